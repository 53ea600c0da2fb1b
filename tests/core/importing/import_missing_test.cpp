// SPDX-License-Identifier: GPL-3.0-or-later
// Transactions that come alone: missing accounts and users are made, if a row that needs them is taken.
#include "bank_fixture.h"
#include "importing/undo.h"
#include "resume_fixture.h"
#include "support/customer_data.h"

using namespace dramatis;
using namespace dramatis::test;

class ImportMissingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void madeWithDefaults();
    void onlyForRowsThatAreTaken();
    void usersOfAColumn();
    void nothingMissingInBulk();
    void forecastAndUndo();
    void resumed();
};

namespace
{

std::string accountsOf(const ImportFixture &fixture)
{
    return fixture.rows(
        "SELECT account_id, user_id, type, subtype, iso_currency_code, balance_current FROM accounts "
        "ORDER BY 1");
}

/// With the customer's column as the user of missing accounts, and money out positive.
mapping::Mapping withCustomers()
{
    return must(mapping::fromJson(
        R"({"format": 1, "kind": "transactions", "fields": {"transaction_id": {"column": "transaction_id"},
            "account_id": {"column": "account_id"}, "date": {"column": "date"},
            "amount": {"column": "amount", "sign": {"flip": true}}, "user_id": {"column": "customer"}},
            "create_missing": true})",
        "test"));
}

class Alone : public ImportFixture
{
public:
    Alone() { order.createMissing = true; }
    std::string transactions(const std::string &rows)
    {
        return importText("t.csv", "transaction_id,account_id,date,amount\n" + rows);
    }
    std::int64_t created() const
    {
        return std::stoll(rows("SELECT created_parents FROM imports ORDER BY run_no DESC LIMIT 1"));
    }
};

} // namespace

void ImportMissingTest::madeWithDefaults()
{
    Alone alone;
    QCOMPARE(alone.transactions("t1,0805,2024-01-01,1\nt2,a2,2024-01-01,2\nt3,0805,2024-01-03,3\n"),
             "t.csv: transactions, 3 taken\n");
    QCOMPARE(accountsOf(alone), "0805|0805|depository|checking|USD|-\na2|a2|depository|checking|USD|-\n");
    QCOMPARE(alone.rows("SELECT user_id, name, consent_status FROM users ORDER BY 1"),
             "0805|-|opted_out\na2|-|opted_out\n");
    QCOMPARE(alone.created(), 4);
    QCOMPARE(alone.rows("SELECT count(*) FROM import_subjects"), "2\n");
    QCOMPARE(alone.rows("SELECT * FROM row_keys ORDER BY 1"),
             "account_rows|3\ntransaction_rows|4\nuser_rows|1\n");
}

void ImportMissingTest::onlyForRowsThatAreTaken()
{
    Alone alone;
    (void)alone.transactions("t1,a1,2024-01-01,1\n");
    QCOMPARE(alone.transactions(
                 "t1,a2,2024-01-01,1\nt2,a3,2024-01-01,x\nt3,a4,2024-01-01,1\nt3,a5,2024-01-01,1\n"),
             "t.csv: transactions, 1 taken, 3 rejected\n");
    QCOMPARE(alone.rejects(),
             "2 transaction_id duplicate\n3 amount bad_number\n5 transaction_id duplicate\n");
    QCOMPARE(alone.rows("SELECT account_id FROM accounts ORDER BY 1"), "a1\na4\n");
    alone.options.duplicates = Duplicates::Replace;
    QCOMPARE(alone.transactions("t1,a6,2024-01-01,1\nt8,a7,2024-01-01,1\nt8,a8,2024-01-01,1\n"),
             "t.csv: transactions, 1 taken, 1 replaced, 1 rejected\n");
    QCOMPARE(alone.rows("SELECT account_id FROM accounts ORDER BY 1"), "a1\na4\na6\na8\n");
}

void ImportMissingTest::usersOfAColumn()
{
    Alone alone;
    alone.write("t.csv", "transaction_id,account_id,date,amount,customer\nt1,a1,2024-01-01,1,c1\n"
                         "t2,a2,2024-01-01,2,c1\nt3,a3,2024-01-01,3,\n");
    alone.order.mapping = withCustomers();
    QCOMPARE(alone.import({"t.csv"}), "t.csv: transactions, 3 taken\n");
    QCOMPARE(alone.rows("SELECT account_id, user_id FROM accounts ORDER BY 1"), "a1|c1\na2|c1\na3|a3\n");
}

void ImportMissingTest::nothingMissingInBulk()
{
    std::string contents[2];
    for (int bulk = 0; bulk < 2; ++bulk) {
        Alone alone;
        alone.options.bulkRows = bulk == 0 ? 10'000 : 0;
        (void)alone.transactions("t1,a1,2024-01-01,1\nt2,a2,2024-01-01,1\n");
        (void)alone.transactions("t3,a1,2024-01-01,1\nt4,a2,2024-01-01,1\n");
        contents[bulk] = alone.content() + accountsOf(alone);
    }
    QCOMPARE(difference(contents[0], contents[1]), "");
}

void ImportMissingTest::forecastAndUndo()
{
    Alone alone;
    (void)alone.transactions("t1,a1,2024-01-01,1\n");
    const std::string before = alone.rows("SELECT * FROM transactions") + accountsOf(alone);
    alone.options.dryRun = true;
    alone.write("t.csv", "transaction_id,account_id,date,amount\nt2,a2,2024-01-01,1\nt3,a1,2024-01-01,1\n");
    alone.options.files = {alone.order};
    alone.options.files[0].path = alone.path("t.csv");
    QCOMPARE(must(importing::importFiles(alone.workspace(), alone.registry(), alone.options, {}))
                 .files[0]
                 .createdParents,
             2);
    alone.options.dryRun = false;
    (void)alone.import({"t.csv"});
    QCOMPARE(accountsOf(alone).substr(0, 3), "a1|");
    const auto undone = importing::undoImport(alone.workspace(), alone.registry(), 2, "tester", {});
    QCOMPARE(must(undone).removed, 4);
    QCOMPARE(alone.rows("SELECT * FROM transactions") + accountsOf(alone), before);
    QCOMPARE(alone.rows("SELECT user_id FROM users"), "a1\n");
}

/// What the operator said is kept with the run, so it need not be said again.
void ImportMissingTest::resumed()
{
    Alone alone;
    alone.options.batchRows = 1;
    std::stop_source stop;
    int reports = 0;
    alone.job = {stop.get_token(), [&](const Progress &) {
                     if (++reports == 2)
                         stop.request_stop();
                 }};
    alone.write("t.csv", "transaction_id,account_id,date,amount,customer\nt1,a1,2024-01-01,1.5,c1\n"
                         "t2,a2,2024-01-01,2.5,c2\nt3,a2,2024-01-01,3.5,c2\n");
    alone.order.mapping = withCustomers();
    QVERIFY(alone.import({"t.csv"}).starts_with("Interrupted"));
    alone.job = {};
    alone.order = {};
    QCOMPARE(alone.resume(1), "t.csv: transactions, 3 taken, resumed\n");
    QCOMPARE(alone.rows("SELECT t.transaction_id, a.user_id, t.amount FROM transactions t JOIN accounts a "
                        "USING(account_id) ORDER BY 1"),
             "t1|c1|-1.5\nt2|c2|-2.5\nt3|c2|-3.5\n");
}

QTEST_APPLESS_MAIN(ImportMissingTest)
#include "import_missing_test.moc"

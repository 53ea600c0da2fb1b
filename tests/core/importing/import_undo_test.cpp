// SPDX-License-Identifier: GPL-3.0-or-later
// Imports taken back: the rows that they added go, what they replaced comes back, and what stands in the way
// is named.
#include "bank_fixture.h"
#include "importing/import_ledger.h"
#include "importing/undo.h"
#include "resume_fixture.h"
#include "support/customer_data.h"

#include <algorithm>
#include <random>

using namespace dramatis;
using namespace dramatis::test;

namespace
{

std::string undo(const ImportFixture &fixture, std::int64_t runNo)
{
    const auto undone = importing::undoImport(fixture.workspace(), fixture.registry(), runNo, "tester", {});
    if (!undone)
        return std::string(kindName(undone.error().kind)) + ": " + undone.error().text;
    return undone->kind + " of " + undone->fileName + ": " + std::to_string(undone->removed) + " removed, " +
           std::to_string(undone->restored) + " restored, " + std::to_string(undone->subjects) + " subjects";
}

/// The contract's views, byte by byte.
std::string views(const ImportFixture &fixture)
{
    std::string text;
    for (const char *table : {"users", "accounts", "transactions", "liabilities"})
        text += fixture.rows("SELECT * FROM " + std::string(table) + " ORDER BY 1");
    return text + fixture.rows("SELECT count(*) FROM replaced_rows");
}

} // namespace

class ImportUndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addedRowsGo();
    void replacedRowsComeBack();
    void listsComeBack();
    void changedByLaterImport();
    void referredToByLaterImport();
    void referredToByKeptRow();
    void whatCannotBeUndone();
    void sameContentAgain();
    void tellsWhoChanged();
    void randomSequences_data();
    void randomSequences();
};

void ImportUndoTest::addedRowsGo()
{
    Bank bank;
    (void)bank.transactions("t1,a1,2024-01-01,1,Shop,\n");
    const std::string before = views(bank);
    (void)bank.transactions("t2,a1,2024-01-02,2,Shop,\nt3,a3,2024-01-02,3,Other,\nt1,a1,2024-01-01,1,,\n");
    QCOMPARE(undo(bank, 4), "transactions of transactions.csv: 2 removed, 0 restored, 2 subjects");
    QCOMPARE(views(bank), before);
    QCOMPARE(bank.runs(), "1 completed\n2 completed\n3 completed\n4 discarded\n");
    QCOMPARE(
        bank.rows("SELECT action, json_extract(details_json, '$.run'), json_extract(details_json, '$.removed') FROM "
                  "audit_log ORDER BY entry_no DESC LIMIT 1"),
        "undo-import|4|2\n");
}

void ImportUndoTest::replacedRowsComeBack()
{
    Bank bank;
    const std::string before = views(bank);
    (void)bank.accounts("a1,u2,loan,student,0.1,\na9,u2,depository,checking,1e-7,12345678.9\n");
    (void)bank.users("u2,Bert,3.3,opted_out\n");
    QCOMPARE(undo(bank, 4), "users of users.csv: 0 removed, 1 restored, 1 subjects");
    QCOMPARE(undo(bank, 3), "accounts of accounts.csv: 1 removed, 1 restored, 2 subjects");
    QCOMPARE(views(bank), before);
}

void ImportUndoTest::listsComeBack()
{
    Bank bank;
    (void)bank.liabilities("a2,[0.1],10,0\na2,[0.2],20,1\na3,[],5,\n");
    const std::string before = views(bank);
    (void)bank.liabilities("a2,[0.3],30,0\na1,[0.4],,\n");
    QCOMPARE(undo(bank, 4), "liabilities of liabilities.csv: 2 removed, 2 restored, 1 subjects");
    QCOMPARE(views(bank), before);
}

void ImportUndoTest::changedByLaterImport()
{
    Bank bank;
    (void)bank.users("u3,Cid,,\nu1,Anna,,\n");
    (void)bank.users("u3,Cyd,,\n");
    QCOMPARE(undo(bank, 3),
             "Conflict: Run 3 cannot be undone yet, because a later import changed rows of it or "
             "refers to them: undo run 4 first.");
    QCOMPARE(undo(bank, 1),
             "Conflict: Run 1 cannot be undone yet, because a later import changed rows of it or "
             "refers to them: undo run 3 and then run 2 first.");
    QCOMPARE(undo(bank, 4), "users of users.csv: 0 removed, 1 restored, 1 subjects");
    QCOMPARE(undo(bank, 3), "users of users.csv: 1 removed, 1 restored, 2 subjects");
}

void ImportUndoTest::referredToByLaterImport()
{
    Bank bank;
    (void)bank.transactions("t1,a1,2024-01-01,1,Shop,\n");
    QCOMPARE(undo(bank, 2),
             "Conflict: Run 2 cannot be undone yet, because a later import changed rows of it or "
             "refers to them: undo run 3 first.");
    QCOMPARE(undo(bank, 3).substr(0, 12), "transactions");
    QCOMPARE(undo(bank, 2), "accounts of accounts.csv: 3 removed, 0 restored, 2 subjects");
    QCOMPARE(undo(bank, 1), "users of users.csv: 2 removed, 0 restored, 2 subjects");
    QCOMPARE(views(bank), "0\n");
}

/// An account that was moved to a user and away again: what came in between would come back.
void ImportUndoTest::referredToByKeptRow()
{
    Bank bank;
    (void)bank.users("u9,Zoe,,\n");
    (void)bank.accounts("a1,u9,depository,checking,10.5,\n");
    (void)bank.accounts("a1,u1,depository,checking,10.5,\n");
    QCOMPARE(undo(bank, 3),
             "Conflict: Run 3 cannot be undone yet, because a later import changed rows of it or "
             "refers to them: undo run 5 first.");
}

void ImportUndoTest::whatCannotBeUndone()
{
    Bank bank;
    QVERIFY(undo(bank, 7).starts_with("NotFound: Run 7 is no import"));
    QVERIFY(undo(bank, 2).starts_with("accounts of"));
    QCOMPARE(undo(bank, 2), "Conflict: Run 2 is undone already.");
}

void ImportUndoTest::sameContentAgain()
{
    Bank bank;
    const std::string before = views(bank);
    const std::string rows = "a1,u1,depository,checking,10.5,\na2,u1,credit,credit card,,5000\n"
                             "a3,u2,Depository,SAVINGS,7,\n";
    QVERIFY(bank.accounts(rows).starts_with("Conflict"));
    (void)undo(bank, 2);
    QCOMPARE(bank.accounts(rows), "accounts.csv: accounts, 3 taken\n");
    QCOMPARE(views(bank), before);
}

void ImportUndoTest::tellsWhoChanged()
{
    Bank bank;
    (void)bank.transactions("t2,a3,2024-01-02,2,Shop,\n");
    const std::string version = bank.rows("SELECT version FROM data_versions");
    (void)undo(bank, 3);
    auto connection = must(bank.workspace().connectToRead({}));
    const auto touched =
        must(importing::subjectsTouched(*connection, "customers", std::to_string(std::stoi(version))));
    QCOMPARE(touched.size(), std::size_t(1));
    QCOMPARE(must(store::idOfSubject(*connection, touched[0].subject)), "u2");
    QVERIFY(must(store::dataState(*connection, "customers")).eventsRewritten == std::stoi(version) + 1);
}

namespace
{

/// Rows with few ids, so that they meet.
std::string randomRows(const std::string &kind, std::mt19937 &random)
{
    const auto any = [&](int count) { return std::to_string(random() % static_cast<unsigned>(count)); };
    std::string text;
    for (auto left = 1 + random() % 12; left > 0; --left) {
        if (kind == "users")
            text += "u" + any(9) + ",Name " + any(3) + "," + any(5) + ".1,\n";
        else if (kind == "accounts")
            text += "a" + any(9) + ",u" + any(9) + ",credit,credit card," + any(4) + ".7," + any(9) + "\n";
        else if (kind == "transactions")
            text += "t" + any(40) + ",a" + any(9) + ",2024-01-0" + any(10) + "," + any(9) + ".3,Shop " +
                    any(4) + ",\n";
        else
            text += "a" + any(9) + ",[0." + any(9) + "]," + any(3) + "," + any(2) + "\n";
    }
    return text;
}

std::string importRandom(Bank &bank, std::mt19937 &random)
{
    static const std::vector<std::string> kinds = {"users", "accounts", "transactions", "transactions",
                                                   "liabilities"};
    static const std::vector<std::optional<Duplicates>> rules = {
        std::nullopt, std::nullopt, Duplicates::Reject, Duplicates::Skip, Duplicates::Replace};
    const std::string &kind = kinds[random() % kinds.size()];
    bank.options.duplicates = rules[random() % rules.size()];
    bank.options.bulkRows = random() % 2 == 0 ? 0 : 10'000;
    const std::string rows = randomRows(kind, random);
    if (kind == "users")
        return bank.users(rows);
    if (kind == "accounts")
        return bank.accounts(rows);
    return kind == "transactions" ? bank.transactions(rows) : bank.liabilities(rows);
}

} // namespace

void ImportUndoTest::randomSequences_data()
{
    QTest::addColumn<bool>("reverse");
    QTest::addRow("in reverse") << true;
    QTest::addRow("in any order") << false;
}

/// In reverse each undo gives what was there before. In any order it is refused, or what stays is what the
/// other imports left: at the end nothing.
void ImportUndoTest::randomSequences()
{
    QFETCH(bool, reverse);
    for (unsigned seed = 1; seed <= 12; ++seed) {
        std::mt19937 random(seed);
        Bank bank;
        bank.options.again = true;
        std::vector<std::string> before = {"", ""};
        std::vector<std::int64_t> left;
        for (std::int64_t run = 3; run <= 14; ++run) {
            before.push_back(views(bank));
            const std::string result = importRandom(bank, random);
            QVERIFY2(!result.starts_with("Storage"), result.c_str());
            left.push_back(run);
        }
        while (!left.empty()) {
            const std::size_t at = reverse ? left.size() - 1 : random() % left.size();
            const std::string result = undo(bank, left[at]);
            if (reverse)
                QCOMPARE(difference(views(bank), before[static_cast<std::size_t>(left[at] - 1)]), "");
            if (!result.starts_with("Conflict"))
                left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
            QVERIFY2(reverse == false || !result.starts_with("Conflict"), result.c_str());
            QVERIFY2(!result.starts_with("Storage") && !result.starts_with("Internal"), result.c_str());
            QCOMPARE(bank.rows("PRAGMA foreign_key_check"), "");
            QCOMPARE(bank.rows("SELECT count(*) FROM transaction_rows WHERE account_key NOT IN (SELECT "
                               "account_key FROM account_rows)"),
                     "0\n");
        }
        QCOMPARE(difference(views(bank), before[2]), "");
    }
}

QTEST_APPLESS_MAIN(ImportUndoTest)
#include "import_undo_test.moc"

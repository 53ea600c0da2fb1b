// SPDX-License-Identifier: GPL-3.0-or-later
// Generated customers as files: always the same bytes, taken by an import without a murmur, and every persona
// among them.
#include "base/text.h"
#include "core/synthetic/synthetic_fixture.h"

#include <algorithm>
#include <set>

using namespace dramatis;
using namespace dramatis::test;

class TestGeneratedCustomers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameBytes_data();
    void sameBytes();
    void otherOptionsOtherBytes();
    void importsLikeGeneratedTables();
    void everyPersona();
    void transactionsPerCustomer();
    void badRows();
    void randomIdentifiers();
    void contract();
    void filesAreNotOverwritten();
    void stopping();
};

void TestGeneratedCustomers::sameBytes_data()
{
    QTest::addColumn<int>("batch");
    QTest::addColumn<int>("threads");
    QTest::newRow("one thread") << 250 << 0;
    QTest::newRow("a thread ahead") << 250 << 1;
    QTest::newRow("batches of one, four ahead") << 1 << 4;
    QTest::newRow("batches of 7") << 7 << 2;
    QTest::newRow("one batch") << 1000 << 1;
}

/// The hash is that of every machine. It changes with the table of kinds, and with nothing else.
void TestGeneratedCustomers::sameBytes()
{
    QFETCH(int, batch);
    QFETCH(int, threads);
    const Workbench bench;
    auto options = customers(200);
    options.request.batchSubjects = static_cast<std::size_t>(batch);
    options.request.threads = static_cast<unsigned>(threads);
    QCOMPARE(hashOf(generateFiles(bench, options, "a")), std::string("84272aa259e2ac4dfa58af57b1004c7b"));
}

void TestGeneratedCustomers::otherOptionsOtherBytes()
{
    const Workbench bench;
    const auto plain = customers(20);
    const std::string hash = hashOf(generateFiles(bench, plain, "plain"));
    auto seed = plain;
    seed.request.seed = 43;
    QVERIFY(hashOf(generateFiles(bench, seed, "seed")) != hash);
    auto asOf = plain;
    asOf.request.lastDay = day("2024-02-29");
    const auto folder = generateFiles(bench, asOf, "as-of");
    QVERIFY(hashOf(folder) != hash);
    std::string newest;
    for (const std::string &line : linesOf(bytesOf(folder / "transactions.csv"))) {
        if (!line.starts_with("transaction_id"))
            newest = std::max(newest, split(line, ',')[2]);
    }
    QCOMPARE(newest, std::string("2024-02-29"));
}

void TestGeneratedCustomers::importsLikeGeneratedTables()
{
    const Workbench imported;
    const Workbench generated;
    for (const auto &file :
         imported.import(importFiles(generateFiles(imported, customers(300), "a"))).files) {
        QCOMPARE(file.rejected, 0);
        QVERIFY2(file.warnings.empty(), join(file.warnings, "; ").c_str());
    }
    QVERIFY(generateWorkspace(generated, customers(300)));
    for (const char *view : {"users", "accounts", "transactions", "liabilities"}) {
        const std::string sql = std::string("SELECT * FROM ") + view + " ORDER BY 1";
        QVERIFY(!generated.rows(sql).empty());
        QVERIFY2(imported.rows(sql) == generated.rows(sql), view);
    }
    (void)must(imported.classify());
    (void)must(generated.classify());
    QCOMPARE(imported.everything("latest"), generated.everything("latest"));
}

/// The demo: 1 000 customers, 180 days, seed 42.
void TestGeneratedCustomers::everyPersona()
{
    const Workbench bench;
    QVERIFY(generateWorkspace(bench, customers(1000)));
    (void)must(bench.classify());
    const std::set<std::string> personas = {"high_utilization",   "irregular_income",    "low_savings",
                                            "subscription_heavy", "cash_flow_optimizer", "young_professional",
                                            "unclassified"};
    constexpr int twoPercent = 20;
    auto counts = distribution(bench, 180);
    for (const std::string &persona : personas)
        QVERIFY2(counts[persona] >= twoPercent, persona.c_str());
    counts = distribution(bench, 30);
    counts.erase("unclassified");
    QVERIFY(std::count_if(counts.begin(), counts.end(),
                          [](const auto &count) { return count.second >= twoPercent; }) >= 4);
}

void TestGeneratedCustomers::transactionsPerCustomer()
{
    const Workbench bench;
    const auto report = must(jobs::generateFiles(bench.registry(), customers(1000), bench.path("a"), {}));
    const auto perCustomer = report.generated.rows[2].rows / 1000;
    QVERIFY2(perCustomer >= 190 && perCustomer <= 220, std::to_string(perCustomer).c_str());
}

void TestGeneratedCustomers::badRows()
{
    auto options = customers(300);
    options.request.badRows = 0.05;
    const Workbench bench;
    const auto report = must(jobs::generateFiles(bench.registry(), options, bench.path("a"), {}));
    const double share =
        static_cast<double>(report.generated.badRows) / static_cast<double>(report.generated.allRows());
    QVERIFY(qAbs(share - 0.05) < 0.003);
    const auto imported = bench.import(importFiles(bench.path("a")));
    QCOMPARE(imported.rejected(), report.generated.badRows);

    auto recorded = linesOf(bytesOf(bench.path("a") / "bad_rows.csv"));
    QCOMPARE(recorded.front(), std::string("file,line,kind"));
    recorded.erase(recorded.begin());
    std::sort(recorded.begin(), recorded.end());
    QCOMPARE(rejectsOf(bench), join(recorded, "\n"));
    std::set<std::string> kinds;
    for (const std::string &line : recorded)
        kinds.insert(split(line, ',')[2]);
    QVERIFY(kinds.size() >= 10);

    // The good rows are those of a request without bad ones.
    options.request.badRows = 0;
    const Workbench clean;
    (void)clean.import(importFiles(generateFiles(clean, options, "a")));
    (void)must(bench.classify());
    (void)must(clean.classify());
    QCOMPARE(bench.everything("latest"), clean.everything("latest"));
}

void TestGeneratedCustomers::randomIdentifiers()
{
    const Workbench ascending;
    const Workbench random;
    auto options = customers(200);
    QVERIFY(generateWorkspace(ascending, options));
    options.request.randomIds = true;
    QVERIFY(generateWorkspace(random, options));
    QCOMPARE(random.rows("SELECT count(DISTINCT transaction_id) = count(*) FROM transactions"),
             std::string("1\n"));
    QCOMPARE(random.rows("SELECT count(*) FROM transactions WHERE transaction_id GLOB 'txn_[0-9a-f]*' AND "
                         "length(transaction_id) = 20"),
             ascending.rows("SELECT count(*) FROM transactions"));
    QCOMPARE(random.rows("SELECT date, amount, merchant_name FROM transactions ORDER BY 1, 2, 3"),
             ascending.rows("SELECT date, amount, merchant_name FROM transactions ORDER BY 1, 2, 3"));
    QCOMPARE(random.rows("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY 1"),
             ascending.rows("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY 1"));
    QCOMPARE(random.rows("PRAGMA integrity_check"), std::string("ok\n"));
}

/// What the words of the specification say of the rows.
void TestGeneratedCustomers::contract()
{
    const Workbench bench;
    QVERIFY(generateWorkspace(bench, customers(600)));
    const auto none = [&](const std::string &what) {
        return bench.rows("SELECT count(*) FROM " + what) == "0\n";
    };
    QVERIFY(none("transactions WHERE amount = 0 OR abs(amount * 100 - round(amount * 100)) > 1e-6"));
    QVERIFY(none("transactions WHERE date > '2025-11-05'"));
    QVERIFY(none("transactions WHERE date < '2025-05-09' AND merchant_name <> 'Opening Deposit'"));
    QVERIFY(none("accounts WHERE type = 'credit' AND (balance_limit <= 0 OR balance_current < 0)"));
    QVERIFY(none("accounts a WHERE type = 'credit' AND NOT EXISTS (SELECT 1 FROM liabilities l WHERE "
                 "l.account_id = a.account_id)"));
    QVERIFY(none("users WHERE annual_income < 20000 OR annual_income > 200000"));
    QCOMPARE(bench.rows("SELECT user_id, name FROM users ORDER BY 1 LIMIT 1"),
             std::string("user_000001|Customer 000001\n"));
    QCOMPARE(bench.rows("SELECT count(DISTINCT persona), sum(persona IS NULL) FROM users"),
             std::string("5|101\n"));
}

void TestGeneratedCustomers::filesAreNotOverwritten()
{
    const Workbench bench;
    std::filesystem::create_directory(bench.path("a"));
    (void)bench.write("a/accounts.csv", "mine\n");
    const auto report = jobs::generateFiles(bench.registry(), customers(5), bench.path("a"), {});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Usage);
    QCOMPARE(bytesOf(bench.path("a") / "accounts.csv"), std::string("mine\n"));
    QVERIFY(!std::filesystem::exists(bench.path("a") / "users.csv"));
    const auto nowhere = jobs::generateFiles(bench.registry(), customers(5), bench.path("no/where"), {});
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, ErrorKind::Usage);
}

void TestGeneratedCustomers::stopping()
{
    const Workbench bench;
    std::stop_source stop;
    const JobContext job{stop.get_token(), [&](const Progress &) { stop.request_stop(); }};
    const auto report = jobs::generateFiles(bench.registry(), customers(2000), bench.path("a"), job);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Interrupted);
    QVERIFY(!std::filesystem::exists(bench.path("a")));
}

QTEST_GUILESS_MAIN(TestGeneratedCustomers)
#include "customers_test.moc"

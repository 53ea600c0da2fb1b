// SPDX-License-Identifier: GPL-3.0-or-later
// Generated wallets in a workspace: the same rows as an import of the files makes, in the order that is
// promised, and known to later imports.
#include "base/text.h"
#include "core/synthetic/synthetic_fixture.h"

#include <set>

using namespace dramatis;
using namespace dramatis::test;

namespace
{

jobs::GenerateOptions wallets(std::int64_t subjects)
{
    jobs::GenerateOptions options = customers(subjects);
    options.domain = "wallets";
    return options;
}

std::vector<std::filesystem::path> files(const Workbench &bench, const std::string &folder)
{
    std::vector<std::filesystem::path> all;
    for (const char *kind : {"wallets", "markets", "trades", "positions"})
        all.push_back(bench.path(folder) / (std::string(kind) + ".csv"));
    return all;
}

} // namespace

class TestWalletRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void run();
    void order();
    void likeAnImport_data();
    void likeAnImport();
    void laterImports();
    void besideCustomers();
    void badRows();
};

void TestWalletRows::run()
{
    const Workbench bench;
    const auto report = must(generateWorkspace(bench, wallets(60)));
    QCOMPARE(bench.runs(), std::string("1 generate completed\n"));
    QCOMPARE(bench.rows("SELECT domain, subjects, data_version, notes FROM runs"),
             std::string("wallets|60|1|sample data\n"));
    QCOMPARE(
        bench.rows("SELECT json_extract(counts_json, '$.wallets'), json_extract(counts_json, '$.trades') "
                   "= (SELECT count(*) FROM trades_raw) FROM runs"),
        std::string("60|1\n"));
    QCOMPARE(bench.rows("SELECT newest_known, newest_event FROM data_versions WHERE domain = 'wallets'"),
             std::string("1|1762387199\n")); // 2025-11-05 23:59:59
    QCOMPARE(bench.rows("SELECT count(*) FROM subjects s JOIN wallet_rows w ON w.wallet_key = s.subject_key "
                        "AND w.proxy_wallet = s.subject_id WHERE s.domain = 'wallets'"),
             std::string("60\n"));
    auto session = bench.open(jobs::Session::Purpose::Look);
    QCOMPARE(must(jobs::sampleDomainsOf(session)), std::vector<std::string>{"wallets"});
}

/// Trades of a wallet lie one behind the other, by time.
void TestWalletRows::order()
{
    const Workbench bench;
    QVERIFY(generateWorkspace(bench, wallets(200)));
    QCOMPARE(
        bench.rows("SELECT count(*) FROM trade_rows a JOIN trade_rows b ON b.trade_key = a.trade_key + 1 "
                   "WHERE b.wallet_key < a.wallet_key OR (b.wallet_key = a.wallet_key AND b.timestamp "
                   "< a.timestamp)"),
        std::string("0\n"));
    QCOMPARE(
        bench.rows("SELECT count(*) FROM trade_rows WHERE (trade_id IS NULL) <> (transaction_hash IS NULL)"),
        std::string("0\n"));
    QCOMPARE(bench.rows("SELECT count(DISTINCT trade_id) = count(trade_id) FROM trade_rows"),
             std::string("1\n"));
    QCOMPARE(
        bench.rows("SELECT count(*) FROM (SELECT DISTINCT condition_id FROM trades_raw) WHERE condition_id "
                   "NOT IN (SELECT condition_id FROM markets)") == "0\n",
        false);
    QCOMPARE(bench.rows("SELECT count(*) > 0 FROM markets WHERE category IS NULL"), std::string("1\n"));
    QCOMPARE(bench.rows("SELECT next_key - 1 FROM row_keys WHERE table_name = 'trade_rows'"),
             bench.rows("SELECT max(trade_key) FROM trade_rows"));
    QCOMPARE(bench.rows("PRAGMA integrity_check"), std::string("ok\n"));
}

void TestWalletRows::likeAnImport_data()
{
    QTest::addColumn<bool>("randomIds");
    QTest::newRow("ascending") << false;
    QTest::newRow("random") << true;
}

void TestWalletRows::likeAnImport()
{
    QFETCH(bool, randomIds);
    const Workbench imported;
    const Workbench generated;
    auto options = wallets(200);
    options.request.randomIds = randomIds;
    (void)generateFiles(imported, options, "a");
    for (const auto &file : imported.import(files(imported, "a")).files) {
        QCOMPARE(file.rejected, 0);
        QVERIFY2(file.warnings.empty(), join(file.warnings, "; ").c_str());
    }
    QVERIFY(generateWorkspace(generated, options));
    for (const char *sql : {"SELECT * FROM wallets ORDER BY 1", "SELECT * FROM markets ORDER BY 1",
                            "SELECT * FROM trades_raw ORDER BY id", "SELECT trade_id FROM trade_rows",
                            "SELECT * FROM positions_snapshots ORDER BY 1, 2, 4"}) {
        QVERIFY(!generated.rows(sql).empty());
        QVERIFY2(imported.rows(sql) == generated.rows(sql), sql);
    }
}

void TestWalletRows::laterImports()
{
    const Workbench bench;
    QVERIFY(generateWorkspace(bench, wallets(20)));
    (void)generateFiles(bench, wallets(20), "a");
    const std::string hashed = bench.rows("SELECT count(trade_id) FROM trade_rows");
    const auto report = bench.import({bench.path("a") / "trades.csv"});
    QCOMPARE(std::to_string(report.files[0].rejected + report.files[0].skipped) + "\n", hashed);
}

void TestWalletRows::besideCustomers()
{
    const Workbench bench;
    QVERIFY(generateWorkspace(bench, customers(5)));
    QVERIFY(generateWorkspace(bench, wallets(5)));
    const auto again = generateWorkspace(bench, wallets(5));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(bench.runs(), std::string("1 generate completed\n2 generate completed\n"));
}

/// Exactly those that are recorded are rejected, each as what it is.
void TestWalletRows::badRows()
{
    auto options = wallets(200);
    options.request.badRows = 0.05;
    const Workbench bench;
    (void)generateFiles(bench, options, "a");
    (void)bench.import(files(bench, "a"));
    auto recorded = linesOf(bytesOf(bench.path("a") / "bad_rows.csv"));
    recorded.erase(recorded.begin());
    std::sort(recorded.begin(), recorded.end());
    QCOMPARE(rejectsOf(bench), join(recorded, "\n"));
    std::set<std::string> kinds;
    for (const std::string &line : recorded)
        kinds.insert(split(line, ',')[2]);
    QVERIFY(kinds.size() >= 9);
}

QTEST_GUILESS_MAIN(TestWalletRows)
#include "wallet_rows_test.moc"

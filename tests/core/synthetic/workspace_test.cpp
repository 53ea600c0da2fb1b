// SPDX-License-Identifier: GPL-3.0-or-later
// Generated data as a run of a workspace: the ledger, the marks, later imports, and stopping.
#include "core/synthetic/synthetic_fixture.h"
#include "store/audit.h"

using namespace dramatis;
using namespace dramatis::test;

class TestSampleRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void run();
    void mark();
    void laterImports();
    void notIntoOthers();
    void badRowsAreForFiles();
    void stoppingLeavesNothing_data();
    void stoppingLeavesNothing();
    void engines();
};

void TestSampleRun::run()
{
    const Workbench bench;
    const auto report = must(generateWorkspace(bench, customers(60)));
    QCOMPARE(*report.runNo, 1);
    QCOMPARE(bench.runs(), std::string("1 generate completed\n"));
    QCOMPARE(bench.rows("SELECT domain, subjects, data_version, notes FROM runs"),
             std::string("customers|60|1|sample data\n"));
    QCOMPARE(bench.rows("SELECT json_extract(settings_snapshot_json, '$.seed'), "
                        "json_extract(counts_json, '$.users') FROM runs"),
             std::string("42|60\n"));
    QCOMPARE(bench.rows("SELECT action, operator, json_extract(details_json, '$.run') FROM audit_log"),
             std::string("generate|tester|1\n"));
    QCOMPARE(bench.rows("SELECT min(import_no), max(import_no) FROM transaction_rows"), std::string("1|1\n"));
    QCOMPARE(bench.rows("SELECT count(*) FROM subjects s JOIN user_rows u ON u.user_key = s.subject_key AND "
                        "u.user_id = s.subject_id WHERE s.domain = 'customers'"),
             std::string("60\n"));
    auto session = bench.open(jobs::Session::Purpose::Look);
    QVERIFY(!must(store::firstBrokenAuditEntry(session.results())));
}

void TestSampleRun::mark()
{
    const Workbench sample;
    (void)must(generateWorkspace(sample, customers(5)));
    auto marked = sample.open(jobs::Session::Purpose::Look);
    QCOMPARE(must(jobs::sampleDomainsOf(marked)), std::vector<std::string>{"customers"});
    const Workbench plain;
    plain.fill([](store::Connection &) {});
    auto unmarked = plain.open(jobs::Session::Purpose::Look);
    QVERIFY(must(jobs::sampleDomainsOf(unmarked)).empty());
}

void TestSampleRun::laterImports()
{
    const Workbench bench;
    (void)must(generateWorkspace(bench, customers(30)));
    const std::string rows = bench.rows("SELECT max(transaction_key) FROM transaction_rows");
    QCOMPARE(bench.rows("SELECT next_key - 1 FROM row_keys WHERE table_name = 'transaction_rows'"), rows);
    const auto report = bench.import({bench.write(
        "t.csv", "transaction_id,account_id,date,amount\n"
                 "mine,acc_000001_1,2025-10-01,-5\ntxn_000001_00001,acc_000001_1,2025-10-01,-5\n")});
    QCOMPARE(report.files[0].taken, 1);
    QCOMPARE(report.files[0].rejected, 1); // its key is there
    QCOMPARE(std::stoll(bench.rows("SELECT max(transaction_key) FROM transaction_rows")),
             std::stoll(rows) + 1);
    QCOMPARE(bench.rows("SELECT import_no FROM transaction_rows WHERE transaction_id = 'mine'"),
             std::string("2\n"));
}

void TestSampleRun::notIntoOthers()
{
    const Workbench bench;
    (void)bench.import({bench.write("u.csv", "user_id\nu1\n")});
    const auto report = generateWorkspace(bench, customers(5));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Conflict);
    QCOMPARE(bench.rows("SELECT count(*) FROM users"), std::string("1\n"));
    QCOMPARE(bench.runs(), std::string("1 import completed\n"));
}

void TestSampleRun::badRowsAreForFiles()
{
    const Workbench bench;
    auto options = customers(5);
    options.request.badRows = 0.1;
    const auto report = generateWorkspace(bench, options);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Usage);
    QVERIFY(!std::filesystem::exists(bench.files.workspace));
}

void TestSampleRun::stoppingLeavesNothing_data()
{
    QTest::addColumn<bool>("existed");
    QTest::newRow("new workspace") << false;
    QTest::newRow("empty workspace") << true;
}

void TestSampleRun::stoppingLeavesNothing()
{
    QFETCH(bool, existed);
    const Workbench bench;
    if (existed)
        bench.fill([](store::Connection &) {});
    std::stop_source stop;
    const JobContext job{stop.get_token(), [&](const Progress &moment) {
                             if (moment.done > 0)
                                 stop.request_stop();
                         }};
    const auto report = generateWorkspace(bench, customers(2000), job);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Interrupted);
    QCOMPARE(std::filesystem::exists(bench.files.workspace), existed);
    if (!existed)
        return;
    QCOMPARE(bench.runs(), std::string());
    QCOMPARE(bench.rows("SELECT count(*) FROM users"), std::string("0\n"));
    QCOMPARE(bench.rows("SELECT count(*) FROM texts"), std::string("0\n"));
    QVERIFY(generateWorkspace(bench, customers(5)));
}

void TestSampleRun::engines()
{
    const Workbench bench;
    (void)must(generateWorkspace(bench, customers(60)));
    (void)must(bench.classify());
    jobs::ClassifyOptions loop;
    loop.engine = classify::Engine::Loop;
    (void)must(bench.classify(loop));
    QCOMPARE(bench.everything("3"), bench.everything("2"));
}

QTEST_GUILESS_MAIN(TestSampleRun)
#include "workspace_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A domain that nobody wrote the program for, from its CSV files to its forgotten subjects: nothing between
// is made for customers only.
#include "classify/subject_card.h"
#include "classify/what_if.h"
#include "core/classify/workbench.h"
#include "support/customer_data.h"

#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using jobs::Session;

class TestToyDomain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void registryKnowsIt();
    void importCountsAndRejects();
    void exports_data();
    void exports();
    void flagsAreCountedAndWarnedAbout();
    void card();
    void whatIf();
    void foreignDatabase();
    void forget();
    void forgettingACustomerKeepsTheMachinesTexts();
    void forgettingKeepsTextsOfReplacedRows();

private:
    classify::Report classified(classify::Engine engine = classify::Engine::Vectorized) const;

    std::unique_ptr<Workbench> m_bench;
    importing::ImportReport m_imported;
};

namespace
{

constexpr std::string_view machinesCsv = "machine_id,site,retired\n"
                                         "m2,Ulm,yes\n"
                                         "m1,Kyiv,\n"
                                         "m3,,no\n";

// The reference date is 2024-03-01.
constexpr std::string_view readingsCsv = "reading_id,machine_id,date,value,note\n"
                                         "r1,m1,2024-03-01,10,warm start\n"
                                         "r2,m1,2024-02-20,20.5,\n"
                                         "r3,m1,2023-12-01,60,\n"
                                         "r4,m2,2024-02-28,5,shared note\n"
                                         "r5,m2,2024-02-30,5,\n";

} // namespace

void TestToyDomain::init()
{
    m_bench = std::make_unique<Workbench>();
    m_imported = m_bench->import(
        {m_bench->write("readings.csv", readingsCsv), m_bench->write("machines.csv", machinesCsv)});
}

classify::Report TestToyDomain::classified(classify::Engine engine) const
{
    jobs::ClassifyOptions options;
    options.domain = "machines";
    options.engine = engine;
    return must(m_bench->classify(options));
}

void TestToyDomain::registryKnowsIt()
{
    const Registry &registry = m_bench->registry();
    QCOMPARE(registry.find("machines")->name(), std::string_view("machines"));
    QCOMPARE(registry.findKind("readings").first->name(), std::string_view("machines"));
    QCOMPARE(registry.findKind("transactions").first->name(), std::string_view("customers"));
    QCOMPARE(store::schemaVersion(registry.schema()), 900);
    QVERIFY(!registry.find("wardrobes"));
    const auto unknown = jobs::findDomain(registry, "wardrobes");
    QVERIFY(!unknown);
    QVERIFY(unknown.error().text.find("machines") != std::string::npos);
}

void TestToyDomain::importCountsAndRejects()
{
    QCOMPARE(m_imported.files.size(), std::size_t{2});
    QCOMPARE(m_imported.files[0].kind, std::string("machines"));
    QCOMPARE(m_imported.files[0].taken, 3);
    QCOMPARE(m_imported.files[1].kind, std::string("readings"));
    QCOMPARE(m_imported.files[1].taken, 4);
    QCOMPARE(m_imported.rejected(), 1);
    const std::string rejects = m_bench->rejects();
    QVERIFY2(rejects.find("readings.csv,6,date,bad_date,") != std::string::npos, rejects.c_str());
}

void TestToyDomain::exports_data()
{
    QTest::addColumn<int>("engine");
    QTest::newRow("loop") << static_cast<int>(classify::Engine::Loop);
    QTest::newRow("vectorized") << static_cast<int>(classify::Engine::Vectorized);
}

void TestToyDomain::exports()
{
    QFETCH(int, engine);
    classified(static_cast<classify::Engine>(engine));
    const auto exported = [&](What what, classify::Format format = classify::Format::Csv) {
        return m_bench->exported(what, "latest", format, "machines");
    };
    QCOMPARE(
        exported(What::Assignments),
        std::string("machine_id,window_days,persona_id,priority,matched,reason\n"
                    "m1,7,hot,1,hot,Only qualifying persona (priority 1)\n"
                    "m1,90,hot,1,hot;busy,Highest priority match among 2 qualifying personas (priority 1)\n"
                    "m2,7,unclassified,,,No qualifying personas found\n"
                    "m2,90,unclassified,,,No qualifying personas found\n"
                    "m3,7,silent,3,silent,Only qualifying persona (priority 3)\n"
                    "m3,90,silent,3,silent,Only qualifying persona (priority 3)\n"));
    QCOMPARE(exported(What::Signals),
             std::string("machine_id,window_days,reading_count,value_mean,value_max\n"
                         "m1,7,1,10,10\n"
                         "m1,90,2,15.25,20.5\n"
                         "m2,7,1,5,5\n"
                         "m2,90,1,5,5\n"
                         "m3,7,0,,\n"
                         "m3,90,0,,\n"));
    const std::string evidence = exported(What::Evidence);
    QVERIFY2(evidence.starts_with("machine_id,window_days,persona_id,matched,signal,condition_window_days,op,"
                                  "threshold,value,held,margin\n"
                                  "m1,7,hot,1,value_max,365,>=,60,60,1,0\n"
                                  "m1,7,busy,0,reading_count,,between,2;3,1,0,-1\n"
                                  "m1,7,busy,0,value_mean,,>,100,10,0,-90\n"
                                  "m1,7,silent,0,reading_count,,==,0,1,0,-1\n"),
             evidence.c_str());
    QVERIFY(evidence.find("m3,90,hot,0,value_max,365,>=,60,,0,\n") != std::string::npos);
    const std::string tree = exported(What::Evidence, classify::Format::Json);
    QVERIFY2(tree.find("value_max@365") != std::string::npos, tree.c_str());
}

void TestToyDomain::flagsAreCountedAndWarnedAbout()
{
    const classify::Report report = classified();
    QCOMPARE(report.flagged, std::vector<std::int64_t>{1});
    QCOMPARE(report.warnings,
             std::vector<std::string>{"retired: 1 of the machines with a mark of retirement."});
    QCOMPARE(report.settings.windows, (std::vector<int>{7, 90}));
    QCOMPARE(report.settings.ruleSetId, std::string("machines-default"));
}

void TestToyDomain::card()
{
    classified();
    Session session = m_bench->open(Session::Purpose::Look);
    const auto runs = must(store::listRuns(session.results(), session.lockFile()));
    const auto newest =
        must(classify::newestRunOf(session.results(), m_bench->registry(), runs, "machines", "m1"));
    const auto card =
        must(classify::readSubjectCard(session.results(), m_bench->registry(), newest, runs, "m1", 1));
    QCOMPARE(card.windows.size(), std::size_t{2});
    QCOMPARE(card.windows[1].assignment.matched, std::string("hot;busy"));
    QCOMPARE(card.windows[0].nearMisses.size(),
             std::size_t{3}); // busy by count or by mean, silent by one reading
    QCOMPARE(card.windows[0].nearMisses[0].needed, 2.0);
    QCOMPARE(card.history.size(), std::size_t{2});
    QCOMPARE(card.history[0].personaId, std::string("hot"));
    QVERIFY(!classify::newestRunOf(session.results(), m_bench->registry(), runs, "customers", "m1"));
}

void TestToyDomain::whatIf()
{
    classified();
    Session session = m_bench->open(Session::Purpose::Look);
    const auto record = must(jobs::findClassification(session, "machines", {}));
    const auto run = must(classify::readStoredRun(session.results(), m_bench->registry(), record));
    const auto windows = must(classify::whatIf(run, {"hot.value_max@365=61"}));
    QCOMPARE(windows.size(), std::size_t{2});
    QCOMPARE(windows[0].moves.size(), std::size_t{1});
    QCOMPARE(windows[0].moves[0].to, std::string("unclassified"));
    QCOMPARE(windows[1].moves[0].to, std::string("busy"));
    QCOMPARE(run.subjectIds[windows[1].movedSubjects[0].row], std::string("m1"));
    QCOMPARE(windows[1].then[0].subjects, 0);
}

void TestToyDomain::foreignDatabase()
{
    classified();
    const std::string expected = m_bench->everything("latest", "machines");
    {
        const auto foreign =
            must(store::Connection::open(m_bench->path("other.db"), store::Connection::Access::Create, {}));
        must(foreign->execute(
            "CREATE TABLE machines(machine_id, site, retired);"
            "CREATE TABLE readings(reading_id, machine_id, date, value);"
            "INSERT INTO machines VALUES('m3', NULL, 0), ('m2', 'Ulm', 1), ('m1', 'Kyiv', NULL);"
            "INSERT INTO readings VALUES('r1', 'm1', '2024-03-01', 10), ('r2', 'm1', '2024-02-20', 20.5),"
            "('r3', 'm1', '2023-12-01', 60), ('r4', 'm2', '2024-02-28', 5), ('r5', 'm2', 'soon', 5)"));
    }
    m_bench->files = {m_bench->path("other.db"), m_bench->path("results.dramatis"), false};
    const classify::Report report = classified();
    QCOMPARE(report.rowsLeftOut, 1);
    QCOMPARE(m_bench->everything("latest", "machines"), expected);
}

void TestToyDomain::forget()
{
    classified();
    const std::string before = m_bench->exported(What::Signals, "latest", classify::Format::Csv, "machines");
    {
        Session session = m_bench->open(Session::Purpose::Decide);
        QCOMPARE(must(jobs::forgetJob(session, m_bench->settings(), "machines", "m2")).rows, 2);
        QVERIFY(!jobs::forgetJob(session, m_bench->settings(), "machines", "m2"));
    }
    std::string expected = before;
    expected.erase(expected.find("m2,7"), expected.find("m3,7") - expected.find("m2,7"));
    QCOMPARE(m_bench->exported(What::Signals, "latest", classify::Format::Csv, "machines"), expected);
    QCOMPARE(m_bench->rejects(), std::string("file,line,column,kind,message,raw\n"));
    QCOMPARE(m_bench->rows("SELECT text FROM texts"), std::string("warm start\n"));
    QCOMPARE(m_bench->rows("SELECT machine_id FROM machine_rows ORDER BY 1"), std::string("m1\nm3\n"));
}

void TestToyDomain::forgettingACustomerKeepsTheMachinesTexts()
{
    m_bench->import(
        {m_bench->write("users.csv", "user_id,name\nm1,A customer who is called like a machine\n")});
    classified();
    const std::string before = m_bench->everything("latest", "machines");
    Session session = m_bench->open(Session::Purpose::Decide);
    QCOMPARE(must(jobs::forgetJob(session, m_bench->settings(), "customers", "m1")).rows, 1);
    QCOMPARE(m_bench->rows("SELECT text FROM texts ORDER BY 1"), std::string("shared note\nwarm start\n"));
    QCOMPARE(m_bench->everything("latest", "machines"), before);
}

void TestToyDomain::forgettingKeepsTextsOfReplacedRows()
{
    const auto session = m_bench->open(Session::Purpose::Import);
    importing::ImportOptions options;
    options.files = {m_bench->write(
        "again.csv", "reading_id,machine_id,date,value,note\nr1,m1,2024-03-01,10,cold start\n")};
    options.duplicates = Duplicates::Replace;
    (void)must(importing::importFiles(session.data(), m_bench->registry(), options, {}));
    Session deciding = m_bench->open(Session::Purpose::Decide);
    (void)must(jobs::forgetJob(deciding, m_bench->settings(), "machines", "m2"));
    QCOMPARE(m_bench->rows("SELECT text FROM texts ORDER BY 1"), std::string("cold start\nwarm start\n"));
    (void)must(jobs::forgetJob(deciding, m_bench->settings(), "machines", "m1"));
    QCOMPARE(m_bench->rows("SELECT text FROM texts"), std::string());
}

QTEST_GUILESS_MAIN(TestToyDomain)
#include "toy_domain_test.moc"

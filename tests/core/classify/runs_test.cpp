// SPDX-License-Identifier: GPL-3.0-or-later
// What a classification run promises from its start to its place in history: one data version, nothing
// half-done, current only for its own subjects, past results as they were, overrides that end with their
// persona.
#include "core/classify/workbench.h"
#include "customers/customers.h"
#include "store/audit.h"
#include "store/effective.h"
#include "support/customer_data.h"

#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using classify::Engine;
using jobs::Session;

class TestRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namedSubjectsBecomeCurrentOnly();
    void unknownSubjectStartsNoRun();
    void consentedOnly();
    void windowsCountOnce();
    void pastRunsStayWhatTheyWere();
    void dataChangedMeanwhile_data();
    void dataChangedMeanwhile();
    void stopAndResume_data();
    void stopAndResume();
    void loopGoesOnBehindItsLastRow();
    void resumingIsRefusedWhenDataChanged();
    void deadRunIsInterruptedAndCanBeResumed();
    void oldRunResumedLaterIsNotCurrent();
    void overridesCountUntilWithdrawn();
    void overridesLapseWithTheirPersona();

private:
    void makeRich(const std::string &user) const;
    [[nodiscard]] std::string current() const;
    [[nodiscard]] std::string writeRules(const std::string &id) const;

    std::unique_ptr<Workbench> m_bench;
};

namespace
{

const Day asOf = *parseIsoDate("2024-03-01");

/// Five customers who all spend 300 and earn nothing; u4 and u5 agreed to be looked at.
void addFive(store::Connection &connection)
{
    CustomerData data(connection);
    for (const std::string user : {"u1", "u2", "u3", "u4", "u5"}) {
        data.user(user, user > "u3" ? "opted_in" : "opted_out");
        data.account(user, user + "-c", {"depository", "checking", 100, {}, {}});
        data.account(user, user + "-k", {"credit", "credit card", 10, 1000, {}});
        data.transaction(user + "-c", asOf - 3, -300, "Shop");
        data.transaction(user + "-c", asOf, -1, "Kiosk");
    }
}

jobs::ClassifyOptions with(Engine engine)
{
    jobs::ClassifyOptions options;
    options.engine = engine;
    options.chunk = 1;
    return options;
}

/// Does `action` the first time `done` subjects are through.
ProgressSink at(std::int64_t done, std::function<void()> action)
{
    return [=, first = true](const Progress &moment) mutable {
        if (first && moment.done == done && (moment.stage == "signals" || moment.stage == "loop")) {
            first = false;
            action();
        }
    };
}

} // namespace

void TestRuns::init()
{
    m_bench = std::make_unique<Workbench>();
    m_bench->fill(addFive);
}

/// From irregular income to high utilization.
void TestRuns::makeRich(const std::string &user) const
{
    m_bench->fill([&](store::Connection &connection) {
        must(connection.run("UPDATE account_rows SET balance_current = 900 WHERE account_id = ?",
                            user + "-k"));
    });
}

/// "user window persona run" of the contract's view.
std::string TestRuns::current() const
{
    return m_bench->rows(
        "SELECT user_id || ' ' || window_days || ' ' || persona_id || ' ' || run_no FROM persona_assignments "
        "JOIN runs USING(run_id) ORDER BY 1");
}

/// The default rules, but `irregular_income` is called `id`.
std::string TestRuns::writeRules(const std::string &id) const
{
    std::string rules(customers::makeDomain()->builtInRuleSets().front());
    const std::string old = "\"irregular_income\"";
    rules.replace(rules.find(old), old.size(), "\"" + id + "\"");
    rules.replace(rules.find("\"version\": 1"), 12, "\"version\": 2");
    return m_bench->write("rules.json", rules).string();
}

void TestRuns::namedSubjectsBecomeCurrentOnly()
{
    QVERIFY(m_bench->classify());
    makeRich("u2");
    makeRich("u3");
    jobs::ClassifyOptions options;
    options.subjectIds = {"u2", "u2"};
    options.windows = {30};
    QCOMPARE(must(m_bench->classify(options)).subjects, 1);
    QCOMPARE(current(), std::string("u1 180 irregular_income 1\nu1 30 irregular_income 1\n"
                                    "u2 180 irregular_income 1\nu2 30 high_utilization 2\n"
                                    "u3 180 irregular_income 1\nu3 30 irregular_income 1\n"
                                    "u4 180 irregular_income 1\nu4 30 irregular_income 1\n"
                                    "u5 180 irregular_income 1\nu5 30 irregular_income 1\n"));
    QCOMPARE(m_bench->exported(What::Assignments, "2"),
             std::string(
                 "user_id,window_days,persona_id,priority,matched,reason\n"
                 "u2,30,high_utilization,1,high_utilization;irregular_income;low_savings;young_professional,"
                 "Highest priority match among 4 qualifying personas (priority 1)\n"));
    QCOMPARE(m_bench->exported(What::Assignments, "latest"), m_bench->exported(What::Assignments, "1"));
    Session session = m_bench->open(Session::Purpose::Look);
    const auto u2 = must(store::findSubject(session.results(), "customers", "u2"));
    QCOMPARE(must(store::currentRunOf(session.results(), "customers", *u2, 30)),
             std::optional<std::int64_t>(2));
    QCOMPARE(must(store::currentRunOf(session.results(), "customers", *u2, 180)),
             std::optional<std::int64_t>(1));
}

void TestRuns::unknownSubjectStartsNoRun()
{
    jobs::ClassifyOptions options;
    options.subjectIds = {"u1", "nobody"};
    const auto refused = m_bench->classify(options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NotFound);
    QCOMPARE(refused.error().text, std::string("There is no customer 'nobody' in the data."));
    QCOMPARE(m_bench->runs(), std::string());
}

void TestRuns::consentedOnly()
{
    QVERIFY(m_bench->classify());
    for (const Engine engine : {Engine::Loop, Engine::Vectorized}) {
        jobs::ClassifyOptions options = with(engine);
        options.consentedOnly = true;
        const auto report = must(m_bench->classify(options));
        QCOMPARE(report.subjects, 2);
        QVERIFY(report.settings.consentedOnly);
        const std::string run = std::to_string(report.runNo);
        QCOMPARE(m_bench->rows("SELECT json_extract(settings_snapshot_json, '$.consented_only'), "
                               "all_subjects FROM runs WHERE "
                               "run_no = " +
                               run),
                 std::string("1|0\n"));
        const std::string assignments = m_bench->exported(What::Assignments, run);
        QVERIFY(assignments.find("u3,") == std::string::npos && assignments.find("u4,") != std::string::npos);
    }
    QCOMPARE(m_bench->exported(What::Assignments, "latest"), m_bench->exported(What::Assignments, "1"));
}

void TestRuns::windowsCountOnce()
{
    jobs::ClassifyOptions options;
    options.windows = {180, 30, 180};
    const auto report = must(m_bench->classify(options));
    QCOMPARE(report.settings.windows, (std::vector<int>{30, 180}));
    QCOMPARE(report.windows.size(), std::size_t{2});
}

void TestRuns::pastRunsStayWhatTheyWere()
{
    QVERIFY(m_bench->classify());
    jobs::ClassifyOptions options;
    options.rules = writeRules("somebody_else");
    QVERIFY(m_bench->classify(options));
    const std::string first = m_bench->everything("1");
    const std::string second = m_bench->everything("2");
    QVERIFY(first != second);
    makeRich("u1");
    m_bench->fill([](store::Connection &connection) {
        must(connection.execute(
            "DELETE FROM transaction_rows WHERE amount = -300; UPDATE user_rows SET name = 'X'"));
    });
    QVERIFY(m_bench->classify());
    options.rules = writeRules("yet_another");
    QVERIFY(m_bench->classify(options));
    QVERIFY(m_bench->everything("1") == first);
    QVERIFY(m_bench->everything("2") == second);
    QVERIFY(m_bench->everything("3") != first);
}

void TestRuns::dataChangedMeanwhile_data()
{
    QTest::addColumn<int>("engine");
    QTest::newRow("loop") << static_cast<int>(Engine::Loop);
    QTest::newRow("vectorized") << static_cast<int>(Engine::Vectorized);
}

void TestRuns::dataChangedMeanwhile()
{
    QFETCH(int, engine);
    QVERIFY(m_bench->classify());
    const std::string before = current();
    JobContext job;
    job.progress = at(2, [&] { makeRich("u5"); });
    const auto failed = m_bench->classify(with(static_cast<Engine>(engine)), job);
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Conflict);
    QCOMPARE(failed.error().text,
             std::string("The data changed while run 2 was computing, so its results are not kept: start it "
                         "again."));
    QCOMPARE(m_bench->runs(), std::string("1 classify completed\n2 classify failed\n"));
    QCOMPARE(m_bench->rows("SELECT notes FROM runs WHERE run_no = 2"), failed.error().text + "\n");
    QCOMPARE(m_bench->rows("SELECT count(*) FROM result_blocks WHERE run_no = 2"), std::string("0\n"));
    QCOMPARE(current(), before);
    QVERIFY(!m_bench->resume("2"));
}

void TestRuns::stopAndResume_data()
{
    dataChangedMeanwhile_data();
}

void TestRuns::stopAndResume()
{
    QFETCH(int, engine);
    const auto options = with(static_cast<Engine>(engine));
    std::stop_source stop;
    const auto stopped = m_bench->classify(options, {stop.get_token(), at(2, [&] { stop.request_stop(); })});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Interrupted);
    QVERIFY2(stopped.error().text.find("runs resume 1") != std::string::npos, stopped.error().text.c_str());
    QCOMPARE(m_bench->runs(), std::string("1 classify cancelled\n"));
    QCOMPARE(current(), std::string());
    const auto resumed = must(m_bench->resume("1"));
    QCOMPARE(std::get<classify::Report>(resumed).subjects, 5);
    QCOMPARE(m_bench->runs(), std::string("1 classify completed\n"));
    QVERIFY(m_bench->classify(options));
    QVERIFY(m_bench->everything("1") == m_bench->everything("2"));
    QVERIFY(!m_bench->resume("1"));
}

void TestRuns::loopGoesOnBehindItsLastRow()
{
    // Three windows of one query each, and one query for the flags of every machine.
    m_bench->fill(
        [](store::Connection &connection) {
            for (const char *machine : {"a", "b", "c", "d", "e", "f"}) {
                const auto key = must(store::keyOfSubject(connection, "machines", machine));
                must(connection.run(
                    "INSERT INTO machine_rows(machine_key, import_no, machine_id) VALUES(?, 0, ?)", key,
                    machine));
                must(connection.run("INSERT INTO reading_rows(import_no, reading_id, machine_key, date, "
                                    "value) VALUES(0, ?, ?, ?, 1)",
                                    machine, key, asOf));
            }
        },
        "machines");
    jobs::ClassifyOptions options = with(Engine::Loop);
    options.domain = "machines";
    std::stop_source stop;
    QVERIFY(!m_bench->classify(options, {stop.get_token(), at(2, [&] { stop.request_stop(); })}));
    QCOMPARE(m_bench->rows("SELECT count(*) FROM loop_results WHERE run_no = 1"), std::string("6\n"));
    const auto resumed = std::get<classify::Report>(must(m_bench->resume("1")));
    QCOMPARE(resumed.measures.queries, 4 * 3 + 6);
    QCOMPARE(must(m_bench->classify(options)).measures.queries, 6 * 3 + 6);
    QCOMPARE(m_bench->rows("SELECT count(*) FROM loop_results"), std::string("0\n"));
    QVERIFY(m_bench->everything("1", "machines") == m_bench->everything("2", "machines"));
}

void TestRuns::resumingIsRefusedWhenDataChanged()
{
    std::stop_source stop;
    QVERIFY(!m_bench->classify(with(Engine::Loop), {stop.get_token(), at(2, [&] { stop.request_stop(); })}));
    makeRich("u1");
    const auto refused = m_bench->resume("1");
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(m_bench->runs(), std::string("1 classify cancelled\n"));
    Session session = m_bench->open(Session::Purpose::Decide);
    QVERIFY(jobs::discardRun(session, m_bench->settings(), "1"));
    QCOMPARE(m_bench->runs(), std::string("1 classify discarded\n"));
    QCOMPARE(m_bench->rows("SELECT count(*) FROM loop_results"), std::string("0\n"));
    QVERIFY(!m_bench->resume("1"));
}

void TestRuns::deadRunIsInterruptedAndCanBeResumed()
{
    std::stop_source stop;
    QVERIFY(!m_bench->classify(with(Engine::Loop), {stop.get_token(), at(2, [&] { stop.request_stop(); })}));
    {
        Session session = m_bench->open(Session::Purpose::Decide);
        must(session.results().execute(
            "UPDATE runs SET status = 'running', finished_at = NULL")); // as a killed process leaves it
    }
    QCOMPARE(m_bench->runs(), std::string("1 classify interrupted\n"));
    QVERIFY(m_bench->resume("1"));
    QCOMPARE(m_bench->runs(), std::string("1 classify completed\n"));
}

void TestRuns::oldRunResumedLaterIsNotCurrent()
{
    std::stop_source stop;
    QVERIFY(!m_bench->classify(with(Engine::Vectorized),
                               {stop.get_token(), at(2, [&] { stop.request_stop(); })}));
    jobs::ClassifyOptions options;
    options.rules = writeRules("newcomer");
    QVERIFY(m_bench->classify(options));
    QVERIFY(m_bench->decide("u1", "newcomer"));
    const std::string before = current();
    QVERIFY(before.find("u1 30 newcomer 2\n") != std::string::npos);
    const auto resumed = std::get<classify::Report>(must(m_bench->resume("1")));
    QCOMPARE(resumed.lapsedOverrides, 0);
    QCOMPARE(current(), before);
    QCOMPARE(m_bench->exported(What::Assignments, "latest"), m_bench->exported(What::Assignments, "2"));
}

void TestRuns::overridesCountUntilWithdrawn()
{
    QVERIFY(m_bench->classify());
    QVERIFY(!m_bench->decide("u1", "nobody"));
    QVERIFY(!m_bench->decide("u1", std::nullopt));
    QVERIFY(m_bench->decide("u1", "low_savings", 30));
    QVERIFY(m_bench->classify());
    const std::string view =
        "SELECT window_days, persona_id, priority, matched, reason, origin FROM persona_assignments WHERE "
        "user_id = 'u1' ORDER BY 1";
    const std::string byRun = "irregular_income|2|irregular_income;low_savings;young_professional|"
                              "Highest priority match among 3 qualifying personas (priority 2)|run\n";
    QCOMPARE(m_bench->rows(view), "30|low_savings|3|irregular_income;low_savings;young_professional|"
                                  "Known to the branch since 1999.|override\n180|" +
                                      byRun);
    QVERIFY(m_bench->exported(What::Assignments).find("u1,30,irregular_income") != std::string::npos);
    QVERIFY(m_bench->decide("u1", std::nullopt));
    QCOMPARE(m_bench->rows(view), "30|" + byRun + "180|" + byRun);
}

void TestRuns::overridesLapseWithTheirPersona()
{
    QVERIFY(m_bench->classify());
    QVERIFY(m_bench->decide("u1", "irregular_income"));
    QVERIFY(m_bench->decide("u2", "low_savings"));
    QCOMPARE(must(m_bench->classify()).lapsedOverrides, 0);
    jobs::ClassifyOptions options;
    options.rules = writeRules("renamed");
    options.subjectIds = {"u3"};
    QCOMPARE(must(m_bench->classify(options)).lapsedOverrides, 0); // says nothing about u1
    options.subjectIds.reset();
    QCOMPARE(must(m_bench->classify(options)).lapsedOverrides, 1);
    QCOMPARE(must(m_bench->classify(options)).lapsedOverrides, 0);
    QCOMPARE(
        m_bench->rows("SELECT s.subject_id, o.kind, coalesce(o.persona_id, '-'), o.operator FROM overrides o "
                      "JOIN subjects "
                      "s USING(subject_key) ORDER BY override_no"),
        std::string(
            "u1|override|irregular_income|tester\nu2|override|low_savings|tester\nu1|lapse|-|dramatis\n"));
    QCOMPARE(m_bench->rows("SELECT reason FROM overrides WHERE kind = 'lapse'"),
             std::string("The rule set customers-default@2 has no persona irregular_income.\n"));
    QCOMPARE(m_bench->rows("SELECT action FROM audit_log WHERE action LIKE '%override' ORDER BY entry_no"),
             std::string("override\noverride\nlapse-override\n"));
    QCOMPARE(m_bench->rows("SELECT DISTINCT user_id, persona_id, origin FROM persona_assignments WHERE "
                           "user_id < 'u3' ORDER BY 1"),
             std::string("u1|renamed|run\nu2|low_savings|override\n"));
    Session session = m_bench->open(Session::Purpose::Look);
    QVERIFY(!must(store::firstBrokenAuditEntry(session.results())));
}

QTEST_GUILESS_MAIN(TestRuns)
#include "runs_test.moc"

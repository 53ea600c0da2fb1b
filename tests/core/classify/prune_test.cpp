// SPDX-License-Identifier: GPL-3.0-or-later
// Old runs go as a whole, the right ones, and nobody else notices.
#include "classify/prune.h"
#include "core/classify/slow_comparison.h"
#include "core/classify/workbench.h"
#include "jobs/read_card.h"
#include "store/audit.h"
#include "store/transaction.h"
#include "support/customer_data.h"
#include "support/random_customers.h"

#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using classify::Retention;
using jobs::Session;

class TestPrune : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rulesAsText();
    void allKeepsAll();
    void theLast();
    void theNewestOfEachMonth();
    void everyKindForItself();
    void currentRunsStay();
    void decidedRunsStay();
    void unfinishedRunsAndImportsStay();
    void failedRunsGoWithTheirTime();
    void whatBelongsToARunGoes();
    void openStatesGoOverToTheNewest();
    void ruleSetsNobodyUsed();
    void nobodyElseNotices();
    void numbersAreNeverGivenAgain();
    void stoppedInBetween();

private:
    [[nodiscard]] std::int64_t classified(const jobs::ClassifyOptions &options = {}) const
    {
        return must(m_bench->classify(options)).runNo;
    }
    [[nodiscard]] std::string plan(const Retention &retention) const;
    [[nodiscard]] std::string prune(const Retention &retention) const;
    void change(const std::string &sql) const;
    void addItem(const std::string &id, std::int64_t run, const std::string &type, bool subject,
                 bool decided) const;

    std::unique_ptr<Workbench> m_bench;
};

namespace
{

const Day asOf = *parseIsoDate("2024-02-29");
const Retention all = {};
const Retention monthly = {Retention::Rule::Monthly, 0};

Retention last(std::int64_t runs)
{
    return {Retention::Rule::Last, runs};
}

/// "removed 2 3, kept 1 (current)"
std::string textOf(const classify::Pruned &pruned)
{
    std::string text = "removed";
    for (const store::RunRecord &run : pruned.removed)
        text += " " + std::to_string(run.no);
    for (const classify::KeptRun &kept : pruned.keptBeyond)
        text += ", kept " + std::to_string(kept.runNo) + " (" + kept.why + ")";
    return text;
}

} // namespace

void TestPrune::init()
{
    m_bench = std::make_unique<Workbench>();
    m_bench->fill([](store::Connection &connection) {
        CustomerData data(connection);
        addRandomCustomers(data, 20, 3, asOf);
    });
}

std::string TestPrune::plan(const Retention &retention) const
{
    Session session = m_bench->open(Session::Purpose::Look);
    return textOf(must(classify::pruningPlan(session.results(), session.lockFile(), retention)));
}

std::string TestPrune::prune(const Retention &retention) const
{
    const std::string expected = plan(retention);
    Session session = m_bench->open(Session::Purpose::Decide);
    const std::string text =
        textOf(must(classify::prune(session.results(), session.lockFile(), retention, "tester", {})));
    must(session.results().query("PRAGMA foreign_key_check", [](store::Row) { QFAIL("dangling row"); }));
    if (must(store::firstBrokenAuditEntry(session.results())))
        return "the audit log is broken";
    return text == expected ? text : text + ", but planned: " + expected;
}

void TestPrune::change(const std::string &sql) const
{
    Session session = m_bench->open(Session::Purpose::Decide);
    must(session.results().execute(sql));
}

void TestPrune::addItem(const std::string &id, std::int64_t run, const std::string &type, bool subject,
                        bool decided) const
{
    change("INSERT INTO @intel_items(item_id, run_id, item_type, title, created_at, subject_key, decision) "
           "SELECT '" +
           id + "', run_id, '" + type + "', 'A title', '2024-01-01T00:00:00.000Z', " +
           (subject ? "1" : "NULL") + ", " + (decided ? "'monitor'" : "NULL") +
           " FROM @runs WHERE run_no = " + std::to_string(run));
}

void TestPrune::rulesAsText()
{
    for (const char *text : {"all", "monthly", "1", "12"})
        QCOMPARE(classify::retentionText(*classify::retentionOf(text)), std::string(text));
    for (const char *text : {"", "0", "-1", "some", "1.5", "All"})
        QVERIFY2(!classify::retentionOf(text), text);
}

void TestPrune::allKeepsAll()
{
    (void)classified();
    (void)classified();
    QCOMPARE(prune(all), std::string("removed"));
    QCOMPARE(m_bench->runs(), std::string("1 classify completed\n2 classify completed\n"));
}

void TestPrune::theLast()
{
    for (int i = 0; i < 5; ++i)
        (void)classified();
    QCOMPARE(plan(last(10)), std::string("removed"));
    QCOMPARE(plan(last(5)), std::string("removed"));
    QCOMPARE(prune(last(4)), std::string("removed 1"));
    QCOMPARE(prune(last(2)), std::string("removed 2 3"));
    QCOMPARE(prune(last(2)), std::string("removed"));
    QCOMPARE(m_bench->runs(), std::string("4 classify completed\n5 classify completed\n"));
}

void TestPrune::theNewestOfEachMonth()
{
    for (int i = 0; i < 6; ++i)
        (void)classified();
    change("UPDATE runs SET started_at = '2023-12-31T23:59:59.999Z' WHERE run_no <= 2;"
           "UPDATE runs SET started_at = '2024-01-01T00:00:00.000Z' WHERE run_no IN (3, 4);");
    QCOMPARE(prune(monthly), std::string("removed 1 3 5"));
    QCOMPARE(prune(monthly), std::string("removed"));
}

void TestPrune::everyKindForItself()
{
    (void)m_bench->import({m_bench->write("machines.csv", "machine_id,site,retired\nm1,Ulm,\n"),
                           m_bench->write("readings.csv", "reading_id,machine_id,date,value,note\n"
                                                          "r1,m1,2024-02-01,5,\n")});
    jobs::ClassifyOptions machines;
    machines.domain = "machines";
    for (int i = 0; i < 2; ++i) {
        (void)classified();
        (void)classified(machines);
    }
    QCOMPARE(prune(last(1)), std::string("removed 3 4"));
}

void TestPrune::currentRunsStay()
{
    jobs::ClassifyOptions options;
    options.windows = {30, 90};
    const auto wide = classified(options); // nobody else has 90 days
    (void)classified();
    options.windows = {30, 180};
    options.subjectIds = {"random_0001", "random_0002"};
    (void)classified(options); // overtaken
    const auto some = classified(options);
    QCOMPARE(prune(last(1)), "removed 3, kept " + std::to_string(wide) + " (current), kept 2 (current)");
    options.subjectIds.reset();
    (void)classified(options);
    QCOMPARE(prune(last(1)), "removed 2 " + std::to_string(some) + ", kept 1 (current)");
    // The newest of all stays, though every subject has been classified again by itself.
    options.subjectIds.emplace();
    for (int i = 1; i <= 20; ++i)
        options.subjectIds->push_back(QString("random_%1").arg(i, 4, 10, QChar('0')).toStdString());
    (void)classified(options);
    QCOMPARE(prune(last(1)), std::string("removed, kept 1 (current), kept 5 (the newest of all)"));
}

void TestPrune::decidedRunsStay()
{
    for (int i = 0; i < 3; ++i)
        (void)classified();
    addItem("decided", 1, "moved", true, true);
    QCOMPARE(prune(last(1)), std::string("removed 2, kept 1 (has decisions)"));
    QCOMPARE(m_bench->rows("SELECT count(*) FROM intel_items WHERE item_id = 'decided'"), std::string("1\n"));
}

void TestPrune::unfinishedRunsAndImportsStay()
{
    (void)m_bench->import({m_bench->write("users.csv", "user_id\nu1\n")});
    for (int i = 0; i < 4; ++i)
        (void)classified();
    change("UPDATE runs SET status = 'interrupted' WHERE run_no = 2;"
           "UPDATE runs SET status = 'cancelled' WHERE run_no = 3;");
    QCOMPARE(prune(last(1)), std::string("removed 4"));
}

void TestPrune::failedRunsGoWithTheirTime()
{
    for (int i = 0; i < 6; ++i)
        (void)classified();
    change("UPDATE runs SET status = 'failed' WHERE run_no IN (1, 6);"
           "UPDATE runs SET status = 'discarded' WHERE run_no = 4;"
           "DELETE FROM current_blocks WHERE run_no = 6");
    QCOMPARE(plan(monthly), std::string("removed 1 2 3 4"));
    QCOMPARE(prune(last(2)), std::string("removed 1 2"));
    QCOMPARE(prune(last(1)), std::string("removed 3 4"));
    QCOMPARE(m_bench->runs(), std::string("5 classify completed\n6 classify failed\n"));
}

void TestPrune::whatBelongsToARunGoes()
{
    jobs::ClassifyOptions some;
    some.subjectIds = {"random_0001"};
    (void)classified(some);
    (void)classified();
    (void)classified();
    change("INSERT OR REPLACE INTO telemetry SELECT run_id, '[]', started_at FROM runs;"
           "INSERT OR REPLACE INTO reviewed_runs SELECT run_no FROM runs;");
    addItem("open", 1, "moved", true, false);
    addItem("summary", 2, "near_miss", false, false);
    addItem("newest", 3, "moved", true, false);
    change("DELETE FROM intel_items WHERE item_id NOT IN ('open', 'summary', 'newest')");
    Session session = m_bench->open(Session::Purpose::Decide);
    const auto pruned = must(classify::prune(session.results(), session.lockFile(), last(1), "tester", {}));
    QCOMPARE(textOf(pruned), std::string("removed 1 2"));
    QCOMPARE(pruned.undecidedItems, std::int64_t{2});
    for (const char *table : {"runs", "result_blocks", "run_outcomes", "run_labels", "run_failures",
                              "run_selections", "loop_results", "current_blocks", "reviewed_runs"})
        QCOMPARE(m_bench->rows(std::string("SELECT count(*) FROM ") + table + " WHERE run_no < 3"),
                 std::string("0\n"));
    QCOMPARE(m_bench->rows("SELECT item_id FROM intel_items"), std::string("newest\n"));
    QCOMPARE(m_bench->rows("SELECT run_no FROM telemetry JOIN runs USING (run_id)"), std::string("3\n"));
    QCOMPARE(m_bench->rows("SELECT count(*) FROM telemetry"), std::string("1\n"));
    QCOMPARE(
        m_bench->rows("SELECT action, operator, details_json FROM audit_log ORDER BY entry_no DESC LIMIT 2"),
        std::string("prune-runs|tester|{\"retention\":\"1\",\"run_no\":2,\"undecided_items\":1}\n"
                    "prune-runs|tester|{\"retention\":\"1\",\"run_no\":1,\"undecided_items\":1}\n"));
}

void TestPrune::openStatesGoOverToTheNewest()
{
    (void)classified();
    (void)classified();
    change("DELETE FROM intel_items");
    for (const char *type : {"near_miss", "high_risk", "lapsed_override", "excluded"})
        addItem(type, 1, type, true, false);
    QCOMPARE(prune(last(1)), std::string("removed 1"));
    QCOMPARE(m_bench->rows("SELECT item_id, run_no FROM intel_items JOIN runs USING (run_id) ORDER BY 1"),
             std::string("high_risk|2\nlapsed_override|2\nnear_miss|2\n"));
}

void TestPrune::ruleSetsNobodyUsed()
{
    std::string rules(m_bench->registry().find("customers")->builtInRuleSets().front());
    const std::string before = R"("income_payroll_count", "op": "<", "value": 2)";
    rules.replace(rules.find(before), before.size(), R"("income_payroll_count", "op": "<", "value": 1)");
    jobs::ClassifyOptions options;
    options.rules = m_bench->write("changed.json", rules).string();
    (void)classified(options);
    (void)classified(options);
    (void)classified();
    const std::string hashes = m_bench->rows("SELECT hash FROM rule_sets ORDER BY hash");
    QCOMPARE(prune(last(2)), std::string("removed 1"));
    QCOMPARE(m_bench->rows("SELECT hash FROM rule_sets ORDER BY hash"), hashes);
    QCOMPARE(prune(last(1)), std::string("removed 2"));
    QCOMPARE(m_bench->rows("SELECT hash FROM rule_sets"),
             m_bench->rows("SELECT rule_set_hash FROM runs WHERE run_no = 3"));
}

void TestPrune::nobodyElseNotices()
{
    jobs::ClassifyOptions options;
    std::vector<std::int64_t> runs;
    for (int i = 5; i >= 0; --i) {
        options.referenceTime = asOf - 10 * i;
        runs.push_back(classified(options));
    }
    must(m_bench->decide("random_0003", "low_savings"));
    const auto look = [&] {
        std::string text = m_bench->everything("5") + m_bench->everything("6") +
                           m_bench->everything("latest") +
                           m_bench->rows("SELECT * FROM persona_assignments ORDER BY 1, 2") +
                           textOf(must(compared(*m_bench, 5, 6)));
        Session session = m_bench->open(Session::Purpose::Look);
        const auto card = must(jobs::readCard(session, m_bench->settings(), "customers", "random_0003", ""));
        return text + card.subjectId;
    };
    const std::string before = look();
    QCOMPARE(prune(last(2)), std::string("removed 1 2 3 4"));
    QCOMPARE(QString::fromStdString(look()), QString::fromStdString(before));
    QVERIFY(m_bench->classify(options));
}

void TestPrune::numbersAreNeverGivenAgain()
{
    for (std::int64_t expected = 1; expected < 6; ++expected) {
        QCOMPARE(classified(), expected);
        (void)prune(last(1));
    }
}

void TestPrune::stoppedInBetween()
{
    for (int i = 0; i < 4; ++i)
        (void)classified();
    Session session = m_bench->open(Session::Purpose::Decide);
    std::stop_source stop;
    const JobContext job{stop.get_token(), [&](const Progress &moment) {
                             QCOMPARE(moment.total, std::int64_t{3});
                             if (moment.done == 1)
                                 stop.request_stop();
                         }};
    const auto stopped = classify::prune(session.results(), session.lockFile(), last(1), "tester", job);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Interrupted);
    QCOMPARE(m_bench->runs(),
             std::string("2 classify completed\n3 classify completed\n4 classify completed\n"));
}

QTEST_GUILESS_MAIN(TestPrune)
#include "prune_test.moc"

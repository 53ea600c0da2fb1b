// SPDX-License-Identifier: GPL-3.0-or-later
// The parallel engine over several blocks of subjects: the same bytes as the others for every chunk size and
// number of tasks; a task that dies loses nothing; a stopped run goes on behind its last chunk.
#include "core/classify/workbench.h"
#include "support/customer_data.h"
#include "support/fated_domain.h"

#include <QTest>

#include <set>

using namespace dramatis;
using namespace dramatis::test;
using classify::Engine;

class TestParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sameBytes();
    void aTaskThatDiesLosesNothing();
    void aSubjectThatAlwaysFailsEndsTheRun();
    void stoppedAndResumed_data();
    void stoppedAndResumed();
    void notResumedBehindOtherData();

private:
    [[nodiscard]] jobs::ClassifyOptions with(Engine engine, std::size_t chunk = 4096,
                                             std::size_t tasks = 2) const;
    [[nodiscard]] std::string everythingOf(const classify::Report &report) const
    {
        const std::string run = std::to_string(report.runNo);
        return m_bench->exported(What::Assignments, run, classify::Format::Csv, "machines") +
               m_bench->exported(What::Signals, run, classify::Format::Csv, "machines");
    }

    std::unique_ptr<Workbench> m_bench;
};

namespace
{

constexpr int machines = 9000; // three blocks

Fate fate;

Registry fatedRegistry()
{
    Registry registry;
    registry.add(makeFatedDomain(makeToyDomain(), fate));
    return registry;
}

void addMachines(store::Connection &connection)
{
    must(connection.run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
                        "INSERT INTO subjects(domain, subject_id) SELECT 'machines', 'm' || i FROM n",
                        machines));
    must(connection.execute(
        "INSERT INTO machine_rows(machine_key, import_no, machine_id, retired) SELECT subject_key, 0, "
        "subject_id, subject_key % 50 = 0 FROM subjects; INSERT INTO reading_rows(import_no, reading_id, "
        "machine_key, date, value) SELECT 0, machine_id || '-' || k.value, machine_key, 19000 + (machine_key "
        "* "
        "7 + k.value * 31) % 100, (machine_key * 13 + k.value * 17) % 101 FROM machine_rows, "
        "json_each('[1,2,3]') k"));
}

} // namespace

void TestParallel::init()
{
    fate.times = 0;
    m_bench = std::make_unique<Workbench>(fatedRegistry());
    m_bench->fill(addMachines, "machines");
}

jobs::ClassifyOptions TestParallel::with(Engine engine, std::size_t chunk, std::size_t tasks) const
{
    jobs::ClassifyOptions options;
    options.domain = "machines";
    options.engine = engine;
    options.chunk = chunk;
    options.tasks = tasks;
    return options;
}

void TestParallel::sameBytes()
{
    const std::string expected = everythingOf(must(m_bench->classify(with(Engine::Loop))));
    QVERIFY(everythingOf(must(m_bench->classify(with(Engine::Vectorized)))) == expected);
    for (const std::size_t tasks : {1U, 2U, 3U, 8U}) {
        for (const std::size_t chunk : {70U, 5000U}) {
            const auto report = must(m_bench->classify(with(Engine::Parallel, chunk, tasks)));
            const std::size_t chunks = (machines + chunk - 1) / chunk;
            QCOMPARE(report.measures.commits, static_cast<std::int64_t>(chunks + 1)); // and the end
            QVERIFY(everythingOf(report) == expected);
        }
    }
}

void TestParallel::aTaskThatDiesLosesNothing()
{
    const std::string expected = everythingOf(must(m_bench->classify(with(Engine::Vectorized))));
    for (const std::size_t tasks : {1U, 2U}) {
        fate.dies = 5000;
        fate.times = 1;
        const auto report = must(m_bench->classify(with(Engine::Parallel, 4096, tasks)));
        QVERIFY(everythingOf(report) == expected);
        QCOMPARE(report.warnings.front(),
                 std::string("A task died while computing machines 4097 to 8192; they "
                             "were computed again."));
    }
}

void TestParallel::aSubjectThatAlwaysFailsEndsTheRun()
{
    const auto before = must(m_bench->classify(with(Engine::Parallel)));
    const std::string shown = everythingOf(before);
    fate.dies = 8999;
    fate.times = 2;
    const auto failed = m_bench->classify(with(Engine::Parallel));
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Internal);
    QVERIFY(failed.error().text.find("the machine is on fire") != std::string::npos);
    QCOMPARE(m_bench->runs(), std::string("1 classify completed\n2 classify failed\n"));
    QVERIFY(m_bench->exported(What::Assignments, "latest", classify::Format::Csv, "machines") +
                m_bench->exported(What::Signals, "latest", classify::Format::Csv, "machines") ==
            shown);
}

void TestParallel::stoppedAndResumed_data()
{
    QTest::addColumn<int>("tasks");
    QTest::newRow("one task") << 1;
    QTest::newRow("two tasks") << 2;
}

void TestParallel::stoppedAndResumed()
{
    QFETCH(int, tasks);
    const std::string expected = everythingOf(must(m_bench->classify(with(Engine::Vectorized))));
    std::stop_source stop;
    JobContext job;
    job.stop = stop.get_token();
    job.progress = [&](const Progress &moment) {
        if (moment.stage == "signals" && moment.done >= 8192)
            stop.request_stop();
    };
    const auto options = with(Engine::Parallel, 4096, static_cast<std::size_t>(tasks));
    QCOMPARE(m_bench->classify(options, job).error().kind, ErrorKind::Interrupted);
    QCOMPARE(m_bench->runs(), std::string("1 classify completed\n2 classify cancelled\n"));
    const std::string stored =
        m_bench->rows("SELECT count(DISTINCT first_subject) FROM result_blocks WHERE run_no = 2");
    fate.blocks.clear();
    const auto resumed = must(m_bench->resume("2"));
    QVERIFY(everythingOf(std::get<classify::Report>(resumed)) == expected);
    const int blocks = std::stoi(stored);
    QVERIFY(blocks >= 1);
    std::set<std::size_t> left;
    for (std::size_t block = static_cast<std::size_t>(blocks); block < 3; ++block)
        left.insert(block);
    QCOMPARE(fate.blocks, left);
}

void TestParallel::notResumedBehindOtherData()
{
    std::stop_source stop;
    JobContext job;
    job.stop = stop.get_token();
    job.progress = [&](const Progress &moment) {
        if (moment.stage == "signals")
            stop.request_stop();
    };
    QVERIFY(!m_bench->classify(with(Engine::Parallel, 4096, 2), job));
    m_bench->fill(
        [](store::Connection &connection) {
            must(connection.execute("UPDATE reading_rows SET value = 1 WHERE reading_key < 5"));
        },
        "machines");
    const auto resumed = m_bench->resume("1");
    QVERIFY(!resumed);
    QCOMPARE(resumed.error().kind, ErrorKind::Conflict);
}

QTEST_GUILESS_MAIN(TestParallel)
#include "parallel_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The lab on small ladders: engines that agree, a budget that stops the loop, nothing left behind.
#include "jobs/builtin_domains.h"
#include "jobs/timing_job.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace dramatis;
using classify::Engine;

class LadderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void allEngines();
    void budgetOfZero();
    void oneEngine();
    void stopped();
    void filesAreNotOverwritten();

private:
    [[nodiscard]] QStringList leftBehind() const;
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace
{

jobs::TimingOptions options(std::vector<Engine> engines, std::vector<std::int64_t> sizes, double budget = 60)
{
    jobs::TimingOptions made;
    made.ladder = {std::move(engines), std::move(sizes), budget, 2};
    made.tasks = 2;
    return made;
}

Result<jobs::TimingReport> timed(const jobs::TimingOptions &with, const JobContext &job = {})
{
    static const Registry registry = jobs::builtInDomains();
    static const jobs::Settings settings =
        jobs::Settings::load({}, [](const std::string &) { return std::nullopt; });
    return jobs::timeEngines(registry, settings, with, job);
}

/// "loop 10 x2 yes\n"
std::string pointsText(const timing::LadderReport &report)
{
    std::string text;
    for (const timing::Point &point : report.points)
        text += timing::variantText(point.variant) + " " + std::to_string(point.subjects) +
                (point.extrapolated ? " extrapolated" : " x" + std::to_string(point.repeats)) +
                (point.sameResult ? *point.sameResult ? " same" : " DIFFERENT" : "") + "\n";
    return text;
}

} // namespace

void LadderTest::init()
{
    qunsetenv("TMPDIR"); // a new folder must not lie in the one that goes away
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("TMPDIR", m_folder->path().toUtf8());
}

QStringList LadderTest::leftBehind() const
{
    return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void LadderTest::allEngines()
{
    const auto report = timed(options({Engine::Loop, Engine::Vectorized, Engine::Parallel}, {10, 50}));
    QVERIFY2(report.ok(), report ? "" : report.error().text.c_str());
    QCOMPARE(pointsText(report->ladder),
             std::string("loop 10 x2 same\nvectorized, cold 10 x2 same\nvectorized, warm 10 x2 same\n"
                         "parallel, cold 10 x2 same\nparallel, warm 10 x2 same\n"
                         "loop 50 x2 same\nvectorized, cold 50 x2 same\nvectorized, warm 50 x2 same\n"
                         "parallel, cold 50 x2 same\nparallel, warm 50 x2 same\n"));
    QCOMPARE(report->ladder.comparisons.size(), std::size_t(8));
    const timing::Point &loop = report->ladder.points[5];
    QVERIFY(loop.measures.queries >= 400); // four at least per subject and window
    QVERIFY(loop.measures.commits >= 100);
    QVERIFY(loop.peakMemory > 1'000'000);
    QVERIFY(loop.seconds.lowest > 0 && loop.seconds.lowest <= loop.seconds.median);
    QVERIFY(loop.seconds.median <= loop.seconds.highest);
    QCOMPARE(leftBehind(), QStringList());
}

void LadderTest::budgetOfZero()
{
    const auto report = timed(options({Engine::Loop, Engine::Vectorized}, {10, 50}, 0));
    QVERIFY(report.ok());
    QCOMPARE(pointsText(report->ladder),
             std::string("loop 10 x1 same\nvectorized, cold 10 x1 same\nvectorized, warm 10 x1 same\n"
                         "loop 50 extrapolated\nvectorized, cold 50 x1 same\nvectorized, warm 50 x1 same\n"));
    const timing::Point &measured = report->ladder.points[0];
    const timing::Point &extrapolated = report->ladder.points[3];
    QCOMPARE(extrapolated.seconds.median, measured.seconds.median / 10 * 50);
    QCOMPARE(extrapolated.measures.queries, std::int64_t(0));
}

/// Nothing to compare with.
void LadderTest::oneEngine()
{
    const auto report = timed(options({Engine::Loop}, {10}));
    QVERIFY(report.ok());
    QCOMPARE(pointsText(report->ladder), std::string("loop 10 x2\n"));
}

/// In the middle of the second size.
void LadderTest::stopped()
{
    std::stop_source source;
    int loops = 0;
    const JobContext job{source.get_token(), [&](const Progress &moment) {
                             if (moment.stage == "loop" && moment.total == 50 && ++loops == 20)
                                 source.request_stop();
                         }};
    jobs::TimingOptions with = options({Engine::Loop, Engine::Parallel}, {10, 50});
    with.folder = (m_folder->path() + "/out").toStdString();
    const auto report = timed(with, job);
    QVERIFY(!report.ok());
    QCOMPARE(report.error().kind, ErrorKind::Interrupted);
    QVERIFY(report.error().text.find("resume") == std::string::npos);
    QCOMPARE(leftBehind(), QStringList());
}

void LadderTest::filesAreNotOverwritten()
{
    jobs::TimingOptions with = options({Engine::Vectorized}, {10});
    with.folder = (m_folder->path() + "/out").toStdString();
    QVERIFY(timed(with).ok());
    QCOMPARE(QDir(m_folder->path() + "/out").entryList(QDir::Files),
             QStringList({"timing.csv", "timing.json"}));
    const auto again = timed(with);
    QVERIFY(!again.ok());
    QCOMPARE(again.error().kind, ErrorKind::Usage);
}

QTEST_GUILESS_MAIN(LadderTest)
#include "ladder_test.moc"

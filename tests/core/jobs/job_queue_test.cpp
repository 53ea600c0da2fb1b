// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs on threads of their own: lanes, progress, cancelling, what throws, and an end in the middle of it.
#include "jobs/job_queue.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <thread>

using namespace dramatis;
using namespace dramatis::jobs;

class TestJobQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultComesToTheMainThread();
    void errorsComeToo();
    void exceptionsBecomeErrors();
    void writingJobsWaitForEachOther();
    void readingJobsRunAtOnce();
    void runningJobIsCancelled();
    void waitingJobIsCancelled();
    void progressIsSeen();
    void filesOfAJob();
    void endWhileRunning();
    void doneMayStartAnother();
};

namespace
{

/// Holds jobs until the test lets them go.
class Gate
{
public:
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }
    /// False: stopped.
    bool pass(const JobContext &job)
    {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        return m_changed.wait(lock, job.stop, [&] { return m_open; });
    }
    int waiting()
    {
        const std::lock_guard lock(m_mutex);
        return m_waiting;
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_open = false;
    int m_waiting = 0;
};

std::function<Result<int>(const JobContext &)> through(Gate &gate, int value = 1)
{
    return [&gate, value](const JobContext &job) -> Result<int> {
        if (!gate.pass(job))
            return interrupted();
        return value;
    };
}

} // namespace

void TestJobQueue::resultComesToTheMainThread()
{
    JobQueue queue;
    QSignalSpy started(&queue, &JobQueue::started);
    QSignalSpy finished(&queue, &JobQueue::finished);
    std::atomic<std::thread::id> worker;
    std::optional<int> value;
    const int no = queue.start<int>(
        JobKind::Load, "seven", Lane::Read,
        [&](const JobContext &) -> Result<int> {
            worker = std::this_thread::get_id();
            return 7;
        },
        [&](const Result<int> &result) {
            QCOMPARE(QThread::currentThread(), queue.thread());
            value = *result;
        });
    QCOMPARE(started.count(), 1);
    QVERIFY(!queue.isIdle());
    QVERIFY(!value);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(value.value_or(0), 7);
    QVERIFY(worker.load() != std::this_thread::get_id());
    QVERIFY(queue.isIdle());
    const auto state = finished.at(0).at(0).value<JobState>();
    QCOMPARE(state.no, no);
    QCOMPARE(state.what, QString("seven"));
    QVERIFY(!state.error);
}

void TestJobQueue::errorsComeToo()
{
    JobQueue queue;
    QSignalSpy finished(&queue, &JobQueue::finished);
    std::optional<Error> error;
    queue.start<int>(
        JobKind::Import, {}, Lane::Write, [](const JobContext &) -> Result<int> { return inputError("No."); },
        [&](const Result<int> &result) { error = result.error(); });
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(error.value().text, std::string("No."));
    QCOMPARE(finished.at(0).at(0).value<JobState>().error.value().kind, ErrorKind::Input);
}

void TestJobQueue::exceptionsBecomeErrors()
{
    JobQueue queue;
    std::vector<ErrorKind> kinds;
    const auto note = [&](const Result<int> &result) { kinds.push_back(result.error().kind); };
    queue.start<int>(
        JobKind::Load, {}, Lane::Write,
        [](const JobContext &) -> Result<int> { throw std::runtime_error("broken"); }, note);
    queue.start<int>(
        JobKind::Load, {}, Lane::Write, [](const JobContext &) -> Result<int> { throw 5; }, note);
    QTRY_COMPARE(kinds.size(), 2U);
    QCOMPARE(kinds, (std::vector<ErrorKind>{ErrorKind::Internal, ErrorKind::Internal}));
}

void TestJobQueue::writingJobsWaitForEachOther()
{
    JobQueue queue;
    Gate gate;
    std::vector<int> order;
    for (int i = 0; i < 3; ++i)
        queue.start<int>(JobKind::Classify, {}, Lane::Write, through(gate, i),
                         [&](const Result<int> &result) { order.push_back(*result); });
    QTRY_COMPARE(gate.waiting(), 1);
    const auto jobs = queue.jobs();
    QCOMPARE(jobs.size(), 3U);
    QVERIFY(!jobs[0].waiting && jobs[1].waiting && jobs[2].waiting);
    gate.open();
    QTRY_COMPARE(order.size(), 3U);
    QCOMPARE(order, (std::vector<int>{0, 1, 2}));
}

void TestJobQueue::readingJobsRunAtOnce()
{
    JobQueue queue;
    Gate gate;
    int done = 0;
    queue.start<int>(JobKind::Import, {}, Lane::Write, through(gate), [&](const Result<int> &) { ++done; });
    for (int i = 0; i < 3; ++i)
        queue.start<int>(JobKind::Load, {}, Lane::Read, through(gate), [&](const Result<int> &) { ++done; });
    QTRY_COMPARE(gate.waiting(), 4);
    gate.open();
    QTRY_COMPARE(done, 4);
}

void TestJobQueue::runningJobIsCancelled()
{
    JobQueue queue;
    Gate gate;
    QSignalSpy finished(&queue, &JobQueue::finished);
    std::optional<ErrorKind> kind;
    const int no = queue.start<int>(JobKind::Import, {}, Lane::Write, through(gate),
                                    [&](const Result<int> &result) { kind = result.error().kind; });
    QTRY_COMPARE(gate.waiting(), 1);
    queue.cancel(no);
    QVERIFY(queue.jobs().front().cancelling);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(kind, ErrorKind::Interrupted);
    QVERIFY(finished.at(0).at(0).value<JobState>().cancelling);
    queue.cancel(no); // gone: nothing happens
}

void TestJobQueue::waitingJobIsCancelled()
{
    JobQueue queue;
    Gate gate;
    std::vector<QString> ends;
    queue.start<int>(JobKind::Import, {}, Lane::Write, through(gate),
                     [&](const Result<int> &result) { ends.push_back(result ? "first" : "first failed"); });
    const int second =
        queue.start<int>(JobKind::Import, {}, Lane::Write, through(gate), [&](const Result<int> &result) {
            ends.push_back(result ? "second" : "second failed");
        });
    queue.cancel(second);
    QTRY_COMPARE(ends.size(), 1U);
    QCOMPARE(ends.front(), QString("second failed"));
    gate.open();
    QTRY_COMPARE(ends.size(), 2U);
    QCOMPARE(ends.back(), QString("first"));
}

void TestJobQueue::progressIsSeen()
{
    JobQueue queue;
    QSignalSpy progressed(&queue, &JobQueue::progressed);
    Gate gate;
    bool ended = false;
    queue.start<int>(
        JobKind::Import, {}, Lane::Write,
        [&](const JobContext &job) -> Result<int> {
            std::vector<std::thread> threads;
            for (int t = 0; t < 2; ++t)
                threads.emplace_back([&job] {
                    for (int i = 0; i < 1000; ++i)
                        job.report({"rows", 500, 1000, 3});
                });
            for (std::thread &thread : threads)
                thread.join();
            if (!gate.pass(job))
                return interrupted();
            return 1;
        },
        [&](const Result<int> &) { ended = true; });
    QElapsedTimer watch;
    watch.start();
    QTRY_COMPARE(gate.waiting(), 1);
    QTRY_VERIFY(progressed.count() >= 3);
    QVERIFY(progressed.count() <= watch.elapsed() / 90 + 1);
    const JobState state = queue.jobs().front();
    QCOMPARE(state.stage, std::string("rows"));
    QCOMPARE(state.done, 500);
    QCOMPARE(state.total, 1000);
    QCOMPARE(state.rejects, 3);
    QVERIFY(state.seconds > 0);
    gate.open();
    QTRY_VERIFY(ended);
}

void TestJobQueue::filesOfAJob()
{
    JobQueue queue;
    Gate gate;
    bool ended = false;
    queue.start<int>(
        JobKind::Import, {}, Lane::Write,
        [&](const JobContext &job) -> Result<int> {
            const std::vector<std::string> names = {"a.csv", "b.csv", "c.csv"};
            job.ofFile(1, names).report({"rows", 50, 50, 2});
            job.ofFile(2, names).report({"rows", 5, 20});
            return gate.pass(job) ? Result<int>(1) : interrupted();
        },
        [&](const Result<int> &) { ended = true; });
    QVERIFY(queue.jobs().front().files.size() <= 3U);
    QTRY_COMPARE(gate.waiting(), 1);
    const JobState state = queue.jobs().front();
    QString text;
    for (const JobFile &file : state.files)
        text += QStringLiteral("%1 %2/%3 %4 | ")
                    .arg(QString::fromStdString(file.name))
                    .arg(file.done)
                    .arg(file.total)
                    .arg(file.rejects);
    QCOMPARE(text, QString("a.csv 50/50 2 | b.csv 5/20 0 | c.csv 0/0 0 | "));
    QCOMPARE(state.file, std::size_t{2});
    QCOMPARE(state.done, 5);
    gate.open();
    QTRY_VERIFY(ended);
}

void TestJobQueue::endWhileRunning()
{
    Gate gate;
    int done = 0;
    {
        JobQueue queue;
        for (int i = 0; i < 3; ++i) {
            queue.start<int>(JobKind::Import, {}, Lane::Write, through(gate),
                             [&](const Result<int> &) { ++done; });
            queue.start<int>(JobKind::Load, {}, Lane::Read, through(gate),
                             [&](const Result<int> &) { ++done; });
        }
        QTRY_COMPARE(gate.waiting(), 4);
    }
    QCoreApplication::processEvents();
    QCOMPARE(done, 0);
}

void TestJobQueue::doneMayStartAnother()
{
    JobQueue queue;
    QSignalSpy finished(&queue, &JobQueue::finished);
    int second = 0;
    queue.start<int>(
        JobKind::Import, {}, Lane::Write, [](const JobContext &) -> Result<int> { return 1; },
        [&](const Result<int> &) {
            queue.start<int>(
                JobKind::Classify, {}, Lane::Write, [](const JobContext &) -> Result<int> { return 2; },
                [&](const Result<int> &result) { second = *result; });
        });
    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(second, 2);
    QVERIFY(queue.isIdle());
}

QTEST_GUILESS_MAIN(TestJobQueue)
#include "job_queue_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The run ledger: numbers are unique among processes, dead runs are found through their locks, living ones
// are left.
#include "core/store/store_fixture.h"

#include <QTest>

#include <csignal>
#include <set>

using namespace dramatis;
using namespace dramatis::test;
using store::beginRun;
using store::Connection;
using store::findRun;
using store::finishRun;
using store::RunStart;

class TestRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsWhatHappened();
    void foundByNumberUuidAndBeginning();
    void numberGoesBeforeUuids();
    void latestIsOverAllSubjects();
    void killedRunsAreInterrupted();
    void unfinishedButLivingStays();
    void numbersAreUniqueAmongProcesses();
    void resuming();
    void resumedByAnotherMeanwhile();
    void failedStartLeavesNoRun();
};

namespace
{

const RunStart classification{"classify", "customers", R"({"windows":[30]})", "anna", "0.1", "abc", true};

struct Ledger {
    Folder folder;
    store::Workspace workspace = makeWorkspace(folder / "a.dramatis");
    std::unique_ptr<Connection> connection = must(workspace.connectToWrite({}));
    std::filesystem::path locks = workspace.lockFile();

    store::OpenRun begin(const RunStart &start = classification)
    {
        return must(beginRun(*connection, locks, start));
    }
    void finish(std::int64_t no, std::string_view status)
    {
        must(finishRun(*connection, no, {status, 0, 0, "{}", "{}", ""}));
    }
    void setId(std::int64_t no, const char *id)
    {
        must(connection->run("UPDATE runs SET run_id = ? WHERE run_no = ?", id, no));
    }
    std::string statusOf(std::int64_t no)
    {
        return must(connection->textOf("SELECT status FROM runs WHERE run_no = ?", no));
    }
    store::RunRecord find(const char *text) { return must(findRun(*connection, locks, text)); }
    ErrorKind errorOf(const char *text) { return findRun(*connection, locks, text).error().kind; }
};

/// A child process that begins a run, says so through a pipe, and holds it until it is killed.
class HoldingChild
{
public:
    explicit HoldingChild(const Ledger &ledger)
    {
        int ends[2] = {};
        must(::pipe(ends) == 0 ? Status() : Status(usageError("pipe")));
        m_process = startChild([&] {
            auto connection = must(ledger.workspace.connectToWrite({}));
            const auto run = must(beginRun(*connection, ledger.locks, classification));
            const auto no = static_cast<char>(run.no);
            must(::write(ends[1], &no, 1) == 1 ? Status() : Status(usageError("write")));
            for (;;)
                ::pause();
            return 0;
        });
        ::close(ends[1]);
        char no = 0;
        must(::read(ends[0], &no, 1) == 1 ? Status() : Status(usageError("the child began no run")));
        ::close(ends[0]);
        m_runNo = no;
    }
    ~HoldingChild() { kill(); }

    void kill()
    {
        if (m_process == 0)
            return;
        ::kill(m_process, SIGKILL);
        waitFor(m_process);
        m_process = 0;
    }
    [[nodiscard]] std::int64_t runNo() const { return m_runNo; }

private:
    pid_t m_process = 0;
    std::int64_t m_runNo = 0;
};

} // namespace

void TestRuns::recordsWhatHappened()
{
    Ledger ledger;
    const auto run = ledger.begin();
    QCOMPARE(run.no, 1);
    QCOMPARE(run.id.size(), std::size_t{36});
    QCOMPARE(ledger.find("1").status, std::string("running"));
    QVERIFY(ledger.find("1").finishedAt.empty());
    must(store::setRunDataVersion(*ledger.connection, 1, "7"));
    must(finishRun(*ledger.connection, 1,
                   {store::status::completed, 12, 1, R"({"30":{}})", R"({"seconds":1})", "A note."}));
    const auto record = ledger.find("1");
    QCOMPARE(record.id, run.id);
    QCOMPARE(record.type, std::string("classify"));
    QCOMPARE(record.status, std::string("completed"));
    QVERIFY(!record.finishedAt.empty() && record.finishedAt >= record.startedAt);
    QCOMPARE(record.settings, std::string(R"({"windows":[30]})"));
    QCOMPARE(record.dataVersion, std::string("7"));
    QCOMPARE(record.ruleSetHash, std::string("abc"));
    QCOMPARE(record.operatorName, std::string("anna"));
    QCOMPARE(record.programVersion, std::string("0.1"));
    QCOMPARE(record.subjects, 12);
    QCOMPARE(record.failed, 1);
    QCOMPARE(record.counts, std::string(R"({"30":{}})"));
    QCOMPARE(record.measures, std::string(R"({"seconds":1})"));
    QCOMPARE(record.notes, std::string("A note."));
    QVERIFY(record.allSubjects);
    QVERIFY(!record.resumable());
}

void TestRuns::foundByNumberUuidAndBeginning()
{
    Ledger ledger;
    const auto first = ledger.begin();
    const auto second = ledger.begin();
    ledger.setId(1, "abcd0000-0000-4000-8000-000000000001");
    ledger.setId(2, "abce0000-0000-4000-8000-000000000002");
    QCOMPARE(ledger.find("2").no, 2);
    QCOMPARE(ledger.find("abce0000-0000-4000-8000-000000000002").no, 2);
    QCOMPARE(ledger.find("ABCD").no, 1);
    QCOMPARE(ledger.errorOf("abc"), ErrorKind::Usage);
    QCOMPARE(ledger.errorOf("3"), ErrorKind::NotFound);
    QCOMPARE(ledger.errorOf(""), ErrorKind::NotFound);
    QCOMPARE(ledger.errorOf("abcd0000-0000-4000-8000-0000000000011"), ErrorKind::NotFound);
}

void TestRuns::numberGoesBeforeUuids()
{
    Ledger ledger;
    for (int i = 0; i < 3; ++i)
        ledger.begin();
    ledger.setId(1, "3aaa0000-0000-4000-8000-000000000001");
    ledger.setId(2, "3bbb0000-0000-4000-8000-000000000002");
    ledger.setId(3, "4ccc0000-0000-4000-8000-000000000003");
    QCOMPARE(ledger.find("3").no, 3);
    QCOMPARE(ledger.find("3b").no, 2);
    QCOMPARE(ledger.find("4c").no, 3);
    QCOMPARE(ledger.errorOf("4"), ErrorKind::NotFound); // no run 4, whatever a UUID begins with
}

void TestRuns::latestIsOverAllSubjects()
{
    Ledger ledger;
    const auto latest = [&] { return store::latestRun(*ledger.connection, "customers"); };
    QCOMPARE(latest().error().kind, ErrorKind::NotFound);
    RunStart part = classification;
    part.allSubjects = false;
    RunStart import = classification;
    import.type = "import";
    RunStart wallets = classification;
    wallets.domain = "wallets";
    for (const RunStart &start : {classification, classification, classification, part, import, wallets}) {
        const auto run = ledger.begin(start);
        ledger.finish(run.no, run.no == 3 ? store::status::failed : store::status::completed);
    }
    const auto running = ledger.begin();
    QCOMPARE(must(latest()).no, 2);
}

void TestRuns::killedRunsAreInterrupted()
{
    Ledger ledger;
    ledger.connection.reset(); // SQLite connections do not cross a fork
    HoldingChild first(ledger);
    HoldingChild second(ledger);
    ledger.connection = must(ledger.workspace.connectToWrite({}));
    must(store::markInterruptedRuns(*ledger.connection, ledger.locks));
    QCOMPARE(ledger.statusOf(first.runNo()), std::string("running"));
    QCOMPARE(ledger.statusOf(second.runNo()), std::string("running"));
    first.kill();
    QCOMPARE(ledger.find("1").status, std::string("interrupted")); // shown before it is stored
    QCOMPARE(ledger.statusOf(1), std::string("running"));
    must(store::markInterruptedRuns(*ledger.connection, ledger.locks));
    QCOMPARE(ledger.statusOf(1), std::string("interrupted"));
    QCOMPARE(ledger.statusOf(2), std::string("running"));
    QVERIFY(ledger.find("1").resumable());
    second.kill();
    must(store::markInterruptedRuns(*ledger.connection, ledger.locks));
    QCOMPARE(ledger.statusOf(2), std::string("interrupted"));
}

void TestRuns::unfinishedButLivingStays()
{
    Ledger ledger;
    {
        const auto own = ledger.begin(); // this process counts as living too
        must(store::markInterruptedRuns(*ledger.connection, ledger.locks));
        QCOMPARE(ledger.statusOf(1), std::string("running"));
        const auto second = store::RunLock::take(ledger.locks, 1);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Conflict);
        must(store::RunLock::take(ledger.locks, 2)); // each run has its own byte
        QVERIFY(!store::RunLock::isHeld(ledger.locks, 2));
    }
    must(store::markInterruptedRuns(*ledger.connection, ledger.locks));
    QCOMPARE(ledger.statusOf(1), std::string("interrupted"));
}

void TestRuns::numbersAreUniqueAmongProcesses()
{
    constexpr int processes = 4;
    constexpr int runsEach = 25;
    Ledger ledger;
    ledger.connection.reset();
    std::vector<pid_t> children;
    for (int i = 0; i < processes; ++i) {
        children.push_back(startChild([&] {
            const auto connection = must(ledger.workspace.connectToWrite({}));
            for (int run = 0; run < runsEach; ++run) {
                const auto begun = must(beginRun(*connection, ledger.locks, classification));
                must(finishRun(*connection, begun.no,
                               {store::status::completed, ::getpid(), 0, "{}", "{}", ""}));
            }
            return 0;
        }));
    }
    for (const pid_t child : children)
        QCOMPARE(waitFor(child), 0);
    ledger.connection = must(ledger.workspace.connectToRead({}));
    QCOMPARE(rowsOf(*ledger.connection,
                    "SELECT count(*), count(DISTINCT run_no), min(run_no), max(run_no), "
                    "count(DISTINCT run_id), count(DISTINCT subjects), sum(status = 'completed') FROM runs"),
             QByteArray("100|100|1|100|100|4|100"));
}

void TestRuns::resuming()
{
    Ledger ledger;
    ledger.begin();
    const auto record = ledger.find("1");
    QCOMPARE(record.status, std::string("interrupted"));
    {
        const auto again = must(store::reopenRun(*ledger.connection, ledger.locks, record));
        QCOMPARE(again.no, 1);
        QCOMPARE(ledger.find("1").status, std::string("running"));
        const auto twice = store::reopenRun(*ledger.connection, ledger.locks, record);
        QCOMPARE(twice.error().kind, ErrorKind::Conflict);
        ledger.finish(1, store::status::cancelled);
    }
    must(store::reopenRun(*ledger.connection, ledger.locks, ledger.find("1")));
    ledger.finish(1, store::status::completed);
    QCOMPARE(store::reopenRun(*ledger.connection, ledger.locks, ledger.find("1")).error().kind,
             ErrorKind::Conflict);
}

/// The record was read before somebody else resumed the run and completed it.
void TestRuns::resumedByAnotherMeanwhile()
{
    Ledger ledger;
    ledger.begin();
    const auto stale = ledger.find("1");
    must(store::reopenRun(*ledger.connection, ledger.locks, stale));
    ledger.finish(1, store::status::completed);
    QCOMPARE(store::reopenRun(*ledger.connection, ledger.locks, stale).error().kind, ErrorKind::Conflict);
    QCOMPARE(ledger.statusOf(1), std::string("completed"));
}

void TestRuns::failedStartLeavesNoRun()
{
    Ledger ledger;
    const auto nowhere = beginRun(*ledger.connection, ledger.folder / "missing" / "a.lock", classification);
    QVERIFY(!nowhere);
    QCOMPARE(rowsOf(*ledger.connection, "SELECT count(*) FROM runs"), QByteArray("0"));
    QCOMPARE(ledger.begin().no, 1);
}

QTEST_GUILESS_MAIN(TestRuns)
#include "runs_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A window that stays open all day holds no more files open in the evening than in the morning.
#include "core/jobs/open_workspace_fixture.h"
#include "support/open_files.h"

#include <QSignalSpy>
#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::jobs;

class TestOpenWorkspaceLife : public OpenWorkspaceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void twoHundredJobs();
    void openedAndClosed();

private:
    void work(int number);
};

/// One job of many kinds, some of which fail or are cancelled.
void TestOpenWorkspaceLife::work(int number)
{
    switch (number % 8) {
    case 0:
        m_workspace->readCard("u2", {}, [](const Result<classify::SubjectCard> &) {});
        break;
    case 1:
        m_workspace->readCard("nobody", {}, [](const Result<classify::SubjectCard> &) {});
        break;
    case 2:
        m_workspace->readReview({}, [](const Result<ReviewLines> &) {});
        break;
    case 3:
        m_workspace->readAudit({}, [](const Result<std::vector<store::AuditRow>> &) {});
        break;
    case 4:
        m_workspace->exportTo(path("out.csv"), "signals", {}, [](const Status &) {});
        break;
    case 5:
        m_workspace->queue().cancel(m_workspace->classify({}));
        break;
    case 6:
        m_workspace->decideItems({"none"}, review::Decision::Monitor, "no such item", [](const Status &) {});
        break;
    default:
        m_workspace->readEvents("u1", 30, 20'397, [](const Result<SubjectEvents> &) {});
    }
}

void TestOpenWorkspaceLife::twoHundredJobs()
{
    createWith(csvFiles());
    const auto afterJobs = [this](int count) {
        for (int i = 0; i < count; ++i) {
            work(i);
            if (i % 8 == 7)
                QTest::qWait(0);
        }
        return QTest::qWaitFor([this] { return m_workspace->queue().isIdle(); }, 60'000);
    };
    QVERIFY(afterJobs(16));
    QTRY_VERIFY(m_workspace->queue().isIdle());
    const auto before = openFiles();
    QVERIFY(afterJobs(200));
    // A timer or a view that is read again may still hold one for a moment.
    QTRY_COMPARE_WITH_TIMEOUT(openFiles(), before, 10'000);
}

void TestOpenWorkspaceLife::openedAndClosed()
{
    createWith(csvFiles(3));
    m_workspace->close();
    QTRY_VERIFY(m_workspace->queue().isIdle());
    const auto before = openFiles();
    for (int round = 0; round < 10; ++round) {
        QSignalSpy opened(m_workspace.get(), &OpenWorkspace::opened);
        m_workspace->open(path("made.dramatis"));
        QTRY_COMPARE(opened.count(), 1);
        QTRY_VERIFY(m_workspace->queue().isIdle());
        m_workspace->close();
    }
    QTRY_COMPARE_WITH_TIMEOUT(openFiles(), before, 10'000);
}

QTEST_GUILESS_MAIN(TestOpenWorkspaceLife)
#include "open_workspace_life_test.moc"

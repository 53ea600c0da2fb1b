// SPDX-License-Identifier: GPL-3.0-or-later
// Two windows on one workspace: each notices what the other has done, and keeps quiet about its own work.
#include "core/jobs/open_workspace_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::jobs;

class TestWorkspaceWatch : public OpenWorkspaceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void noticesTheOther();
    void ownWorkIsNoNews();
};

void TestWorkspaceWatch::noticesTheOther()
{
    createWith(csvFiles());
    OpenWorkspace other(m_workspace->registry(), m_workspace->settings());
    other.open(path("made.dramatis"));
    QTRY_VERIFY(other.view() != nullptr);
    QSignalSpy news(&other, &OpenWorkspace::changedOutside);
    const std::size_t runs = other.state()->runs.size();

    m_workspace->classify({});
    QTRY_VERIFY_WITH_TIMEOUT(other.state()->runs.size() == runs + 1 &&
                                 other.state()->runs.front().completed() && !news.isEmpty(),
                             10'000);
    QCOMPARE(other.view()->run->record.no, other.state()->runs.front().no);

    news.clear();
    m_workspace->decide({"customers", "u1", "low_savings", {}, "Looked at it together with the customer."});
    QTRY_VERIFY_WITH_TIMEOUT(!news.isEmpty(), 10'000);
    QCOMPARE(other.view()->windows.front().overridden.front(), std::uint8_t(1));
}

void TestWorkspaceWatch::ownWorkIsNoNews()
{
    createWith(csvFiles());
    QSignalSpy news(m_workspace.get(), &OpenWorkspace::changedOutside);
    QSignalSpy done(m_workspace.get(), &OpenWorkspace::classified);
    m_workspace->classify({});
    QTRY_COMPARE(done.size(), 1);
    QTest::qWait(2500); // two looks
    QCOMPARE(news.size(), 0);
}

QTEST_GUILESS_MAIN(TestWorkspaceWatch)
#include "workspace_watch_test.moc"

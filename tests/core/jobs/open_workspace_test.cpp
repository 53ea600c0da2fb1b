// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace as the window works on it, from its first file to a forgotten customer.
#include "core/jobs/open_workspace_fixture.h"
#include "support/customer_data.h"
#include "support/results_workspace.h"

#include <QSignalSpy>
#include <QTest>

#include <fstream>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::jobs;

class TestOpenWorkspace : public OpenWorkspaceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void whatCannotBeOpened();
    void importsAndClassifies();
    void signalsComeInOrder();
    void folderIsItsFiles();
    void importThatFails();
    void cancelledRunIsResumed();
    void forgetsAndBacksUp();
    void largeViewComesTwice();
    void demo();
    void endWhileWorking();
};

void TestOpenWorkspace::whatCannotBeOpened()
{
    m_workspace->open(path("nothing.dramatis"));
    QTRY_COMPARE(m_errors.size(), 1U);
    QVERIFY(m_errors.front().find("There is no workspace") != std::string::npos);
    m_workspace->open(m_bench->write("text.dramatis", "This is no database, but it is long enough for one."));
    QTRY_COMPARE(m_errors.size(), 2U);
    QVERIFY(!m_workspace->state());
    QCOMPARE(m_workspace->classify({}), 0);
    QCOMPARE(m_workspace->importFiles({importing::FileOrder("x.csv")}, true), 0);
    QCOMPARE(m_workspace->discard(1), 0);
}

void TestOpenWorkspace::importsAndClassifies()
{
    createWith(csvFiles());
    QVERIFY(m_errors.empty());
    const auto state = m_workspace->state();
    QCOMPARE(state->imports.size(), 3U);
    QCOMPARE(state->imports.front().kind, std::string("transactions"));
    QCOMPARE(state->imports.front().rows, 480);
    QCOMPARE(state->imports.front().taken, 480);
    QCOMPARE(state->runs.size(), 4U);
    QCOMPARE(state->runs.front().type, std::string("classify"));
    QVERIFY(!state->readOnly && !state->foreign);
    QCOMPARE(customers().subjects, 12);
    QCOMPARE(customers().events, 480);
    QCOMPARE(customers().newestEvent, parseIsoDate("2025-10-29"));
    QCOMPARE(customers().changedSubjects, 0);
    QCOMPARE(customers().newestRun.value().no, 4);
    QVERIFY(!customers().sampleData);
    const auto view = m_workspace->view();
    QCOMPARE(view->size(), 12U);
    QVERIFY(view->hasSignals);
    QCOMPARE(m_workspace->domain()->name(), std::string_view("customers"));
    m_workspace->close();
    QVERIFY(!m_workspace->state() && !m_workspace->view());
}

void TestOpenWorkspace::signalsComeInOrder()
{
    createWith(csvFiles());
    QStringList order;
    const OpenWorkspace *workspace = m_workspace.get();
    connect(workspace, &OpenWorkspace::stateChanged, this, [&] { order << "state"; });
    connect(workspace, &OpenWorkspace::viewChanged, this, [&] { order << "view"; });
    connect(workspace, &OpenWorkspace::classified, this, [&] { order << "classified"; });
    connect(workspace, &OpenWorkspace::opened, this, [&] { order << "opened"; });
    m_workspace->classify({"u3"});
    QTRY_VERIFY(order.contains("classified"));
    QCOMPARE(order, (QStringList{"state", "view", "classified"}));
    QCOMPARE(m_workspace->view()->laterRuns, 1);
    order.clear();
    m_workspace->open(path("made.dramatis"));
    QTRY_COMPARE(order, (QStringList{"opened", "state", "view"}));
    disconnect(workspace, nullptr, this, nullptr);
}

void TestOpenWorkspace::folderIsItsFiles()
{
    const auto files = csvFiles();
    std::filesystem::create_directory(path("drop"));
    for (const auto &file : files)
        std::filesystem::copy_file(file, path("drop") / file.filename());
    std::ofstream(path("drop") / "notes.txt") << "Nothing to import here.\n";
    std::optional<std::vector<importing::Inspection>> guesses;
    m_workspace->inspect({importing::FileOrder(path("drop")), importing::FileOrder(path("missing.csv"))},
                         [&](std::vector<importing::Inspection> found) { guesses = std::move(found); });
    QTRY_VERIFY(guesses);
    QCOMPARE(guesses->size(), 5U);
    QCOMPARE((*guesses)[0].kind(), std::string("accounts"));
    QCOMPARE((*guesses)[0].domainName, std::string("customers"));
    QVERIFY((*guesses)[0].problem.empty() && (*guesses)[0].size > 0);
    QVERIFY((*guesses)[1].kind().empty() && !(*guesses)[1].problem.empty());
    QVERIFY((*guesses)[4].kind().empty() && !(*guesses)[4].problem.empty());
    createWith({path("drop")});
    QCOMPARE(customers().subjects, 12);
}

void TestOpenWorkspace::importThatFails()
{
    createWith(csvFiles());
    QSignalSpy state(m_workspace.get(), &OpenWorkspace::stateChanged);
    m_workspace->importFiles({path("users.csv")}, true);
    QTRY_COMPARE(m_errors.size(), 1U);
    QVERIFY(m_errors.front().find("imported before") != std::string::npos);
    QTRY_COMPARE(state.count(), 1);
    QVERIFY(m_workspace->queue().isIdle());
}

void TestOpenWorkspace::cancelledRunIsResumed()
{
    createWith(csvFiles(300));
    const int no = m_workspace->classify({}, {}, classify::Engine::Loop);
    QVERIFY(no > 0);
    QTRY_VERIFY(m_workspace->queue().jobs().front().done > 0);
    m_workspace->queue().cancel(no);
    QTRY_COMPARE(m_errors.size(), 1U);
    QTRY_COMPARE(m_workspace->state()->runs.front().status, std::string("cancelled"));
    const std::int64_t run = m_workspace->state()->runs.front().no;
    QSignalSpy classified(m_workspace.get(), &OpenWorkspace::classified);
    m_workspace->resume(run);
    QTRY_COMPARE_WITH_TIMEOUT(classified.count(), 1, 60'000);
    QCOMPARE(m_workspace->view()->run->record.no, run);
    const int again = m_workspace->classify({}, {}, classify::Engine::Loop);
    QTRY_VERIFY(m_workspace->queue().jobs().front().done > 0);
    m_workspace->queue().cancel(again);
    QTRY_COMPARE(m_workspace->state()->runs.front().status, std::string("cancelled"));
    m_workspace->discard(m_workspace->state()->runs.front().no);
    QTRY_COMPARE(m_workspace->state()->runs.front().status, std::string("discarded"));
}

void TestOpenWorkspace::forgetsAndBacksUp()
{
    createWith(csvFiles());
    QSignalSpy finished(&m_workspace->queue(), &JobQueue::finished);
    m_workspace->backup(path("copy.dramatis"));
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(std::filesystem::exists(path("copy.dramatis")));
    QSignalSpy view(m_workspace.get(), &OpenWorkspace::viewChanged);
    m_workspace->forget("u4");
    QTRY_COMPARE(view.count(), 1);
    QCOMPARE(m_workspace->view()->size(), 11U);
    QCOMPARE(customers().subjects, 11);
    m_workspace->backup(path("copy.dramatis"));
    QTRY_COMPARE(m_errors.size(), 1U);
}

void TestOpenWorkspace::largeViewComesTwice()
{
    must(makeResultsWorkspace(path("large.dramatis"), 50'001));
    std::vector<bool> withSignals;
    connect(m_workspace.get(), &OpenWorkspace::viewChanged, m_workspace.get(),
            [&] { withSignals.push_back(m_workspace->view()->hasSignals); });
    m_workspace->open(path("large.dramatis"));
    QTRY_COMPARE_WITH_TIMEOUT(withSignals.size(), 2U, 20'000);
    QCOMPARE(withSignals, (std::vector<bool>{false, true}));
    QCOMPARE(m_workspace->view()->size(), 50'001U);
    QCOMPARE(customers().subjects, 50'001);
}

void TestOpenWorkspace::demo()
{
    QSignalSpy opened(m_workspace.get(), &OpenWorkspace::opened);
    m_workspace->openDemo(path("demo.dramatis"), 40);
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 30'000);
    QTRY_VERIFY(m_workspace->view());
    QCOMPARE(m_workspace->view()->size(), 40U);
    QVERIFY(customers().sampleData);
    QVERIFY(customers().events > 0);
    m_workspace->openDemo(path("demo.dramatis"), 40);
    QTRY_COMPARE(m_errors.size(), 1U);
}

void TestOpenWorkspace::endWhileWorking()
{
    createWith(csvFiles(300));
    m_workspace->classify({}, {}, classify::Engine::Loop);
    m_workspace->refresh();
    m_workspace->evaluate(m_workspace->view(), {}, [](const explore::Answer &) {});
    m_workspace.reset();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(TestOpenWorkspace)
#include "open_workspace_test.moc"

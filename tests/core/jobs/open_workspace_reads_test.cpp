// SPDX-License-Identifier: GPL-3.0-or-later
// What an open workspace gives to look at, and what of it is stale.
#include "core/jobs/open_workspace_fixture.h"
#include "support/customer_data.h"

#include <QSignalSpy>
#include <QTest>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::jobs;

class TestOpenWorkspaceReads : public OpenWorkspaceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void decidesAndReadsTheCard();
    void changedSubjectsAreCounted();
    void eventsOfASubject();
    void rejectsAndExports();
    void newestQueryIsAnswered();
    void onlyChangedOnesAreClassified();
    void newSubjectsAreClassifiedWithAll();
    void runsWithOtherLookBacksLeaveThemChanged();
};

void TestOpenWorkspaceReads::decidesAndReadsTheCard()
{
    createWith(csvFiles());
    const auto before = m_workspace->view();
    QSignalSpy view(m_workspace.get(), &OpenWorkspace::viewChanged);
    OverrideRequest request;
    request.subjectId = "u2";
    request.personaId = before->outcomes[0].id;
    request.reason = "Seen at the branch last week.";
    m_workspace->decide(request);
    QTRY_COMPARE(view.count(), 1);
    QCOMPARE(m_workspace->view()->run.get(), before->run.get());
    const std::size_t row = *before->run->findSubject("u2");
    QCOMPARE(int{m_workspace->view()->windows[0].effective[row]}, 0);
    std::optional<classify::SubjectCard> card;
    m_workspace->readCard("u2", {}, [&](Result<classify::SubjectCard> found) { card = std::move(*found); });
    QTRY_VERIFY(card);
    QCOMPARE(card->windows[0].override.value().personaId, *request.personaId);
    QVERIFY(!card->dataChanged);
    QCOMPARE(card->history.size(), 2U);
    request.reason = "Too short";
    m_workspace->decide(request);
    QTRY_COMPARE(m_errors.size(), 1U);
    std::optional<ErrorKind> kind;
    m_workspace->readCard("nobody", {}, [&](const Result<classify::SubjectCard> &found) {
        kind = found ? ErrorKind::Internal : found.error().kind;
    });
    QTRY_VERIFY(kind);
    QCOMPARE(*kind, ErrorKind::NotFound);
}

void TestOpenWorkspaceReads::changedSubjectsAreCounted()
{
    createWith(csvFiles());
    QSignalSpy imported(m_workspace.get(), &OpenWorkspace::imported);
    QSignalSpy classified(m_workspace.get(), &OpenWorkspace::classified);
    m_workspace->importFiles(
        {m_bench->write("more.csv", std::string(transactionsHeader) + transactionsOf(1, 50, 2) +
                                        transactionsOf(2, 50, 2))},
        false);
    QTRY_COMPARE(imported.count(), 1);
    QCOMPARE(customers().changedSubjects, 2);
    m_workspace->classify({"u1"});
    QTRY_COMPARE(classified.count(), 1);
    QCOMPARE(customers().changedSubjects, 1);
    m_workspace->classify({});
    QTRY_COMPARE(classified.count(), 2);
    QCOMPARE(customers().changedSubjects, 0);
    const auto view = m_workspace->view();
    QCOMPARE(view->previous.value().no, 4);
    m_workspace->showRun(4, {});
    QTRY_COMPARE(m_workspace->view()->run->record.no, 4);
}

void TestOpenWorkspaceReads::eventsOfASubject()
{
    createWith(csvFiles());
    std::optional<SubjectEvents> events;
    m_workspace->readEvents("u3", 30, *parseIsoDate("2025-10-29"),
                            [&](Result<SubjectEvents> found) { events = std::move(*found); });
    QTRY_VERIFY(events);
    QCOMPARE(events->events.size(), 40U);
    QVERIFY(events->events.front().date > events->events.back().date);
    const auto signal = *findSignal(m_workspace->domain()->signals(), "income_total");
    double income = 0;
    for (const SubjectEvent &event : events->events)
        income += (event.countedBy >> signal & 1U) != 0 ? event.amount : 0;
    const auto view = m_workspace->view();
    QCOMPARE(income, view->run->value(*view->run->findSubject("u3"), 30, signal));
}

void TestOpenWorkspaceReads::rejectsAndExports()
{
    createWith(csvFiles());
    QSignalSpy imported(m_workspace.get(), &OpenWorkspace::imported);
    m_workspace->importFiles(
        {m_bench->write("bad.csv", std::string(transactionsHeader) +
                                       "x1,a1,never,-5,Shop,\nx2,a1,2025-10-01,much,Shop,\n"
                                       "x3,zz,2025-10-01,-5,Shop,\n")},
        false);
    QTRY_COMPARE(imported.count(), 1);
    const std::int64_t run = m_workspace->state()->imports.front().run.no;
    QCOMPARE(m_workspace->state()->imports.front().rejected, 3);
    std::optional<std::vector<RejectRow>> rows;
    m_workspace->readRejects(run, {}, 1, 5, [&](Result<std::vector<RejectRow>> found) { rows = *found; });
    QTRY_VERIFY(rows);
    QCOMPARE(rows->size(), 2U);
    QCOMPARE(rows->front().line, 3);
    std::optional<std::vector<KindCount>> kinds;
    m_workspace->readRejectKinds(run, [&](Result<std::vector<KindCount>> found) { kinds = *found; });
    QTRY_VERIFY(kinds);
    QCOMPARE(kinds->size(), 3U);
    rows.reset();
    m_workspace->readRejects(run, kinds->front().kind, 0, 5,
                             [&](Result<std::vector<RejectRow>> found) { rows = *found; });
    QTRY_VERIFY(rows);
    QCOMPARE(static_cast<std::int64_t>(rows->size()), kinds->front().rows);
    rows.reset();
    m_workspace->readRejects(run, {}, 3, 5, [&](Result<std::vector<RejectRow>> found) { rows = *found; });
    QTRY_VERIFY(rows);
    QVERIFY(rows->empty());
    std::optional<RejectPlaces> places;
    m_workspace->readRejectPlaces(run, [&](Result<RejectPlaces> found) { places = *found; });
    QTRY_VERIFY(places);
    QCOMPARE(places->lines, (std::vector<std::int64_t>{2, 3, 4}));
    QCOMPARE(places->kinds.size(), 3U);
    QCOMPARE(places->kindOf, (std::vector<std::uint8_t>{0, 1, 2}));
    int done = 0;
    const auto note = [&](const Status &status) { done += status ? 1 : 100; };
    m_workspace->exportTo(path("a.csv"), "assignments", {}, note);
    m_workspace->exportTo(path("r.csv"), "rejects", run, note);
    const auto view = m_workspace->view();
    m_workspace->exportRows(path("rows.csv"), view, *explore::evaluate(*view, {}), {4}, note);
    QTRY_COMPARE(done, 3);
    m_bench->files.workspace = path("made.dramatis");
    QCOMPARE(bytesOf(path("a.csv")), m_bench->exported(What::Assignments));
    QCOMPARE(QByteArray::fromStdString(bytesOf(path("rows.csv"))).count('\n'), 13);
    QVERIFY(bytesOf(path("rows.csv"))
                .starts_with("user_id,window_days,persona_id,assigned_persona_id,matched,total_spend\n"));
    m_workspace->exportTo(path("nowhere") / "a.csv", "assignments", {}, note);
    QTRY_COMPARE(done, 103);
}

void TestOpenWorkspaceReads::newestQueryIsAnswered()
{
    createWith(csvFiles());
    std::vector<int> answered;
    for (int i = 0; i < 50; ++i) {
        explore::Query query;
        query.text = std::to_string(i % 10);
        m_workspace->evaluate(m_workspace->view(), query,
                              [&, i](const explore::Answer &) { answered.push_back(i); });
    }
    QTRY_VERIFY(!answered.empty());
    QTRY_VERIFY(m_workspace->queue().isIdle());
    QCOMPARE(answered, (std::vector<int>{49}));
}

void TestOpenWorkspaceReads::onlyChangedOnesAreClassified()
{
    createWith(csvFiles());
    QSignalSpy imported(m_workspace.get(), &OpenWorkspace::imported);
    QSignalSpy classified(m_workspace.get(), &OpenWorkspace::classified);
    m_workspace->importFiles(
        {m_bench->write("more.csv", std::string(transactionsHeader) + transactionsOf(1, 50, 2) +
                                        transactionsOf(2, 50, 2))},
        false);
    QTRY_COMPARE(imported.count(), 1);
    m_workspace->classifyChanged();
    QTRY_COMPARE(classified.count(), 1);
    QCOMPARE(m_workspace->state()->runs.front().subjects, 2);
    QVERIFY(!m_workspace->state()->runs.front().allSubjects);
    QCOMPARE(m_workspace->view()->laterRuns, 1);
    QCOMPARE(customers().changedSubjects, 0);
    m_workspace->classifyChanged(); // nothing has changed: all
    QTRY_COMPARE(classified.count(), 2);
    QCOMPARE(m_workspace->state()->runs.front().subjects, 12);
    QVERIFY(m_errors.empty());
}

void TestOpenWorkspaceReads::newSubjectsAreClassifiedWithAll()
{
    createWith(csvFiles());
    QSignalSpy imported(m_workspace.get(), &OpenWorkspace::imported);
    QSignalSpy classified(m_workspace.get(), &OpenWorkspace::classified);
    m_workspace->importFiles({m_bench->write("new.csv", "user_id,name\nu90,New\n")}, false);
    QTRY_COMPARE(imported.count(), 1);
    QCOMPARE(customers().changedSubjects, 1);
    m_workspace->classifyChanged();
    QTRY_COMPARE(classified.count(), 1);
    QVERIFY(m_workspace->state()->runs.front().allSubjects);
    QCOMPARE(m_workspace->view()->size(), 13U);
    QCOMPARE(customers().changedSubjects, 0);
}

void TestOpenWorkspaceReads::runsWithOtherLookBacksLeaveThemChanged()
{
    createWith(csvFiles());
    QSignalSpy imported(m_workspace.get(), &OpenWorkspace::imported);
    m_workspace->importFiles(
        {m_bench->write("more.csv", std::string(transactionsHeader) + transactionsOf(1, 50, 2))}, false);
    QTRY_COMPARE(imported.count(), 1);
    m_bench->files.workspace = path("made.dramatis");
    ClassifyOptions options;
    options.windows = {7};
    options.subjectIds = {"u1"};
    (void)must(m_bench->classify(options));
    QSignalSpy state(m_workspace.get(), &OpenWorkspace::stateChanged);
    m_workspace->refresh();
    QTRY_COMPARE(state.count(), 1);
    QCOMPARE(m_workspace->view()->laterRuns, 0);
    QCOMPARE(customers().changedSubjects, 1);
}

QTEST_GUILESS_MAIN(TestOpenWorkspaceReads)
#include "open_workspace_reads_test.moc"

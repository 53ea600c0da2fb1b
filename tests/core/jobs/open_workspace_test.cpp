// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace as the window works on it, from its first file to a forgotten customer.
#include "core/classify/workbench.h"
#include "jobs/open_workspace.h"
#include "support/customer_data.h"
#include "support/results_workspace.h"

#include <QSignalSpy>
#include <QTest>

#include <fstream>
#include <unistd.h>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::jobs;
using explore::RunView;

class TestOpenWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatCannotBeOpened();
    void importsAndClassifies();
    void signalsComeInOrder();
    void folderIsItsFiles();
    void importThatFails();
    void decidesAndReadsTheCard();
    void changedSubjectsAreCounted();
    void eventsOfASubject();
    void rejectsAndExports();
    void cancelledRunIsResumed();
    void forgetsAndBacksUp();
    void newestQueryIsAnswered();
    void largeViewComesTwice();
    void foreignAndReadOnly();
    void demo();
    void endWhileWorking();

private:
    [[nodiscard]] std::filesystem::path path(const char *name) const { return m_bench->path(name); }
    void createWith(const std::vector<std::filesystem::path> &files);
    [[nodiscard]] std::vector<std::filesystem::path> csvFiles(int customers = 12) const;
    [[nodiscard]] const DomainState &customers() const { return m_workspace->state()->domains.front(); }

    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<OpenWorkspace> m_workspace;
    std::vector<std::string> m_errors;
};

namespace
{

/// One transaction a day for 40 days; every third customer with an income.
std::string transactionsOf(int customer, int from, int days)
{
    std::string text;
    for (int i = from; i < from + days; ++i)
        text += "t" + std::to_string(customer) + "_" + std::to_string(i) + ",a" + std::to_string(customer) +
                "," + dateText(*parseIsoDate("2025-09-20") + i) + "," +
                (i % 10 == 0 && customer % 3 == 0 ? "900.0,Work,INCOME_WAGES" : "-12.5,Shop,GENERAL") + "\n";
    return text;
}

constexpr std::string_view transactionsHeader =
    "transaction_id,account_id,date,amount,merchant_name,personal_finance_category\n";

} // namespace

void TestOpenWorkspace::init()
{
    m_workspace.reset();
    m_bench = std::make_unique<Workbench>();
    m_errors.clear();
    m_workspace = std::make_unique<OpenWorkspace>(m_bench->registry(), m_bench->settings());
    connect(m_workspace.get(), &OpenWorkspace::failed, this,
            [this](JobKind, const Error &error) { m_errors.push_back(error.text); });
}

std::vector<std::filesystem::path> TestOpenWorkspace::csvFiles(int customers) const
{
    std::string users = "user_id,name\n";
    std::string accounts = "account_id,user_id,type,subtype,balance_current\n";
    std::string transactions(transactionsHeader);
    for (int i = 1; i <= customers; ++i) {
        const std::string no = std::to_string(i);
        users += "u" + no + ",Customer " + no + "\n";
        accounts += "a" + no + ",u" + no + ",depository,checking,100\n";
        transactions += transactionsOf(i, 0, 40);
    }
    return {m_bench->write("users.csv", users), m_bench->write("accounts.csv", accounts),
            m_bench->write("transactions.csv", transactions)};
}

void TestOpenWorkspace::createWith(const std::vector<std::filesystem::path> &files)
{
    QSignalSpy opened(m_workspace.get(), &OpenWorkspace::opened);
    QSignalSpy classified(m_workspace.get(), &OpenWorkspace::classified);
    m_workspace->create(path("made.dramatis"));
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(m_workspace->importFiles(files, true) > 0);
    QTRY_COMPARE_WITH_TIMEOUT(classified.count(), 1, 20'000);
    QTRY_VERIFY(m_workspace->view());
}

void TestOpenWorkspace::whatCannotBeOpened()
{
    m_workspace->open(path("nothing.dramatis"));
    QTRY_COMPARE(m_errors.size(), 1U);
    QVERIFY(m_errors.front().find("There is no workspace") != std::string::npos);
    m_workspace->open(m_bench->write("text.dramatis", "This is no database, but it is long enough for one."));
    QTRY_COMPARE(m_errors.size(), 2U);
    QVERIFY(!m_workspace->state());
    QCOMPARE(m_workspace->classify({}), 0);
    QCOMPARE(m_workspace->importFiles({"x.csv"}, true), 0);
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
    std::optional<std::vector<FileGuess>> guesses;
    m_workspace->examine({path("drop"), path("missing.csv")},
                         [&](std::vector<FileGuess> found) { guesses = std::move(found); });
    QTRY_VERIFY(guesses);
    QCOMPARE(guesses->size(), 5U);
    QCOMPARE((*guesses)[0].kind, std::string("accounts"));
    QCOMPARE((*guesses)[0].domainName, std::string("customers"));
    QVERIFY((*guesses)[0].problem.empty() && (*guesses)[0].size > 0);
    QVERIFY((*guesses)[1].kind.empty() && !(*guesses)[1].problem.empty());
    QVERIFY((*guesses)[4].kind.empty() && !(*guesses)[4].problem.empty());
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

void TestOpenWorkspace::decidesAndReadsTheCard()
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

void TestOpenWorkspace::changedSubjectsAreCounted()
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

void TestOpenWorkspace::eventsOfASubject()
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

void TestOpenWorkspace::rejectsAndExports()
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

void TestOpenWorkspace::newestQueryIsAnswered()
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

void TestOpenWorkspace::foreignAndReadOnly()
{
    createWith(csvFiles());
    m_workspace->close();
    std::filesystem::permissions(path("made.dramatis"), std::filesystem::perms::owner_read);
    const bool writable = ::access(path("made.dramatis").c_str(), W_OK) == 0; // root may write everything
    m_workspace->open(path("made.dramatis"));
    QTRY_VERIFY(m_workspace->state());
    QCOMPARE(m_workspace->state()->readOnly, !writable);
    QCOMPARE(m_workspace->view()->size(), 12U);
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

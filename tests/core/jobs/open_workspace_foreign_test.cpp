// SPDX-License-Identifier: GPL-3.0-or-later
// Workspaces that the window may only look at: other programs' databases and files of others. Root writes
// anywhere, so a read-only file is looked at by a child process that has given its rights up.
#include "core/jobs/open_workspace_fixture.h"
#include "core/store/store_fixture.h"
#include "jobs/window_words.h"
#include "support/customer_data.h"

#include <QSignalSpy>
#include <QTest>

#include <grp.h>
#include <sys/stat.h>

using namespace dramatis;
using namespace dramatis::test;
using namespace dramatis::jobs;

class TestOpenWorkspaceForeign : public OpenWorkspaceTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void foreignIsOnlyLookedAt();
    void readOnlyShowsItsRuns();
    void noCommandsInSentences_data();
    void noCommandsInSentences();
};

namespace
{

constexpr uid_t nobody = 65534;

bool becomePlain()
{
    return ::getuid() != 0 ||
           (::setgroups(0, nullptr) == 0 && ::setgid(nobody) == 0 && ::setuid(nobody) == 0);
}

/// 0 if a plain user is shown all of the file and is refused a decision in words of the window.
int lookPlainly(Workbench &bench, const std::filesystem::path &file)
{
    if (!becomePlain())
        return 2;
    OpenWorkspace workspace(bench.registry(), bench.settings());
    std::string error;
    QObject::connect(&workspace, &OpenWorkspace::failed,
                     [&](JobKind, const Error &failure) { error = failure.text; });
    workspace.open(file);
    if (!QTest::qWaitFor([&] { return workspace.view() || !error.empty(); }) || !workspace.view())
        return 3;
    if (!workspace.state()->readOnly || workspace.state()->foreign || workspace.view()->size() != 12)
        return 4;
    OverrideRequest request;
    request.subjectId = "u2";
    request.personaId = workspace.view()->outcomes[0].id;
    request.reason = "Seen at the branch last week.";
    workspace.decide(request);
    if (!QTest::qWaitFor([&] { return !error.empty(); }))
        return 5;
    std::fprintf(stderr, "%s\n", error.c_str());
    return error.find("--") == std::string::npos ? 0 : 6;
}

} // namespace

void TestOpenWorkspaceForeign::foreignIsOnlyLookedAt()
{
    const auto file = path("bank.db");
    must(must(store::Connection::open(file, store::Connection::Access::Create, {}))
             ->execute("CREATE TABLE users(user_id TEXT PRIMARY KEY, name TEXT);"
                       "CREATE TABLE accounts(account_id TEXT PRIMARY KEY, user_id TEXT, type TEXT, subtype "
                       "TEXT, iso_currency_code TEXT, balance_current REAL, balance_limit REAL);"
                       "CREATE TABLE transactions(transaction_id TEXT PRIMARY KEY, account_id TEXT, date "
                       "TEXT, amount REAL, merchant_name TEXT, personal_finance_category TEXT);"
                       "INSERT INTO users VALUES('u1', 'One')"));
    const std::string before = bytesOf(file);
    m_workspace->open(file);
    QTRY_VERIFY(m_workspace->state());
    QVERIFY(m_workspace->state()->foreign && m_workspace->state()->readOnly);
    QVERIFY(!m_workspace->view());
    QVERIFY(m_errors.empty());
    m_workspace->classify({});
    QTRY_COMPARE(m_errors.size(), 1U);
    QVERIFY2(
        m_errors[0].ends_with("is another program's database and is not written to: import its data into "
                              "a workspace of its own."),
        m_errors[0].c_str());
    m_workspace->importFiles({m_bench->write("users.csv", "user_id,name\nu2,Two\n")}, true);
    QTRY_COMPARE(m_errors.size(), 2U);
    QTRY_VERIFY(m_workspace->queue().isIdle());
    QVERIFY(bytesOf(file) == before);
}

void TestOpenWorkspaceForeign::readOnlyShowsItsRuns()
{
    createWith(csvFiles());
    m_workspace.reset();
    const auto shelf = path("shelf");
    std::filesystem::create_directory(shelf);
    std::filesystem::copy_file(path("made.dramatis"), shelf / "made.dramatis");
    ::chmod(shelf.parent_path().c_str(), 0755);
    ::chmod((shelf / "made.dramatis").c_str(), 0444);
    ::chmod(shelf.c_str(), 0555);
    QCOMPARE(waitFor(startChild([&] { return lookPlainly(*m_bench, shelf / "made.dramatis"); })), 0);
    ::chmod(shelf.c_str(), 0755);
}

void TestOpenWorkspaceForeign::noCommandsInSentences_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *said, const char *shown) {
        QTest::newRow(shown) << QString(said) << QString(shown);
    };
    row("Nothing to change here; it is as it was.", "Nothing to change here; it is as it was.");
    row("Stopped while importing \"a.csv\"; nothing half-done shows, and run 7 keeps what was read: resume "
        "it "
        "with 'dramatis-cli runs resume 7' or drop it with 'dramatis-cli runs discard 7'.",
        "Stopped while importing \"a.csv\"; nothing half-done shows, and run 7 keeps what was read: resume "
        "or "
        "discard it on the page Imports.");
    row("\"a.csv\" has changed since run 7 read a part of it: put the old file back, or drop the run with "
        "'dramatis-cli runs discard 7' and import anew.",
        "\"a.csv\" has changed since run 7 read a part of it: put the old file back, or discard the run on "
        "the "
        "page Imports and import anew.");
    row("There is no workspace a.dramatis: 'dramatis-cli import' makes one from CSV files.",
        "There is no workspace a.dramatis: make a new one and import CSV files into it.");
    row("Cannot write a: name a file for the results with --output-workspace, or make it writable.",
        "Cannot write a: make it writable, or open a copy of it.");
    row("\"a.csv\" was imported before, by run 1: give --again to import it once more.",
        "\"a.csv\" was imported before, by run 1: there is nothing new in it.");
    row("No classification has been completed: run 'dramatis-cli classify', or name a run with --run.",
        "No classification has been completed: classify first.");
    row("Give a reference date with --as-of.", "Give a reference date.");
    row("Only read: import into a workspace of your own, named with -w. Try again.",
        "Only read: import into a workspace of your own. Try again.");
    row("The number of tasks must be from 1 to 1024: give --tasks as a number like 2.",
        "The number of tasks must be from 1 to 1024.");
}

void TestOpenWorkspaceForeign::noCommandsInSentences()
{
    QFETCH(const QString, said);
    QFETCH(const QString, shown);
    QCOMPARE(QString::fromStdString(withoutCommands(said.toStdString())), shown);
}

QTEST_GUILESS_MAIN(TestOpenWorkspaceForeign)
#include "open_workspace_foreign_test.moc"

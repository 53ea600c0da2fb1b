// SPDX-License-Identifier: GPL-3.0-or-later
// Imports whose process dies before one of its SQL statements, or whose disk is full: resumed, the same
// content comes out.
#include "resume_fixture.h"

#include <csignal>
#include <sqlite3.h>
#include <sys/wait.h>

using namespace dramatis;
using namespace dramatis::test;

namespace
{

/// Counts statements of every connection that is opened from now on, and does something at one of them.
namespace watched
{
int statements = 0;
int fatal = -1;    ///< the process dies before the statement with this number
int mostPages = 0; ///< no connection may let the file grow beyond that; 0: no limit

int count(unsigned, void *, void *, void *)
{
    if (statements++ == fatal)
        ::raise(SIGKILL);
    return 0;
}

int watch(sqlite3 *database, char **, const void *)
{
    if (mostPages > 0)
        sqlite3_exec(database, ("PRAGMA max_page_count=" + std::to_string(mostPages)).c_str(), nullptr,
                     nullptr, nullptr);
    return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, count, nullptr);
}

void begin()
{
    statements = 0;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch));
}

void end()
{
    sqlite3_reset_auto_extension();
    mostPages = 0;
}
} // namespace watched

/// Imports in a child that is killed before its n-th statement; false if it came to its end.
bool importKilled(Files &files, int statement)
{
    const pid_t child = ::fork();
    if (child == 0) {
        watched::fatal = statement;
        watched::begin();
        (void)files.import(allFiles);
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

int statementsOfAnImport(std::int64_t bulkRows = 10'000)
{
    Files files;
    files.options.batchRows = 7;
    files.options.bulkRows = bulkRows;
    watched::begin();
    (void)files.import(allFiles);
    watched::end();
    return watched::statements;
}

} // namespace

class ImportKilledTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killedAnywhere_data();
    void killedAnywhere();
    void killedTwice();
    void resumedByNumber();
    void fullDisk();
    void fullDiskAnywhere_data();
    void fullDiskAnywhere();
};

void ImportKilledTest::initTestCase()
{
#ifdef __SANITIZE_THREAD__
    QSKIP("the thread sanitizer cannot follow threads of a forked process");
#endif
}

void ImportKilledTest::killedAnywhere_data()
{
    QTest::addColumn<int>("bulkRows");
    QTest::addRow("row by row") << 10'000;
    QTest::addRow("in bulk") << 0;
}

void ImportKilledTest::killedAnywhere()
{
    QFETCH(int, bulkRows);
    const int statements = statementsOfAnImport(bulkRows);
    QVERIFY(statements > 500);
    int killed = 0;
    for (int at = 3; at < statements; at += 1 + statements / 45) {
        Files files;
        files.options.batchRows = 7;
        files.options.bulkRows = bulkRows;
        if (!importKilled(files, at))
            break;
        ++killed;
        const std::string result = files.importResuming(allFiles);
        QCOMPARE(difference(files.content(), Files::undisturbed()), "");
        QVERIFY2(files.runs().find("running") == std::string::npos, result.c_str());
    }
    QVERIFY(killed > 40);
}

void ImportKilledTest::killedTwice()
{
    const int statements = statementsOfAnImport();
    Files files;
    files.options.batchRows = 3;
    QVERIFY(importKilled(files, statements / 5));
    files.options.resume = true;
    files.options.batchRows = 1;
    QVERIFY(importKilled(files, statements / 5));
    QVERIFY(importKilled(files, statements / 3));
    (void)files.importResuming(allFiles);
    QCOMPARE(difference(files.content(), Files::undisturbed()), "");
    QCOMPARE(files.runs(), "1 completed\n2 completed\n3 completed\n4 completed\n");
}

void ImportKilledTest::fullDisk()
{
    const std::string pages = Files().rows("PRAGMA page_count");
    Files files;
    files.options.batchRows = 1;
    watched::fatal = -1;
    watched::mostPages = std::stoi(pages) + 1;
    watched::begin();
    std::string rows = "user_id,name\n";
    for (int i = 0; i < 1000; ++i)
        rows += "u" + std::to_string(i) + ",A name that takes some place\n";
    const std::string result = files.importText("many.csv", rows);
    watched::end();
    QVERIFY2(result.starts_with("Storage: The disk that holds"), result.c_str());
    QVERIFY2(result.find("Run 1 of \"many.csv\" keeps what was read: resume it with") != std::string::npos,
             result.c_str());
    QCOMPARE(files.runs(), "1 cancelled\n");
    QVERIFY(files.rows("SELECT coalesce(sum(row_count), 0) FROM staged_batches") != "0\n");
    QCOMPARE(files.resume(1), "many.csv: users, 1000 taken, resumed\n");
}

void ImportKilledTest::fullDiskAnywhere_data()
{
    killedAnywhere_data();
}

/// While reading or while handing over: nothing half-done shows, and with more room it goes on.
void ImportKilledTest::fullDiskAnywhere()
{
    QFETCH(int, bulkRows);
    const int pages = std::stoi(Files().rows("PRAGMA page_count"));
    std::string text = "user_id,name\n";
    for (int i = 0; i < 2000; ++i)
        text += "u" + std::to_string(i) + ",A name that takes some place\n";
    int full = 0;
    for (int more = 0; more < 80; more += 4) {
        Files files;
        files.options.batchRows = 100;
        files.options.bulkRows = bulkRows;
        watched::fatal = -1;
        watched::mostPages = pages + more;
        watched::begin();
        const std::string result = files.importText("many.csv", text);
        watched::end();
        if (result == "many.csv: users, 2000 taken\n")
            break;
        ++full;
        QVERIFY2(result.starts_with("Storage: The disk that holds"), result.c_str());
        QCOMPARE(files.rows("SELECT count(*) FROM users"), "0\n");
        if (files.runs().empty()) // not even the run could be noted
            QCOMPARE(files.import({"many.csv"}), "many.csv: users, 2000 taken\n");
        else
            QCOMPARE(files.resume(1), "many.csv: users, 2000 taken, resumed\n");
        QCOMPARE(files.rows("SELECT count(*) FROM users"), "2000\n");
    }
    QVERIFY(full > 5);
}

/// A run that was killed reads interrupted, one that was stopped cancelled; both go on.
void ImportKilledTest::resumedByNumber()
{
    Files files;
    files.options.batchRows = 7;
    QVERIFY(importKilled(files, 60));
    QCOMPARE(files.runs(), "1 interrupted\n");
    QVERIFY(files.import({"users.csv"})
                .starts_with("Conflict: Run 1 has imported a part of \"users.csv\" and was interrupted"));
    QCOMPARE(files.resume(1), "users.csv: users, 34 taken, 6 rejected, resumed\n");
}

QTEST_APPLESS_MAIN(ImportKilledTest)
#include "import_killed_test.moc"

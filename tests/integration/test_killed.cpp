// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 and Ctrl-C in the middle of an import and of a classification, then going on: the same results as
// undisturbed.
#include "cli_process.h"

#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace dramatis::test;

class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importKilled();
    void importInterrupted();
    void classificationKilled();
    void classificationInterrupted();
};

namespace
{

constexpr auto files = "users.csv accounts.csv transactions.csv";

/// Everything an operator can read of a workspace, without times and numbers of runs.
QString contentOf(const CliFolder &folder, const QString &workspace)
{
    QProcess sqlite;
    sqlite.start("sqlite3", {folder.path(workspace),
                             "SELECT * FROM users ORDER BY 1; SELECT * FROM accounts ORDER BY 1; SELECT * "
                             "FROM transactions ORDER BY 1; SELECT line, column_name, kind FROM rejects"});
    sqlite.waitForFinished();
    return QString::fromUtf8(sqlite.readAllStandardOutput());
}

QString statusOf(const CliFolder &folder, int run)
{
    const QString list = folder.run("export runs -w w.dramatis").out;
    return list.split('\n').value(run).section(',', 3, 3);
}

/// Waits until the statement about w.dramatis gives 1.
bool waitFor(const CliFolder &folder, const QString &sql)
{
    for (int turn = 0; turn < 600; ++turn) {
        QProcess sqlite;
        sqlite.start("sqlite3", {"-readonly", folder.path("w.dramatis"), sql});
        sqlite.waitForFinished();
        if (sqlite.readAllStandardOutput().trimmed() == "1")
            return true;
        ::usleep(5000);
    }
    return false;
}

} // namespace

void TestKilled::importKilled()
{
    CliFolder folder;
    folder.setEnvironment("DRAMATIS_BATCH_ROWS", "50");
    folder.writeCustomers(100, 80);
    QCOMPARE(folder.run(QString("import -q -w undisturbed.dramatis %1").arg(files)).exit, 0);
    auto process = folder.start(QString("import -q -w w.dramatis %1").arg(files));
    QVERIFY(waitFor(folder, "SELECT count(*) > 3 FROM import_batches WHERE run_no = 3"));
    process->kill();
    process->waitForFinished();
    QCOMPARE(statusOf(folder, 3), "interrupted");
    QVERIFY(contentOf(folder, "w.dramatis") != contentOf(folder, "undisturbed.dramatis"));
    const Outcome plain = folder.run("import -w w.dramatis transactions.csv");
    QCOMPARE(plain.exit, 1);
    QVERIFY2(plain.err.contains("run 3", Qt::CaseInsensitive), qPrintable(plain.err));
    const Outcome resumed = folder.run(QString("import -w w.dramatis --resume %1").arg(files));
    QVERIFY2(resumed.exit == 0, qPrintable(resumed.err));
    QVERIFY(resumed.out.contains("passed over"));
    QCOMPARE(statusOf(folder, 3), "completed");
    QCOMPARE(contentOf(folder, "w.dramatis"), contentOf(folder, "undisturbed.dramatis"));
}

void TestKilled::importInterrupted()
{
    CliFolder folder;
    folder.setEnvironment("DRAMATIS_BATCH_ROWS", "50");
    folder.writeCustomers(100, 80);
    QCOMPARE(folder.run(QString("import -q -w undisturbed.dramatis %1").arg(files)).exit, 0);
    auto process = folder.start(QString("import -w w.dramatis %1").arg(files));
    QVERIFY(waitFor(folder, "SELECT count(*) > 3 FROM import_batches WHERE run_no = 3"));
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    process->waitForFinished();
    QCOMPARE(process->exitCode(), 130);
    QCOMPARE(statusOf(folder, 3), "cancelled");
    QVERIFY(process->readAllStandardError().contains("resume"));
    QCOMPARE(folder.run("runs resume 3 -w w.dramatis").exit, 0);
    QCOMPARE(contentOf(folder, "w.dramatis"), contentOf(folder, "undisturbed.dramatis"));
}

void TestKilled::classificationKilled()
{
    const CliFolder folder;
    folder.writeCustomers(300, 30);
    QCOMPARE(folder.run(QString("import -q -w w.dramatis %1").arg(files)).exit, 0);
    QCOMPARE(folder.run("classify -q -w w.dramatis").exit, 0);
    auto process = folder.start("classify -q -w w.dramatis --engine loop");
    QVERIFY(waitFor(folder, "SELECT count(*) > 20 FROM loop_results WHERE run_no = 5"));
    process->kill();
    process->waitForFinished();
    QCOMPARE(statusOf(folder, 5), "interrupted");
    QVERIFY(folder.run("export assignments -w w.dramatis --run 5").err.contains("interrupted"));
    const Outcome resumed = folder.run("runs resume 5 -w w.dramatis");
    QVERIFY2(resumed.exit == 0, qPrintable(resumed.err));
    for (const char *what : {"assignments", "signals", "evidence"})
        QCOMPARE(folder.run(QString("export %1 -w w.dramatis --run 5").arg(what)).out,
                 folder.run(QString("export %1 -w w.dramatis --run 4").arg(what)).out);
}

void TestKilled::classificationInterrupted()
{
    const CliFolder folder;
    folder.writeCustomers(300, 30);
    QCOMPARE(folder.run(QString("import -q -w w.dramatis %1").arg(files)).exit, 0);
    auto process = folder.start("classify -w w.dramatis --engine loop");
    QVERIFY(waitFor(folder, "SELECT count(*) > 20 FROM loop_results WHERE run_no = 4"));
    ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
    process->waitForFinished();
    QCOMPARE(process->exitCode(), 130);
    QCOMPARE(statusOf(folder, 4), "cancelled");
    QCOMPARE(folder.run("runs discard 4 -w w.dramatis").exit, 0);
    QCOMPARE(statusOf(folder, 4), "discarded");
    QCOMPARE(folder.run("runs resume 4 -w w.dramatis").exit, 1);
}

QTEST_GUILESS_MAIN(TestKilled)
#include "test_killed.moc"

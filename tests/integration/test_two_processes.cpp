// SPDX-License-Identifier: GPL-3.0-or-later
// Several commands on one workspace at once: whoever comes second waits or says so, nothing is lost, and the
// results are those of one command after the other.
#include "cli_process.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace dramatis::test;

class TestTwoProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoClassifications();
    void importAndClassification();
    void manyDecisions();
    void anotherWriterForAMoment();
    void anotherWriterForTooLong();
    void pruneWhileOthersRead();
    void pruneKilled();
};

namespace
{

constexpr auto files = "users.csv accounts.csv transactions.csv";
constexpr auto asOf = "--as-of 2025-06-30";

void waitFor(QProcess &process)
{
    QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(240'000));
}

QString sql(const CliFolder &folder, const QString &statement)
{
    QProcess sqlite;
    sqlite.start("sqlite3", {folder.path("w.dramatis"), statement});
    sqlite.waitForFinished();
    return QString::fromUtf8(sqlite.readAllStandardOutput()).trimmed();
}

/// What a run says.
QString everything(const CliFolder &folder, const QString &workspace, int run)
{
    QString text;
    for (const char *what : {"assignments", "signals", "evidence"})
        text += folder.run(QString("export %1 -w %2 --run %3").arg(what, workspace).arg(run)).out;
    return text;
}

/// Nothing of a run that is not there, no run twice, an audit log that is whole.
void checkWhole(const CliFolder &folder)
{
    QCOMPARE(sql(folder, "PRAGMA integrity_check"), QString("ok"));
    QCOMPARE(sql(folder, "SELECT count(*) - count(DISTINCT run_no) FROM runs"), QString("0"));
    for (const char *table :
         {"result_blocks", "run_outcomes", "run_selections", "current_blocks", "reviewed_runs"})
        QCOMPARE(
            sql(folder,
                QString("SELECT count(*) FROM %1 WHERE run_no NOT IN (SELECT run_no FROM runs)").arg(table)),
            QString("0"));
    const Outcome audit = folder.run("audit verify -w w.dramatis");
    QVERIFY2(audit.exit == 0, qPrintable(audit.out + audit.err));
}

/// Another program that holds the writer's lock of w.dramatis until it is let go.
class Writer
{
public:
    explicit Writer(const CliFolder &folder)
    {
        m_sqlite.start("sqlite3", {folder.path("w.dramatis")});
        m_sqlite.write("BEGIN IMMEDIATE; SELECT 'writing';\n");
        while (!m_sqlite.readAllStandardOutput().contains("writing")) {
            if (!m_sqlite.waitForReadyRead(10'000))
                QFAIL("sqlite3 does not write");
        }
    }
    void letGo()
    {
        m_sqlite.write("COMMIT;\n.quit\n");
        QVERIFY(m_sqlite.waitForFinished());
    }

private:
    QProcess m_sqlite;
};

} // namespace

void TestTwoProcesses::twoClassifications()
{
    const CliFolder folder;
    folder.writeCustomers(1500, 40);
    for (const char *workspace : {"w.dramatis", "alone.dramatis"})
        QCOMPARE(folder.run(QString("import -q -w %1 %2").arg(workspace, files)).exit, 0);
    QCOMPARE(folder.run(QString("classify -q -w alone.dramatis %1").arg(asOf)).exit, 0);
    const QString expected = everything(folder, "alone.dramatis", 4);
    QVERIFY(expected.size() > 100'000);
    for (const char *engine : {"parallel", "vectorized", "loop"}) {
        const QString words = QString("classify -q -w w.dramatis %1 --engine ").arg(asOf);
        const auto first = folder.start(words + engine);
        const auto second = folder.start(words + "parallel");
        for (QProcess *process : {first.get(), second.get()}) {
            waitFor(*process);
            QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
        }
    }
    QCOMPARE(sql(folder, "SELECT group_concat(run_no || status, ' ') FROM runs WHERE run_type = 'classify'"),
             QString("4completed 5completed 6completed 7completed 8completed 9completed"));
    for (int run = 4; run < 10; ++run)
        QVERIFY(everything(folder, "w.dramatis", run) == expected);
    QCOMPARE(sql(folder, "SELECT count(DISTINCT run_no), min(run_no) FROM current_blocks"), QString("1|9"));
    checkWhole(folder);
}

void TestTwoProcesses::importAndClassification()
{
    const CliFolder folder;
    folder.writeCustomers(600, 40);
    QCOMPARE(folder.run(QString("import -q -w w.dramatis %1").arg(files)).exit, 0);
    QCOMPARE(folder.run(QString("import -q -w alone.dramatis %1").arg(files)).exit, 0);
    int completed = 0;
    for (int turn = 0; turn < 6; ++turn) {
        const QString name = QString("more%1.csv").arg(turn);
        QByteArray text = "transaction_id,account_id,date,amount,merchant_name\n";
        for (int row = 0; row < 2000; ++row)
            text += QString("x%1_%2,au%3,2025-06-%4,-%5.25,Shop\n")
                        .arg(turn)
                        .arg(row)
                        .arg(row % 600)
                        .arg(row % 29 + 1, 2, 10, QChar('0'))
                        .arg(row % 90 + 1)
                        .toUtf8();
        folder.write(name, text);
        const auto classify = folder.start(QString("classify -q -w w.dramatis %1").arg(asOf));
        const auto import = folder.start("import -q -w w.dramatis " + name);
        waitFor(*classify);
        waitFor(*import);
        QVERIFY2(import->exitCode() == 0, import->readAllStandardError().constData());
        const QString said = QString::fromUtf8(classify->readAllStandardError());
        if (classify->exitCode() == 0) {
            ++completed;
        } else {
            QCOMPARE(classify->exitCode(), 1);
            QVERIFY2(said.contains("data changed while run"), qPrintable(said));
            QCOMPARE(said.trimmed().count('\n'), 0);
        }
        QCOMPARE(folder.run("import -q -w alone.dramatis " + name).exit, 0);
    }
    QCOMPARE(
        sql(folder, "SELECT count(*) FROM runs WHERE run_type = 'classify' AND status = 'completed'").toInt(),
        completed);
    QCOMPARE(sql(folder, "SELECT count(*) FROM runs WHERE status NOT IN ('completed', 'failed')"),
             QString("0"));
    for (const char *workspace : {"w.dramatis", "alone.dramatis"})
        QCOMPARE(folder.run(QString("classify -q -w %1 %2").arg(workspace, asOf)).exit, 0);
    const QString newest = folder.run("export signals -w w.dramatis").out;
    QVERIFY(newest.size() > 100'000);
    QVERIFY(newest == folder.run("export signals -w alone.dramatis").out);
    checkWhole(folder);
}

void TestTwoProcesses::manyDecisions()
{
    const CliFolder folder;
    folder.importDemo();
    QCOMPARE(folder.run("classify -q -w w.dramatis").exit, 0);
    std::vector<std::unique_ptr<QProcess>> processes;
    for (int customer = 1; customer <= 8; ++customer)
        processes.push_back(
            folder.start(QString("override demo_%1 -w w.dramatis --persona low_savings --reason "
                                 "Known-to-the-branch-since-1999.")
                             .arg(customer, 2, 10, QChar('0'))));
    for (const auto &process : processes) {
        waitFor(*process);
        QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
    }
    QCOMPARE(sql(folder, "SELECT count(*) FROM overrides"), QString("8"));
    QCOMPARE(sql(folder, "SELECT count(*) FROM audit_log WHERE action = 'override'"), QString("8"));
    checkWhole(folder);
}

void TestTwoProcesses::anotherWriterForAMoment()
{
    const CliFolder folder;
    folder.importDemo();
    Writer writer(folder);
    const auto classify = folder.start("classify -w w.dramatis");
    QTest::qWait(1'700);
    QCOMPARE(classify->state(), QProcess::Running);
    writer.letGo();
    waitFor(*classify);
    const QByteArray said = classify->readAllStandardError();
    QVERIFY2(classify->exitCode() == 0, said.constData());
    QVERIFY2(said.contains("Another program is writing"), said.constData());
    checkWhole(folder);
}

void TestTwoProcesses::anotherWriterForTooLong()
{
    const CliFolder folder;
    folder.importDemo();
    QCOMPARE(folder.run("classify -q -w w.dramatis").exit, 0);
    const QString before = folder.run("export runs -w w.dramatis").out;
    Writer writer(folder);
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = folder.run("classify -q -w w.dramatis");
    QCOMPARE(outcome.exit, 1);
    QVERIFY2(timer.elapsed() >= 29'000 && timer.elapsed() < 60'000,
             qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(outcome.err.trimmed().count('\n'), 0);
    QVERIFY2(outcome.err.contains("w.dramatis") ||
                 outcome.err.contains("another program", Qt::CaseInsensitive),
             qPrintable(outcome.err));
    writer.letGo();
    QCOMPARE(folder.run("export runs -w w.dramatis").out, before);
    QCOMPARE(folder.run("classify -q -w w.dramatis").exit, 0);
    checkWhole(folder);
}

void TestTwoProcesses::pruneWhileOthersRead()
{
    const CliFolder folder;
    folder.importDemo();
    for (int run = 0; run < 6; ++run)
        QCOMPARE(folder.run("classify -q -w w.dramatis").exit, 0);
    const QString newest = folder.run("export evidence -w w.dramatis").out;
    const auto prune = folder.start("runs prune -q -w w.dramatis --keep 1");
    const auto classify = folder.start("classify -q -w w.dramatis");
    const auto other = folder.start("runs prune -q -w w.dramatis --keep 1");
    const QString during = folder.run("export evidence -w w.dramatis").out;
    QCOMPARE(during, newest);
    for (QProcess *process : {prune.get(), classify.get(), other.get()}) {
        waitFor(*process);
        QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
    }
    QCOMPARE(folder.run("runs prune -q -w w.dramatis --keep 1").exit, 0);
    QCOMPARE(sql(folder, "SELECT count(*) FROM runs WHERE run_type = 'classify'"), QString("1"));
    QCOMPARE(sql(folder,
                 "SELECT count(*), count(DISTINCT details_json) FROM audit_log WHERE action = 'prune-runs'"),
             QString("6|6"));
    QCOMPARE(folder.run("export evidence -w w.dramatis").out, newest);
    checkWhole(folder);
}

void TestTwoProcesses::pruneKilled()
{
    const CliFolder folder;
    folder.writeCustomers(200, 20);
    QCOMPARE(folder.run(QString("import -q -w w.dramatis %1").arg(files)).exit, 0);
    for (int run = 0; run < 25; ++run)
        QCOMPARE(folder.run(QString("classify -q -w w.dramatis %1").arg(asOf)).exit, 0);
    const QString expected = folder.run("export signals -w w.dramatis").out;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(folder.run("runs prune -q -w w.dramatis --keep 24").exit, 0);
    const int one = static_cast<int>(timer.elapsed());
    int left = 24;
    for (int turn = 0; turn < 30 && left > 1; ++turn) {
        const auto prune = folder.start("runs prune -q -w w.dramatis --keep 1");
        QTest::qWait(one * (turn % 10 + 5) / 15);
        prune->kill(); // SIGKILL; nobody else's where it has ended already
        waitFor(*prune);
        left = sql(folder, "SELECT count(*) FROM runs WHERE run_type = 'classify'").toInt();
        QCOMPARE(sql(folder, "SELECT count(*) FROM audit_log WHERE action = 'prune-runs'").toInt(),
                 25 - left);
        QCOMPARE(sql(folder, "SELECT count(DISTINCT run_no) FROM result_blocks").toInt(), left);
        checkWhole(folder);
    }
    QCOMPARE(folder.run("runs prune -q -w w.dramatis --keep 1").exit, 0);
    QVERIFY(folder.run("export signals -w w.dramatis").out == expected);
    checkWhole(folder);
}

QTEST_GUILESS_MAIN(TestTwoProcesses)
#include "test_two_processes.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// `generate` as an operator gives it.
#include "cli_process.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dramatis::test;

class TestGenerate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intoWorkspace();
    void asFiles();
    void badRows();
    void interrupted();
};

namespace
{

QJsonObject objectOf(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
}

} // namespace

void TestGenerate::intoWorkspace()
{
    const CliFolder folder;
    const Outcome made = folder.run("generate --domain customers --subjects 120 -w w.dramatis --json");
    QCOMPARE(made.exit, 0);
    const QJsonObject report = objectOf(made);
    QCOMPARE(report["run_no"].toInt(), 1);
    QCOMPARE(report["rows"].toObject()["users"].toInt(), 120);
    QCOMPARE(report["request"].toObject()["as_of"].toString(), "2025-11-05");
    int subjects = 0;
    for (const QJsonValue kind : report["kinds"].toObject())
        subjects += kind.toInt();
    QCOMPARE(subjects, 120);
    QVERIFY(folder.run("info -w w.dramatis").out.contains("sample data: the customers were generated"));
    const QJsonArray domains = objectOf(folder.run("info -w w.dramatis --json"))["domains"].toArray();
    QCOMPARE(domains[0].toObject()["sample_data"].toBool(), true);
    const QJsonObject classified = objectOf(folder.run("classify -w w.dramatis --json"));
    QCOMPARE(classified["subjects"].toInt(), 120);
    QCOMPARE(classified["as_of"].toString(), "2025-11-05");
    QCOMPARE(folder.run("show user_000001 -w w.dramatis").exit, 0);
}

void TestGenerate::asFiles()
{
    const CliFolder folder;
    const QString words =
        "generate -q --domain customers --subjects 40 --days 60 --seed 18446744073709551615 "
        "--as-of 2024-03-01 --shares control=0.5,young_professional=0.5 --csv ";
    QCOMPARE(folder.run(words + "a").exit, 0);
    QCOMPARE(folder.run(words + "b").exit, 0);
    QCOMPARE(folder.read("a/transactions.csv"), folder.read("b/transactions.csv"));
    QCOMPARE(QDir(folder.path("a")).entryList(QDir::Files),
             QStringList({"accounts.csv", "liabilities.csv", "transactions.csv", "users.csv"}));
    const auto young = folder.read("a/users.csv").count("young_professional,");
    QVERIFY(young >= 18 && young <= 22);
    QCOMPARE(folder.run(words + "a").exit, 2);
}

void TestGenerate::badRows()
{
    const CliFolder folder;
    QCOMPARE(folder.run("generate -q --domain customers --subjects 50 --bad-rows 0.02 --csv a").exit, 0);
    const int bad = folder.read("a/bad_rows.csv").count('\n') - 1;
    QVERIFY(bad > 100);
    const Outcome imported = folder.run("import -w w.dramatis --json a/users.csv a/accounts.csv "
                                        "a/transactions.csv a/liabilities.csv");
    QCOMPARE(imported.exit, 3);
    QCOMPARE(objectOf(imported)["rejected"].toInt(), bad);
}

void TestGenerate::interrupted()
{
    const CliFolder folder;
    const auto process = folder.start("generate --domain customers --subjects 500000 -w w.dramatis");
    QTRY_VERIFY(QFile::exists(folder.path("w.dramatis-wal")));
    process->terminate(); // SIGTERM, which is taken like Ctrl-C
    QVERIFY(process->waitForFinished(20'000));
    QCOMPARE(process->exitCode(), 130);
    QVERIFY(process->readAllStandardError().contains("Stopped; nothing was generated."));
    QVERIFY(!QFile::exists(folder.path("w.dramatis")));
}

QTEST_GUILESS_MAIN(TestGenerate)
#include "test_generate.moc"

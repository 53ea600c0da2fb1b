// SPDX-License-Identifier: GPL-3.0-or-later
// `time` as an operator gives it.
#include "cli_process.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dramatis::test;

class TestTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asTextAndFiles();
    void asJson();
    void interrupted();
};

namespace
{

/// Temporary files go to "temporary" in the folder.
void keepTemporaries(CliFolder &folder)
{
    QVERIFY(QDir().mkpath(folder.path("temporary")));
    folder.setEnvironment("TMPDIR", folder.path("temporary"));
}

QStringList temporaries(const CliFolder &folder)
{
    return QDir(folder.path("temporary")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

void TestTime::asTextAndFiles()
{
    CliFolder folder;
    keepTemporaries(folder);
    const Outcome outcome = folder.run("time --ladder 10,50 --repeats 1 --budget 0 -o out");
    QCOMPARE(outcome.exit, 0);
    for (const char *part : {"extrapolated  ~ ", "Speed-ups", "Scale",
                             "Trigger conditions at 50 subjects, by loop", "more than 1 000 subjects"})
        QVERIFY2(outcome.out.contains(part), qPrintable(outcome.out));
    QVERIFY(!outcome.out.contains("NO"));
    const QString csv = folder.read("out/timing.csv");
    QCOMPARE(csv.count('\n'), 11);
    QVERIFY(csv.startsWith("engine,subjects,snapshot,repeats,extrapolated,median_seconds"));
    QVERIFY(csv.contains("\nloop,50,,0,1,"));
    QVERIFY(QJsonDocument::fromJson(folder.read("out/timing.json")).isObject());
    QCOMPARE(temporaries(folder), QStringList());
}

void TestTime::asJson()
{
    const CliFolder folder;
    const Outcome outcome =
        folder.run("time --ladder 10 --repeats 2 --engines parallel,loop --tasks 2 --json");
    QCOMPARE(outcome.exit, 0);
    const QJsonObject report = QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    QCOMPARE(report["engines"].toArray(), QJsonArray({"loop", "parallel"}));
    QCOMPARE(report["points"].toArray().size(), 3);
    QCOMPARE(report["comparisons"].toArray().size(), 2);
    QCOMPARE(report["same_result"].toBool(), true);
    QCOMPARE(report["tasks"].toInt(), 2);
    QCOMPARE(report["scale"].toArray().size(), 6);
    QCOMPARE(report["triggers"].toObject()["conditions"].toArray().size(), 4);
}

void TestTime::interrupted()
{
    CliFolder folder;
    keepTemporaries(folder);
    const auto process = folder.start("time --ladder 20000 --engines loop -o out");
    QTRY_COMPARE(temporaries(folder).size(), 1);
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                      QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(folder.path("temporary/" + temporaries(folder)[0])).permissions() & others));
    process->terminate(); // SIGTERM, which is taken like Ctrl-C
    QVERIFY(process->waitForFinished(20'000));
    QCOMPARE(process->exitCode(), 130);
    QVERIFY(process->readAllStandardError().contains("nothing is kept"));
    QCOMPARE(temporaries(folder), QStringList());
    QVERIFY(!QDir(folder.path("out")).exists());
}

QTEST_GUILESS_MAIN(TestTime)
#include "test_time.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// runs diff, runs prune, export moves and classify --shadow as their users have them.
#include "cli_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dramatis::test;

class TestRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void diff();
    void latestOfTheSamePeriod();
    void moves();
    void wrongInput_data();
    void wrongInput();
    void shadow();
    void prune();
    void pruneAsTheSettingsSay();

private:
    CliFolder m_folder;
};

namespace
{

QJsonObject objectOf(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
}

} // namespace

void TestRuns::initTestCase()
{
    QCOMPARE(m_folder.run("generate -q --domain customers --subjects 200 -w w.dramatis").exit, 0);
    QCOMPARE(m_folder.run("classify -q -w w.dramatis --as-of 2025-06-15").exit, 0);
    QCOMPARE(m_folder.run("classify -q -w w.dramatis").exit, 0);
}

void TestRuns::diff()
{
    const Outcome text = m_folder.run("runs diff 2 3 -w w.dramatis");
    QCOMPARE(text.exit, 0);
    QVERIFY(
        text.out.startsWith("Run 2 against run 3 (customers)\n  as_of  2025-06-15  2025-11-05\n30 days: "));
    const QJsonObject json = objectOf(m_folder.run("runs diff 2 latest -w w.dramatis --json"));
    QCOMPARE(json["domain"].toString(), QString("customers"));
    QCOMPARE(json["a"].toObject()["run_no"].toInt(), 2);
    QCOMPARE(json["b"].toObject()["run_no"].toInt(), 3);
    QCOMPARE(json["settings"].toArray().at(0).toObject()["setting"].toString(), QString("as_of"));
    QCOMPARE(json["windows"].toArray().size(), 2);
    int moved = 0;
    for (const QJsonValue &one : json["windows"].toArray()) {
        const QJsonObject window = one.toObject();
        QCOMPARE(window["stayed"].toInt() + window["moved"].toInt(), 200);
        int before = 0;
        for (const QJsonValue &outcome : window["outcomes"].toArray())
            before += outcome.toObject()["before"].toInt();
        QCOMPARE(before, 200);
        int cells = 0;
        for (const QJsonValue &move : window["moves"].toArray()) {
            cells += move.toObject()["subjects"].toInt();
            QCOMPARE(move.toObject()["causes"].toObject()["data"], move.toObject()["subjects"]);
        }
        QCOMPARE(cells, window["moved"].toInt());
        moved += cells;
    }
    QVERIFY(moved > 0);
    QCOMPARE(m_folder.run("export moves -w w.dramatis --from 2 --to 3").out.count('\n'), moved + 1);
}

void TestRuns::latestOfTheSamePeriod()
{
    const CliFolder folder;
    QCOMPARE(folder.run("generate -q --domain companies --subjects 100 -w c.dramatis").exit, 0);
    for (int turn = 0; turn < 2; ++turn)
        QCOMPARE(folder.run("score -q -w c.dramatis").exit, 0); // annual, then quarterly
    QCOMPARE(
        objectOf(folder.run("runs diff 2 latest -w c.dramatis --json"))["b"].toObject()["run_no"].toInt(), 4);
    QCOMPARE(
        objectOf(folder.run("runs diff latest 3 -w c.dramatis --json"))["a"].toObject()["run_no"].toInt(), 5);
    const Outcome mixed = folder.run("runs diff 2 3 -w c.dramatis");
    QCOMPARE(mixed.exit, 1);
    QVERIFY2(mixed.err.contains("different periods"), qPrintable(mixed.err));
}

void TestRuns::moves()
{
    const QString csv = m_folder.run("export moves -w w.dramatis --from 2 --to latest").out;
    QVERIFY(csv.startsWith("subject,window_days,from,to,cause\n"));
    QStringList rows = csv.split('\n', Qt::SkipEmptyParts).mid(1);
    QStringList keys;
    for (const QString &row : rows)
        keys << row.section(',', 0, 0) + QString(" %1").arg(row.section(',', 1, 1).toInt(), 5);
    QStringList sorted = keys;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(keys, sorted);
    const QByteArray json =
        m_folder.run("export moves -w w.dramatis --from 2 --to 3 --format json").out.toUtf8();
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    QCOMPARE(array.size(), rows.size());
    const QJsonObject first = array.at(0).toObject();
    QCOMPARE(QString("%1,%2,%3,%4,%5")
                 .arg(first["subject"].toString())
                 .arg(first["window_days"].toInt())
                 .arg(first["from"].toString(), first["to"].toString(), first["cause"].toString()),
             rows.front());
    QCOMPARE(m_folder.run("export moves -w w.dramatis --from 2 --to 3 -o moves.csv").exit, 0);
    QCOMPARE(QString::fromUtf8(m_folder.read("moves.csv")), csv);
}

void TestRuns::wrongInput_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *words, int exit, const char *says) {
        QTest::newRow(words) << words << exit << says;
    };
    row("runs diff 2 99 -w w.dramatis", 1, "'99'");
    row("runs diff 2 2 -w w.dramatis", 1, "itself");
    row("runs diff 1 3 -w w.dramatis", 1, "no classification");
    row("runs diff 2 3 -w w.dramatis --domain wallets", 1, "not about wallets");
    row("runs diff 2 3 -w w.dramatis --domain planets", 2, "planets");
    row("runs diff 2 -w w.dramatis", 2, "B");
    row("export moves -w w.dramatis --from 2", 2, "--to");
    row("export moves -w w.dramatis --from 2 --to 3 --run 2", 2, "--run");
    row("export signals -w w.dramatis --from 2 --to 3", 2, "--run");
    row("runs prune -w w.dramatis --keep 0", 2, "--keep");
    row("runs prune -w w.dramatis --keep 3 --monthly", 2, "--monthly");
    row("classify -w w.dramatis --shadow 0", 2, "--shadow");
    row("classify -w w.dramatis --shadow many", 2, "--shadow");
}

void TestRuns::wrongInput()
{
    QFETCH(QString, words);
    QFETCH(int, exit);
    QFETCH(QString, says);
    const Outcome outcome = m_folder.run(words);
    QCOMPARE(outcome.exit, exit);
    QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
    QVERIFY2(outcome.err.trimmed().count('\n') == 0, qPrintable(outcome.err));
    QCOMPARE(outcome.out, "");
}

void TestRuns::shadow()
{
    const Outcome plain = m_folder.run("classify -w w.dramatis -q --shadow");
    QCOMPARE(plain.exit, 0);
    QVERIFY2(plain.out.contains("shadow run: 100 customers by the loop, same result"), qPrintable(plain.out));
    const QJsonObject json = objectOf(m_folder.run("classify -w w.dramatis -q --shadow 7 --json"));
    QCOMPARE(json["shadow"].toObject()["subjects"].toInt(), 7);
    QCOMPARE(json["shadow"].toObject()["different"].toInt(), 0);
    QVERIFY(!objectOf(m_folder.run("classify -w w.dramatis -q --json")).contains("shadow"));
}

void TestRuns::prune()
{
    const QString all = m_folder.run("export runs -w w.dramatis").out;
    QVERIFY(m_folder.run("runs prune -w w.dramatis").out.contains("nothing to prune"));
    const QJsonObject plan = objectOf(m_folder.run("runs prune -w w.dramatis --keep 2 --dry-run --json"));
    QCOMPARE(plan["retention"].toString(), QString("2"));
    QCOMPARE(plan["removed"].toArray(), (QJsonArray{2, 3, 4}));
    QCOMPARE(m_folder.run("export runs -w w.dramatis").out, all);
    const Outcome done = m_folder.run("runs prune -w w.dramatis --keep 2");
    QCOMPARE(done.exit, 0);
    QVERIFY2(done.out.contains("Removed run 2") && done.out.contains("The file keeps its size"),
             qPrintable(done.out));
    QCOMPARE(m_folder.run("export runs -w w.dramatis").out.count('\n'), 4); // header, generation, two
    QCOMPARE(m_folder.run("runs diff 5 6 -w w.dramatis").exit, 0);
}

void TestRuns::pruneAsTheSettingsSay()
{
    CliFolder folder;
    folder.setEnvironment("DRAMATIS_RETENTION", "1");
    folder.importDemo();
    for (int run = 0; run < 3; ++run) {
        QCOMPARE(folder.run("classify -q -w w.dramatis").exit, 0);
        const QString list = folder.run("export runs -w w.dramatis").out;
        QCOMPARE(list.count(",classify,"), 1);
    }
    QVERIFY(folder.run("runs prune -w w.dramatis").out.contains("No run was removed"));
}

QTEST_GUILESS_MAIN(TestRuns)
#include "test_runs.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The review queue and the audit log on the command line, from the import of items to an edited log.
#include "integration/cli_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dramatis::test;

class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queueOfARun();
    void importDecideExport();
    void walletsThatAreExcludedNow();
    void filingsOfHighRisk();
    void auditIsVerified();
    void wrongWords_data();
    void wrongWords();
};

namespace
{

constexpr auto itemsCsv = "item_id,item_type,title,scores_json,risk_flags_json,created_at\n"
                          "claim-1,claim,First,\"{\"\"impact\"\":19,\"\"timeliness\"\":17,\"\"virality\"\":9,"
                          "\"\"relevance\"\":19,\"\"confidence\"\":6}\",\"[\"\"single source\"\"]\","
                          "2025-11-05T10:00:00Z\n"
                          "claim-2,claim,Second,{},[],2025-11-05T11:00:00Z\n"
                          "other,claim,Third,{},[],2025-11-05T12:00:00Z\n";

QJsonObject objectOf(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
}

QStringList idsOf(const QJsonArray &items)
{
    QStringList ids;
    for (const QJsonValue &item : items)
        ids += item["item_id"].toString();
    return ids;
}

void edit(const CliFolder &folder, const QString &sql)
{
    QProcess sqlite;
    sqlite.start("sqlite3", {folder.path("w.dramatis"), sql});
    QVERIFY(sqlite.waitForFinished() && sqlite.exitCode() == 0);
}

} // namespace

/// Every near miss of the exported evidence that goes before the assignment is in the queue.
void TestReview::queueOfARun()
{
    const CliFolder folder;
    folder.importDemo();
    QCOMPARE(folder.run("classify -w w.dramatis").exit, 0);
    const Outcome list = folder.run("review list -w w.dramatis --json");
    QCOMPARE(list.exit, 0);
    const QJsonArray items = objectOf(list)["items"].toArray();
    for (const QJsonValue &item : items) {
        QVERIFY(!item["claims"].toArray().isEmpty());
        QVERIFY(!item["subject"].toString().isEmpty() || item["item_id"].toString().contains("run"));
        int sum = 0;
        for (const QJsonValue &component : item["scores"].toObject())
            sum += component.toInt();
        QCOMPARE(item["total"].toInt(), sum);
    }
    QCOMPARE(folder.run("review list -w w.dramatis --domain wallets").out,
             "nothing here waits for a decision\n");
    QCOMPARE(folder.run("audit verify -w w.dramatis").exit, 0);
}

void TestReview::importDecideExport()
{
    const CliFolder folder;
    folder.write("items.csv", itemsCsv);
    const Outcome imported = folder.run("import items.csv --kind review-items -w w.dramatis");
    QCOMPARE(imported.exit, 0);
    QVERIFY2(imported.out.startsWith("items.csv: review-items, 3 new, 0 rejected (run 1,"),
             qPrintable(imported.out));
    const QJsonObject shown = objectOf(folder.run("review show claim-1 -w w.dramatis --json"));
    QCOMPARE(shown["total"].toInt(), 67);
    QCOMPARE(shown["band"].toString(), "optional");
    QCOMPARE(shown["scores"]["confidence"].toInt(), 5);
    QCOMPARE(shown["suggested_decision"].toString(), "monitor");
    QCOMPARE(shown["notes"].toArray(), QJsonArray{"Single source: confidence 1 less, virality 2 less."});
    QVERIFY(folder.run("review show claim-1 -w w.dramatis").out.contains("Score 67 of 100, optional"));
    const Outcome decided = folder.run(
        "review decide claim-1 oth claim-1 -w w.dramatis --decision escalate --reason", {"Two of a kind."});
    QCOMPARE(decided.out, "2 items decided: escalate.\n");
    QCOMPARE(idsOf(objectOf(folder.run("review list -w w.dramatis --json"))["items"].toArray()),
             QStringList{"claim-2"});
    QCOMPARE(
        idsOf(objectOf(folder.run("review list --state decided -w w.dramatis --json"))["items"].toArray()),
        (QStringList{"claim-1", "other"}));
    QCOMPARE(
        idsOf(objectOf(folder.run("review list --state all --band optional -w w.dramatis --json"))["items"]
                  .toArray()),
        QStringList{"claim-1"});
    const QString exported = folder.run("export review-items -w w.dramatis").out;
    QVERIFY2(exported.startsWith("item_id,run_id,item_type,title,summary,claims_json,evidence_json,"
                                 "scores_json,risk_flags_json,explainability_json,decision,"
                                 "decision_reason,created_at\nclaim-1,"),
             qPrintable(exported));
    QCOMPARE(exported.count('\n'), 4);
}

/// By the exported assignments of both runs: who had a persona and is excluded now, and who else moved.
void TestReview::walletsThatAreExcludedNow()
{
    const CliFolder folder;
    QCOMPARE(folder.run("generate --domain wallets --subjects 300 -w w.dramatis -q").exit, 0);
    QCOMPARE(folder.run("classify -w w.dramatis -q --as-of 2025-10-01").exit, 0);
    QCOMPARE(folder.run("classify -w w.dramatis -q").exit, 0);
    QMap<QString, QStringList> before;
    for (const QString &line : folder.run("export assignments -w w.dramatis --run 2").out.split('\n'))
        before[line.section(',', 0, 0)] = line.split(',');
    QSet<QString> excluded;
    QSet<QString> moved;
    for (const QString &line : folder.run("export assignments -w w.dramatis --run 3").out.split('\n')) {
        const QStringList now = line.split(',');
        const QStringList was = before.value(now[0]);
        if (now.size() < 3 || was.size() < 3 || now[0] == "proxy_wallet")
            continue;
        const bool changed = was[1] != now[1] || was[2] != now[2];
        if (was[1] == "persona" && now[1] == "excluded")
            excluded.insert(now[0]);
        else if (changed && (was[1] == "persona" || now[1] == "persona"))
            moved.insert(now[0]);
    }
    const auto subjectsOf = [&](const QString &type) {
        QSet<QString> subjects;
        const Outcome list = folder.run("review list -w w.dramatis --json --type " + type);
        for (const QJsonValue &item : objectOf(list)["items"].toArray())
            subjects.insert(item["subject"].toString());
        return subjects;
    };
    QVERIFY(!excluded.isEmpty() && !moved.isEmpty());
    QCOMPARE(subjectsOf("excluded"), excluded);
    QCOMPARE(subjectsOf("moved"), moved);
}

/// With a scorecard whose upper levels some filings reach.
void TestReview::filingsOfHighRisk()
{
    const CliFolder folder;
    QCOMPARE(folder.run("generate --domain companies --subjects 200 -w w.dramatis -q").exit, 0);
    QByteArray card = folder.run("scorecard show company-annual").out.toUtf8();
    card.replace("\"above\": 15", "\"above\": 3.4").replace("\"at_least\": 5", "\"at_least\": 3");
    card.replace("\"version\": 1", "\"version\": 9");
    folder.write("card.json", card);
    QCOMPARE(folder.run("score -w w.dramatis -q --period annual --scorecard card.json").exit, 0);
    int risky = 0;
    for (const QString &line : folder.run("export scores -w w.dramatis --period annual").out.split('\n'))
        risky += line.contains(",HIGH,") || line.contains(",CRITICAL,") ? 1 : 0;
    const QJsonArray items =
        objectOf(folder.run("review list -w w.dramatis --type high_risk --json"))["items"].toArray();
    QVERIFY(risky > 0);
    QCOMPARE(items.size(), risky);
    for (const QJsonValue &item : items)
        QVERIFY(item["title"].toString().contains("probability of default 3."));
}

void TestReview::auditIsVerified()
{
    const CliFolder folder;
    folder.write("items.csv", itemsCsv);
    QCOMPARE(folder.run("import items.csv -w w.dramatis").exit, 0);
    for (const char *id : {"claim-1", "claim-2", "other"})
        QCOMPARE(
            folder.run(QString("review decide %1 -w w.dramatis --decision monitor --reason x").arg(id)).exit,
            0);
    const Outcome whole = folder.run("audit verify -w w.dramatis");
    QCOMPARE(whole.exit, 0);
    QVERIFY2(whole.out.startsWith("4 entries, the chain is whole; its head is "), qPrintable(whole.out));
    const QJsonArray entries =
        objectOf(folder.run("audit list --action decide-item -w w.dramatis --json"))["entries"].toArray();
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries[0]["entry_no"].toInt(), 4);
    QCOMPARE(entries[0]["details"]["item"].toString(), "other");
    QCOMPARE(folder.run("audit list --until 2020-01-01 -w w.dramatis").out, "no entries\n");
    const QString newest = entries[0]["created_at"].toString();
    const auto since = folder.run("audit list -w w.dramatis --json --since " + newest);
    QCOMPARE(objectOf(since)["entries"].toArray().size(), 1);
    const auto until = folder.run("audit list -w w.dramatis --json --until " + newest);
    QCOMPARE(objectOf(until)["entries"].toArray().size(), 4);
    edit(folder, "DROP TRIGGER audit_log_stays; DELETE FROM audit_log WHERE entry_no = 4");
    const Outcome dropped = folder.run("audit verify -w w.dramatis");
    QCOMPARE(dropped.exit, 1);
    QCOMPARE(dropped.err, "Entry 4 of the audit log is missing: it and all behind it were dropped.\n");
    edit(folder, "DROP TRIGGER audit_log_keeps; UPDATE audit_log SET operator = 'eve' WHERE entry_no = 2");
    const Outcome changed = folder.run("audit verify -w w.dramatis --json");
    QCOMPARE(changed.exit, 1);
    QCOMPARE(changed.err, "Entry 2 of the audit log does not fit the chain: it or the one before it was "
                          "changed, dropped or swapped.\n");
    QCOMPARE(objectOf(changed)["first_broken"].toInt(), 2);
}

void TestReview::wrongWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *words, int exit, const char *says) {
        QTest::newRow(words) << QString(words) << exit << QString(says);
    };
    row("review", 2, "subcommand");
    row("review list -w w.dramatis --band best", 2, "best");
    row("review list -w w.dramatis --state open", 2, "open");
    row("review list -w w.dramatis --domain machines", 2, "machines");
    row("review show nothing -w w.dramatis", 1, "nothing");
    row("review show claim -w w.dramatis", 1, "Several review items begin with 'claim'");
    row("review decide claim-1 -w w.dramatis --decision promote --reason x", 2, "promote");
    row("review decide claim-1 -w w.dramatis --decision block --reason short", 2, "at least 20 characters");
    row("review decide claim-1 nothing -w w.dramatis --decision approve --reason x", 1, "nothing");
    row("review decide claim-1 -w w.dramatis --decision approve", 2, "--reason");
    row("audit list -w w.dramatis --since soon", 2, "'soon' is no date for --since");
    row("audit list -w w.dramatis --domain customers", 2, "--subject");
    row("audit list -w w.dramatis --most 0", 2, "--most");
    row("audit verify -w nowhere.dramatis", 1, "nowhere.dramatis");
    row("undo-import 1 -w w.dramatis", 1, "review-items");
}

void TestReview::wrongWords()
{
    QFETCH(QString, words);
    QFETCH(int, exit);
    QFETCH(QString, says);
    static const CliFolder folder;
    static const int imported = [] {
        folder.write("items.csv", itemsCsv);
        return folder.run("import items.csv -w w.dramatis").exit;
    }();
    QCOMPARE(imported, 0);
    const Outcome outcome = folder.run(words);
    QCOMPARE(outcome.exit, exit);
    QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
    QVERIFY2(outcome.err.trimmed().count('\n') == 0, qPrintable(outcome.err)); // one sentence
    QCOMPARE(objectOf(folder.run("review list -w w.dramatis --json"))["items"].toArray().size(), 3);
}

QTEST_GUILESS_MAIN(TestReview)
#include "test_review.moc"

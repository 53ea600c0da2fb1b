// SPDX-License-Identifier: GPL-3.0-or-later
// Every wrong input gets one sentence and an exit status, and loses nothing.
#include "cli_process.h"

#include <QDir>
#include <QTest>

using namespace dramatis::test;

class TestWrongInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void laterCommands_data();
    void laterCommands();
    void faultyRules();
    void emptyWindowsAreNoted();
    void nothingLeftBehind();
};

namespace
{

/// A folder with the demo imported and classified, and many wrong files.
void fill(const CliFolder &folder)
{
    folder.importDemo();
    QCOMPARE(folder.run("classify -q -w w.dramatis").exit, 0);
    folder.write("text.txt",
                 "this is no database, only some words in a file that is long enough to be one\n");
    folder.write("empty.csv", "");
    folder.write("header.csv", "user_id,name\n");
    folder.write("other.csv", "colour,size\nred,1\n");
    folder.write("noamount.csv", "transaction_id,account_id,date\nx,y,2025-01-01\n");
    folder.write("twice.csv", "user_id,name,name\nu,a,b\n");
    folder.write("binary.csv", QByteArray("\x7f"
                                          "ELF\0\0\1\2\3\0\0",
                                          11));
    folder.write("broken.json", "{\"format\": 1,\n \"id\": }");
    folder.write("list.txt", "\n");
    QVERIFY(QDir().mkpath(folder.path("taken")));
    folder.write("taken/accounts.csv", "account_id\n");
    QVERIFY(QDir().mkpath(folder.path("timed")));
    folder.write("timed/timing.json", "{}");
    QProcess::execute("sqlite3", {folder.path("shop.db"), "CREATE TABLE things(a)"});
    QProcess::execute("cp", {folder.path("w.dramatis"), folder.path("newer.dramatis")});
    QProcess::execute("sqlite3", {folder.path("newer.dramatis"), "PRAGMA user_version=9999"});
}

} // namespace

void TestWrongInput::refused_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *words, int exit, const char *says) {
        QTest::newRow(words) << QString(words) << exit << QString(says);
    };
    row("", 2, "subcommand");
    row("frobnicate", 2, "");
    row("classify", 2, "--workspace");
    row("classify -w w.dramatis --frob", 2, "--frob");
    row("score -w w.dramatis", 1, "There are no filings to score: import some first.");
    row("score -w w.dramatis --period monthly", 2, "There is no period 'monthly': use annual or quarterly.");
    row("score -w w.dramatis --scorecard none", 1, "There is no scorecard 'none'");
    row("score -w w.dramatis --engine fast", 2, "There is no engine 'fast'");
    row("classify -w w.dramatis --domain companies", 2, "use 'dramatis-cli score'");
    row("export scores -w w.dramatis", 1, "No run over all companies has been completed");
    row("info -w missing.dramatis", 1, "There is no workspace missing.dramatis");
    row("info -w .", 1, "is a folder");
    row("info -w text.txt", 1, "is not a database");
    row("import -w text.txt header.csv", 1, "is not a database");
    row("info -w newer.dramatis", 1, "newer version");
    row("classify -w newer.dramatis", 1, "newer version");
    row("classify -w shop.db --output-workspace r.dramatis", 1, "neither a Dramatis workspace");
    row("import -w shop.db empty.csv", 1, "another program's database");
    row("import -w w.dramatis missing.csv", 1, "missing.csv");
    row("import -w w.dramatis empty.csv", 1, "empty.csv");
    row("import -w w.dramatis header.csv", 1, "header.csv");
    row("import -w w.dramatis other.csv", 1, "other.csv");
    row("import -w w.dramatis noamount.csv", 1, "noamount.csv");
    row("import -w w.dramatis --kind transactions noamount.csv", 1, "amount");
    row("import -w w.dramatis twice.csv", 1, "name");
    row("import -w w.dramatis binary.csv", 1, "binary.csv");
    row("import -w w.dramatis --kind houses header.csv", 2, "houses");
    row("import -w w.dramatis --duplicates maybe header.csv", 2, "maybe");
    row("import -w w.dramatis --mapping broken.json other.csv", 1, "broken.json");
    row("import -w w.dramatis --delimiter abc other.csv", 2, "abc");
    row("import -w w.dramatis --set colour=size --kind users other.csv", 2, "colour");
    row("undo-import 99999 -w w.dramatis", 1, "99999");
    row("undo-import 5 -w w.dramatis", 1, "5");
    row("inspect missing.csv", 1, "missing.csv");
    row("inspect --delimiter ; --quote ; other.csv", 2, "cannot be the quote");
    row("import -w nowhere/w.dramatis header.csv", 1, "nowhere");
    row("classify -w w.dramatis --as-of 2025-02-30", 2, "2025-02-30");
    row("classify -w w.dramatis --windows 0", 2, "'0'");
    row("classify -w w.dramatis --windows 30,abc", 2, "'abc'");
    row("classify -w w.dramatis --windows 3651", 2, "3651");
    row("classify -w w.dramatis --engine fast", 2, "fast");
    row("classify -w w.dramatis --domain planets", 2, "planets");
    row("classify -w w.dramatis --subject nobody", 1, "nobody");
    row("classify -w w.dramatis --subjects-from list.txt", 2, "list.txt");
    row("classify -w w.dramatis --rules broken.json", 1, "broken.json:2:");
    row("classify -w w.dramatis --rules no-such-rules", 1, "no-such-rules");
    row("classify -w w.dramatis --rules customers-default@7", 1, "customers-default@7");
    row("classify -w w.dramatis --output-workspace w.dramatis", 2, "same file");
    row("export assignments -w w.dramatis --run 99999", 1, "99999");
    row("export assignments -w w.dramatis --run 1", 1, "no classification");
    row("export rejects -w w.dramatis --run 5", 1, "no import");
    row("export weather -w w.dramatis", 2, "weather");
    row("export moves -w w.dramatis", 2, "--from RUN");
    row("export assignments -w w.dramatis -o nowhere/a.csv", 1, "nowhere/a.csv");
    row("show nobody -w w.dramatis", 1, "nobody");
    row("override demo_01 -w w.dramatis --persona low_savings --reason short", 2, "20 characters");
    row("override demo_01 -w w.dramatis --persona rich --reason aaaaaaaaaaaaaaaaaaaaaaaaa", 2, "rich");
    row("override demo_01 -w w.dramatis --reason aaaaaaaaaaaaaaaaaaaaaaaaa", 2, "--persona");
    row("override nobody -w w.dramatis --persona low_savings --reason aaaaaaaaaaaaaaaaaaaaaaaaa", 1,
        "nobody");
    row("whatif -w w.dramatis --set nonsense", 2, "nonsense");
    row("whatif -w w.dramatis --set low_savings.savings_emergency_fund_months=many", 2, "many");
    row("rules show nothing", 1, "nothing");
    row("rules check missing.json", 1, "missing.json");
    row("runs resume 5 -w w.dramatis", 1, "completed");
    row("runs discard 5 -w w.dramatis", 1, "completed");
    row("runs resume 77777 -w w.dramatis", 1, "77777");
    row("forget nobody -w w.dramatis", 1, "nobody");
    row("generate --domain planets --subjects 5 --csv d", 2, "no domain 'planets'");
    row("generate --domain customers --subjects 0 --csv d", 2, "number of subjects");
    row("generate --domain customers --subjects many --csv d", 2, "many");
    row("generate --domain customers --subjects 5", 2, "-w WORKSPACE or --csv FOLDER");
    row("generate --domain customers --subjects 5 --csv d -w d.dramatis", 2, "only one of them");
    row("generate --domain customers --subjects 5 --csv d --days 0", 2, "number of days");
    row("generate --domain customers --subjects 5 --csv d --as-of 2025-02-30", 2, "2025-02-30");
    row("generate --domain customers --subjects 5 --csv d --bad-rows 0.6", 2, "from 0 to 0.5");
    row("generate --domain customers --subjects 5 -w d.dramatis --bad-rows 0.1", 2, "give --csv");
    row("generate --domain customers --subjects 5 --csv d --shares control=0.9", 2, "add up to 0.9");
    row("generate --domain customers --subjects 5 --csv d --shares rich=1", 2, "no kind 'rich'");
    row("generate --domain customers --subjects 5 --csv nowhere/d", 2, "nowhere/d");
    row("generate --domain customers --subjects 5 --csv taken", 2, "is not overwritten");
    row("generate --domain customers --subjects 5 -w w.dramatis", 1, "holds customers already");
    row("generate --domain customers --subjects 5 -w shop.db", 1, "another program's database");
    row("time --engines loop,fast", 2, "no engine 'fast'");
    row("time --engines ,", 2, "no engine ''");
    row("time --ladder 10,ten", 2, "'ten'");
    row("time --ladder 0", 2, "'0'");
    row("time --ladder 10.5", 2, "'10.5'");
    row("time --ladder 100,10", 2, "does not ascend");
    row("time --ladder 10,10", 2, "does not ascend");
    row("time --ladder 999999999999", 2, "999999999999");
    row("time --budget -1", 2, "--budget");
    row("time --budget nan", 2, "--budget");
    row("time --budget soon", 2, "soon");
    row("time --repeats 0", 2, "--repeats");
    row("time --repeats many", 2, "many");
    row("time --tasks 0", 2, "--tasks");
    row("time --ladder 10 -o text.txt", 2, "text.txt");
    row("time --ladder 10 -o nowhere/t", 2, "nowhere/t");
    row("time --ladder 10 -o timed", 2, "is not overwritten");
    row("time -w w.dramatis", 2, "-w");
    row("backup w.dramatis -w w.dramatis", 1, "exists already");
    row("backup nowhere/b.dramatis -w w.dramatis", 1, "nowhere");
}

void TestWrongInput::refused()
{
    QFETCH(QString, words);
    QFETCH(int, exit);
    QFETCH(QString, says);
    static const CliFolder folder;
    static const bool filled = (fill(folder), true);
    QVERIFY(filled);
    const QByteArray before = folder.read("newer.dramatis");
    const Outcome outcome = folder.run(words);
    QCOMPARE(outcome.exit, exit);
    QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
    QVERIFY2(outcome.err.trimmed().count('\n') == 0, qPrintable(outcome.err)); // one sentence
    QCOMPARE(outcome.out, "");
    QCOMPARE(folder.read("newer.dramatis"), before);
    QCOMPARE(folder.run("export assignments -w w.dramatis").out.count('\n'), 25); // nothing is lost
}

void TestWrongInput::laterCommands_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"proof u -o f", "verify f"})
        QTest::newRow(words) << QString(words);
}

void TestWrongInput::laterCommands()
{
    QFETCH(QString, words);
    const CliFolder folder;
    const Outcome outcome = folder.run(words);
    QCOMPARE(outcome.exit, 2);
    QVERIFY2(outcome.err.contains("not in this version of Dramatis yet"), qPrintable(outcome.err));
    QVERIFY(outcome.err.trimmed().count('\n') == 0);
}

void TestWrongInput::faultyRules()
{
    const CliFolder folder;
    folder.write("r.json",
                 R"({"format": 1, "id": "r", "version": 1, "domain": "customers", "title": "t", "colour": 1,
 "personas": [
  {"id": "a", "priority": 1, "name": "A", "criteria": {"all": [{"signal": "wealth", "op": ">=", "value": 1}]}},
  {"id": "a", "priority": 1, "name": "B", "criteria": {"any": []}},
  {"id": "c", "priority": 3, "name": "C", "criteria": {"all": [{"signal": "total_spend", "op": "between", "value": [5, 1]}]}}]})");
    const Outcome outcome = folder.run("rules check r.json");
    QCOMPARE(outcome.exit, 1);
    for (const char *place : {"r.json:1:", "r.json:3:", "r.json:4:", "r.json:5:"})
        QVERIFY2(outcome.err.contains(place), qPrintable(outcome.err));
    for (const char *word : {"colour", "wealth"})
        QVERIFY2(outcome.err.contains(word), qPrintable(outcome.err));
}

void TestWrongInput::emptyWindowsAreNoted()
{
    const CliFolder folder;
    folder.importDemo();
    for (const char *date : {"2000-01-01", "2031-01-01"}) {
        const Outcome outcome = folder.run(QString("classify -w w.dramatis --as-of %1").arg(date));
        QCOMPARE(outcome.exit, 0);
        QVERIFY2(outcome.err.contains("lies in the 30 days up to"), qPrintable(outcome.err));
    }
}

void TestWrongInput::nothingLeftBehind()
{
    const CliFolder folder;
    folder.write("other.csv", "colour,size\nred,1\n");
    folder.write("users.csv", "user_id\nu1\n");
    QCOMPARE(folder.run("import -w new.dramatis users.csv other.csv").exit, 1);
    QVERIFY(!QFile::exists(folder.path("new.dramatis")));
}

QTEST_GUILESS_MAIN(TestWrongInput)
#include "test_wrong_input.moc"

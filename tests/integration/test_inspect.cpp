// SPDX-License-Identifier: GPL-3.0-or-later
// `inspect` as an operator, and as another program that compares what was read, gives it.
#include "cli_process.h"

#include <QTest>

using namespace dramatis::test;

class TestInspect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forPeople();
    void allRows();
    void options_data();
    void options();
    void faults();
    void severalFiles();
    void jsonRecords();
    void wrongUsage_data();
    void wrongUsage();
};

void TestInspect::forPeople()
{
    const CliFolder folder;
    folder.write("a.csv", "datum;betrag\n01.02.2024;1,50\n02.02.2024;2,50\n");
    const Outcome outcome = folder.run("inspect a.csv");
    QCOMPARE(outcome.exit, 0);
    QVERIFY2(outcome.out.contains("all 3 rows looked at have 2 fields"), qPrintable(outcome.out));
    QVERIFY(outcome.out.contains("numbers like 1,50 can only be read so"));
    QVERIFY(outcome.out.contains("01.02.2024"));
}

void TestInspect::allRows()
{
    const CliFolder folder;
    folder.write("a.csv", "a,b\n\n0805,\"x\"\"y\nz\"\n 1e5 ,\n");
    const Outcome outcome = folder.run("inspect --rows all --json a.csv");
    QCOMPARE(outcome.exit, 0);
    QCOMPARE(outcome.out, QString(R"({"dialect":{"delimiter":",","quote":"\"","escape":"double",)"
                                  R"("encoding":"UTF-8","header":true,"skip_lines":0,"comment":null,)"
                                  R"("decimal":".","thousands":null},)"
                                  R"("rows":[["a","b"],["0805","x\"y\nz"],[" 1e5 ",""]]})"
                                  "\n"));
}

void TestInspect::options_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const QStringList &words, const QByteArray &text,
                        const char *rows) { QTest::newRow(name) << words << text << QString(rows); };
    row("delimiter", {"--delimiter", ";"}, "a,b;c\n1,2;3\n", R"([["a,b","c"],["1,2","3"]])");
    row("tab", {"--delimiter", "tab"}, "a,b\tc\n", R"([["a,b","c"]])");
    row("no quote", {"--quote", "none"}, "a,b\n\"1\",2\n", R"([["a","b"],["\"1\"","2"]])");
    row("quote", {"--quote", "'"}, "a,b\n'1,',2\n", R"([["a","b"],["1,","2"]])");
    row("escape", {"--escape", "\\"}, "a,b\n\"\\\"\",2\n", R"([["a","b"],["\"","2"]])");
    row("comment", {"--comment", "%"}, "%x\na,b\n% no\n1,2\n", R"([["a","b"],["1","2"]])");
    row("skipped lines", {"--skip-lines", "1"}, "a,b\n1,2\n", R"([["1","2"]])");
    row("encoding", {"--encoding", "windows-1251"}, "a,b\n\xCF,2\n", "[[\"a\",\"b\"],[\"\u041f\",\"2\"]]");
    row("no header", {"--no-header"}, "a,b\nc,d\n", R"([["a","b"],["c","d"]])");
}

void TestInspect::options()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, text);
    QFETCH(QString, rows);
    const CliFolder folder;
    folder.write("a.csv", text);
    const Outcome outcome = folder.run("inspect --rows all --json a.csv", words);
    QCOMPARE(outcome.err, "");
    QCOMPARE(outcome.out.section("\"rows\":", 1).chopped(2), rows);
}

void TestInspect::faults()
{
    const CliFolder folder;
    folder.write("a.csv", "a,b\n1,2\n3,\"4\n5,6\n7,8\n");
    const Outcome outcome = folder.run("inspect --rows all --json --quote \" a.csv");
    QCOMPARE(outcome.exit, 0);
    QVERIFY2(outcome.out.endsWith(R"("rows":[["a","b"],["1","2"],["5","6"],["7","8"]],)"
                                  R"("faults":[{"line":3,"kind":"open_quote"}]})"
                                  "\n"),
             qPrintable(outcome.out));
}

void TestInspect::severalFiles()
{
    const CliFolder folder;
    folder.write("a.csv", "a,b\n1,2\n");
    folder.write("b.csv", "c;d\n3;4\n");
    const QString out = folder.run("inspect --rows all --json a.csv b.csv").out;
    QVERIFY(out.startsWith("{\"files\":[\n{\"dialect\""));
    QVERIFY(out.contains(R"([["a","b"],["1","2"]])") && out.contains(R"([["c","d"],["3","4"]])"));
}

void TestInspect::jsonRecords()
{
    const CliFolder folder;
    folder.write("a.json", R"([{"id": "0805", "v": 1e5}, {"id": null, "w": [1]}])");
    const QString out = folder.run("inspect --rows all --json a.json").out;
    QVERIFY2(out.contains(R"([["id","v","w"],["0805","1e5",""],["","","[1]"]])"), qPrintable(out));
}

void TestInspect::wrongUsage_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *words, int exit, const char *says) {
        QTest::newRow(words) << QString(words) << exit << QString(says);
    };
    row("inspect", 2, "FILE");
    row("inspect --rows many a.csv", 2, "--rows");
    row("inspect --kind pets a.csv", 2, "pets");
    row("inspect --delimiter ab a.csv", 2, "--delimiter");
    row("inspect --delimiter ; --quote ; a.csv", 2, "different");
    row("inspect --skip-lines -1 a.csv", 2, "--skip-lines");
    row("inspect --encoding klingon a.csv", 2, "klingon");
    row("inspect --decimal x a.csv", 2, "--decimal");
    row("inspect nowhere.csv", 1, "nowhere.csv");
    row("inspect empty.csv", 1, "is empty");
    row("inspect noise.csv", 1, "no text");
}

void TestInspect::wrongUsage()
{
    QFETCH(QString, words);
    QFETCH(int, exit);
    QFETCH(QString, says);
    const CliFolder folder;
    folder.write("a.csv", "a,b\n1,2\n");
    folder.write("empty.csv", "");
    folder.write("noise.csv", QByteArray("\x02\x03\x04\x05\x06\x07", 6).repeated(100));
    const Outcome outcome = folder.run(words);
    QCOMPARE(outcome.exit, exit);
    QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
    QCOMPARE(outcome.err.trimmed().count('\n'), 0);
    QCOMPARE(outcome.out, "");
}

QTEST_GUILESS_MAIN(TestInspect)
#include "test_inspect.moc"

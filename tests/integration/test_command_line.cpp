// SPDX-License-Identifier: GPL-3.0-or-later
// The commands as an operator gives them, on the demo data.
#include "cli_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dramatis::test;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersion();
    void fromFilesToPersonas();
    void enginesAgree();
    void importTwice();
    void replaceKeepsOtherColumns();
    void rejectsAreData();
    void gzip();
    void show();
    void overrideAndWithdraw();
    void whatIf();
    void rules();
    void selections();
    void foreignDatabase();
    void forget();
    void backup();
    void jsonIsOneObject_data();
    void jsonIsOneObject();
    void settingsFile();
};

namespace
{

QJsonObject objectOf(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
}

QString contract(const CliFolder &folder, const QString &sql)
{
    QProcess sqlite;
    sqlite.start("sqlite3", {folder.path("w.dramatis"), sql});
    sqlite.waitForFinished();
    return QString::fromUtf8(sqlite.readAllStandardOutput()).trimmed();
}

} // namespace

void TestCommandLine::helpAndVersion()
{
    const CliFolder folder;
    QVERIFY(folder.run("--version").out.startsWith("dramatis-cli "));
    QVERIFY(folder.run("--help").out.contains("classify"));
    for (const char *command : {"info", "generate", "import", "classify", "export", "show", "override", "whatif", "rules",
                                "runs", "forget", "backup"}) {
        const Outcome help = folder.run(QString("%1 --help").arg(command));
        QCOMPARE(help.exit, 0);
        QVERIFY2(help.out.contains("Examples:"), command);
    }
}

void TestCommandLine::fromFilesToPersonas()
{
    const CliFolder folder;
    folder.importDemo();
    const Outcome classified = folder.run("classify -w w.dramatis --json");
    QCOMPARE(classified.exit, 0);
    const QJsonObject report = objectOf(classified);
    QCOMPARE(report["as_of"].toString(), "2025-06-30");
    QCOMPARE(report["subjects"].toInt(), 12);
    const QJsonObject personas = report["windows"].toArray()[1].toObject()["personas"].toObject();
    QCOMPARE(personas["high_utilization"].toInt(), 1);
    QCOMPARE(personas["unclassified"].toInt(), 3);
    const QStringList rows = folder.run("export assignments -w w.dramatis").out.split('\n');
    QCOMPARE(rows[0], "user_id,window_days,persona_id,priority,matched,reason");
    QCOMPARE(rows[1], "demo_01,30,high_utilization,1,high_utilization;low_savings,"
                      "Highest priority match among 2 qualifying personas (priority 1)");
    QVERIFY(rows.contains("demo_07,180,unclassified,,,No qualifying personas found"));
    QCOMPARE(contract(folder, "SELECT count(*), sum(origin = 'run') FROM persona_assignments"), "24|24");
    QCOMPARE(contract(folder, "SELECT persona_id, priority FROM persona_assignments WHERE user_id = "
                              "'demo_05' AND window_days = 180"),
             "cash_flow_optimizer|5");
    QCOMPARE(contract(folder, "SELECT run_no, run_type, status FROM runs ORDER BY run_no DESC LIMIT 1"),
             "5|classify|completed");
}

void TestCommandLine::enginesAgree()
{
    const CliFolder folder;
    folder.importDemo();
    QCOMPARE(folder.run("classify -q -w w.dramatis --windows 7,30,90 --chunk 2").exit, 0);
    QCOMPARE(folder.run("classify -q -w w.dramatis --windows 7,30,90 --engine loop").exit, 0);
    for (const char *what : {"assignments", "signals", "evidence --format csv", "evidence --format json"}) {
        const QString vectorized = folder.run(QString("export %1 -w w.dramatis --run 5").arg(what)).out;
        QVERIFY(vectorized.size() > 1000);
        QCOMPARE(folder.run(QString("export %1 -w w.dramatis --run 6").arg(what)).out, vectorized);
    }
}

void TestCommandLine::importTwice()
{
    const CliFolder folder;
    folder.importDemo();
    const QString users = PROJECT_RESOURCES "/demo/users.csv";
    const Outcome again = folder.run("import -w w.dramatis " + users);
    QCOMPARE(again.exit, 1);
    QVERIFY2(again.err.contains("run 1"), qPrintable(again.err));
    const Outcome insisted = folder.run("import --json -w w.dramatis --again " + users);
    QCOMPARE(insisted.exit, 0);
    QCOMPARE(objectOf(insisted)["files"].toArray()[0].toObject()["unchanged"].toInt(), 12);
    const Outcome transactions =
        folder.run("import --json -w w.dramatis --again " PROJECT_RESOURCES "/demo/transactions.csv");
    QCOMPARE(transactions.exit, 3);
    QCOMPARE(objectOf(transactions)["rejected"].toInt(), 1321);
    const Outcome skipped = folder.run(
        "import --json -w w.dramatis --again --duplicates skip " PROJECT_RESOURCES "/demo/transactions.csv");
    QCOMPARE(skipped.exit, 0);
    QCOMPARE(objectOf(skipped)["files"].toArray()[0].toObject()["skipped"].toInt(), 1321);
}

void TestCommandLine::replaceKeepsOtherColumns()
{
    const CliFolder folder;
    folder.importDemo();
    folder.write(
        "accounts.csv",
        "account_id,user_id,type,subtype,balance_limit\ndemo_01_card1,demo_01,credit,Credit_Card,10000\n");
    QCOMPARE(folder.run("import -q -w w.dramatis accounts.csv").exit, 0);
    QCOMPARE(contract(folder, "SELECT balance_current, balance_limit, subtype FROM accounts WHERE account_id "
                              "= 'demo_01_card1'"),
             "3400.0|10000.0|credit card");
}

void TestCommandLine::rejectsAreData()
{
    const CliFolder folder;
    folder.importDemo();
    folder.write("more.csv", "transaction_id,account_id,date,amount\n"
                             "n1,demo_01_checking,2025-06-01,-5\n"
                             "n2,nobody,2025-06-01,-5\n"
                             "n3,demo_01_checking,2025-02-30,-5\n"
                             "n4,demo_01_checking,2025-06-01,nan\n"
                             "n1,demo_01_checking,2025-06-01,-5\n"
                             ",demo_01_checking,2025-06-01,-5\n"
                             "n5,demo_01_checking,2025-06-01\n");
    const Outcome imported = folder.run("import -w w.dramatis more.csv");
    QCOMPARE(imported.exit, 3);
    QVERIFY(imported.out.contains("1 new, 6 rejected"));
    QStringList short_;
    for (const QString &row : folder.run("export rejects -w w.dramatis").out.split('\n', Qt::SkipEmptyParts))
        short_ << row.section(',', 0, 3);
    QCOMPARE(short_.join("\n"), "file,line,column,kind\n"
                                "more.csv,3,account_id,unknown_account\n"
                                "more.csv,4,date,bad_date\n"
                                "more.csv,5,amount,bad_number\n"
                                "more.csv,6,transaction_id,duplicate\n"
                                "more.csv,7,transaction_id,missing_id\n"
                                "more.csv,8,,ragged_row");
    QVERIFY(folder.run("export rejects -w w.dramatis --run 3").out.count('\n') == 1);
}

void TestCommandLine::gzip()
{
    const CliFolder folder;
    folder.write("u.csv", "user_id\nu1\nu2\n");
    QProcess gzip;
    gzip.start("gzip", {folder.path("u.csv")});
    QVERIFY(gzip.waitForFinished() && gzip.exitCode() == 0);
    const Outcome outcome = folder.run("import -w w.dramatis u.csv.gz");
    QVERIFY2(outcome.exit == 0 && outcome.out.contains("2 new"), qPrintable(outcome.err));
}

void TestCommandLine::show()
{
    const CliFolder folder;
    folder.importDemo();
    folder.run("classify -q -w w.dramatis");
    const Outcome text = folder.run("show demo_08 -w w.dramatis");
    QCOMPARE(text.exit, 0);
    QVERIFY(
        text.out.contains("near miss: high_utilization needs credit_max_utilization_pct >= 50, has 49 %"));
    const QJsonObject card = objectOf(folder.run("show demo_08 -w w.dramatis --json"));
    QCOMPARE(card["data_changed"].toBool(), false);
    const QJsonObject window = card["windows"].toArray()[0].toObject();
    QCOMPARE(window["signals"].toObject()["credit_max_utilization_pct"].toDouble(), 49.0);
    folder.run("import -q --again -w w.dramatis " PROJECT_RESOURCES "/demo/users.csv");
    QCOMPARE(objectOf(folder.run("show demo_08 -w w.dramatis --json"))["data_changed"].toBool(), false);
    folder.write("u.csv", "user_id\nnew\n");
    folder.run("import -q -w w.dramatis u.csv");
    QCOMPARE(objectOf(folder.run("show demo_08 -w w.dramatis --json"))["data_changed"].toBool(), true);
}

void TestCommandLine::overrideAndWithdraw()
{
    const CliFolder folder;
    folder.importDemo();
    folder.run("classify -q -w w.dramatis");
    const QStringList reason = {"--reason", "Savings are kept at another bank, see the letter"};
    QCOMPARE(folder.run("override demo_07 -w w.dramatis --persona low_savings --window 30", reason).exit, 0);
    const QString sql =
        "SELECT window_days, persona_id, priority, matched, origin, reason FROM persona_assignments "
        "WHERE user_id = 'demo_07' ORDER BY 1";
    QCOMPARE(contract(folder, sql),
             "30|low_savings|3||override|Savings are kept at another bank, see the letter\n"
             "180|unclassified|||run|No qualifying personas found");
    folder.run("classify -q -w w.dramatis"); // overrides survive runs; exports say what the run said
    QCOMPARE(contract(folder, sql).section('|', 4, 4), "override");
    QVERIFY(folder.run("export assignments -w w.dramatis").out.contains("demo_07,30,unclassified"));
    QCOMPARE(folder.run("override demo_07 -w w.dramatis --withdraw", reason).exit, 0);
    QCOMPARE(contract(folder, sql).section('|', 4, 4), "run");
    QCOMPARE(folder.run("override demo_07 -w w.dramatis --withdraw", reason).exit, 1);
    QCOMPARE(
        contract(
            folder,
            "SELECT group_concat(action) FROM (SELECT action FROM audit_log ORDER BY entry_no DESC LIMIT 2)"),
        "withdraw-override,override");
}

void TestCommandLine::whatIf()
{
    const CliFolder folder;
    folder.importDemo();
    folder.run("classify -q -w w.dramatis");
    const Outcome outcome =
        folder.run("whatif --json -w w.dramatis --set high_utilization.credit_max_utilization_pct=45");
    QCOMPARE(outcome.exit, 0);
    const QJsonObject window = objectOf(outcome)["windows"].toArray()[0].toObject();
    QCOMPARE(window["now"].toObject()["high_utilization"].toInt(), 1);
    QCOMPARE(window["then"].toObject()["high_utilization"].toInt(), 2);
    QCOMPARE(window["moved_subjects"].toArray()[0].toObject()["subject"].toString(), "demo_08");
    QCOMPARE(contract(folder, "SELECT count(*) FROM runs"), "5");
}

void TestCommandLine::rules()
{
    const CliFolder folder;
    const QString built = folder.run("rules show customers-default").out;
    folder.write("r.json", built.toUtf8());
    QVERIFY(folder.run("rules check r.json").out.contains("customers-default@1, 6 personas"));
    QVERIFY(folder.run("rules list").out.contains("customers-default@1"));
    QString edited = built;
    edited.replace("\"version\": 1", "\"version\": 2");
    QVERIFY(edited != built);
    folder.write("r2.json", edited.toUtf8());
    folder.importDemo();
    QCOMPARE(folder.run("rules add r2.json -w w.dramatis").exit, 0);
    QCOMPARE(folder.run("rules add r2.json -w w.dramatis").exit, 1);
    QVERIFY(
        folder.run("classify -w w.dramatis --rules customers-default").out.contains("customers-default@2"));
    QVERIFY(
        folder.run("classify -w w.dramatis --rules customers-default@1").out.contains("customers-default@1"));
    QCOMPARE(folder.run("rules show customers-default@2 -w w.dramatis").exit, 0);
    QCOMPARE(folder.run("rules show customers-default@2").exit, 1);
}

void TestCommandLine::selections()
{
    const CliFolder folder;
    folder.importDemo();
    folder.run("classify -q -w w.dramatis");
    QCOMPARE(
        objectOf(folder.run(
            "classify --json -w w.dramatis --subject demo_03 --subject demo_01 --windows 30"))["subjects"]
            .toInt(),
        2);
    QCOMPARE(contract(folder,
                      "SELECT run_no, count(*) FROM persona_assignments JOIN runs USING(run_id) GROUP BY 1"),
             "5|22\n6|2");
    QCOMPARE(folder.run("export assignments -w w.dramatis").out.count('\n'),
             25); // latest is over all subjects
    QCOMPARE(folder.run("export assignments -w w.dramatis --run 6").out.count('\n'), 3);
    folder.write("some.txt", "demo_05\n\n demo_06 \n");
    QCOMPARE(
        objectOf(folder.run("classify --json -w w.dramatis --subjects-from some.txt"))["subjects"].toInt(),
        2);
    QCOMPARE(objectOf(folder.run("classify --json -w w.dramatis --consented-only"))["subjects"].toInt(), 10);
}

void TestCommandLine::foreignDatabase()
{
    const CliFolder folder;
    folder.importDemo();
    folder.run("classify -q -w w.dramatis");
    QProcess sqlite;
    sqlite.setWorkingDirectory(folder.path(""));
    sqlite.start("sqlite3",
                 {"other.db",
                  "ATTACH 'w.dramatis' AS w; CREATE TABLE users AS SELECT * FROM w.users;"
                  "CREATE TABLE accounts AS SELECT * FROM w.accounts; CREATE TABLE transactions AS SELECT * "
                  "FROM w.transactions; CREATE TABLE liabilities AS SELECT * FROM w.liabilities;"});
    QVERIFY(sqlite.waitForFinished() && sqlite.exitCode() == 0);
    const QByteArray before = folder.read("other.db");
    const Outcome refused = folder.run("classify -w other.db");
    QCOMPARE(refused.exit, 2);
    QVERIFY(refused.err.contains("--output-workspace"));
    QCOMPARE(folder.run("classify -q -w other.db --output-workspace r.dramatis").exit, 0);
    QCOMPARE(folder.read("other.db"), before);
    QCOMPARE(folder.run("export assignments -w r.dramatis").out,
             folder.run("export assignments -w w.dramatis").out);
    QCOMPARE(folder.run("export signals -w other.db --output-workspace r.dramatis").out,
             folder.run("export signals -w w.dramatis").out);
    QCOMPARE(folder.run("classify -q -w other.db --in-place").exit, 0);
    QCOMPARE(folder.run("export assignments -w other.db").out,
             folder.run("export assignments -w w.dramatis").out);
    sqlite.start("sqlite3",
                 {folder.path("other.db"), "UPDATE transactions SET amount = 'much' WHERE rowid = 7"});
    QVERIFY(sqlite.waitForFinished() && sqlite.exitCode() == 0);
    const Outcome leftOut = folder.run("classify -w other.db --output-workspace r.dramatis");
    QCOMPARE(leftOut.exit, 3);
    QVERIFY(leftOut.out.contains("transactions bad_number 1"));
    QVERIFY(folder.run("export rejects -w other.db").out.contains("transactions,7,amount,bad_number,"));
}

void TestCommandLine::forget()
{
    const CliFolder folder;
    folder.importDemo();
    folder.run("classify -q -w w.dramatis");
    QCOMPARE(folder.run("forget demo_03 -w w.dramatis").exit, 0);
    QVERIFY(!folder.read("w.dramatis").contains("demo_03"));
    QVERIFY(!folder.read("w.dramatis-wal").contains("demo_03"));
    QVERIFY(!folder.run("export assignments -w w.dramatis").out.contains("demo_03"));
    QCOMPARE(folder.run("export assignments -w w.dramatis").out.count('\n'), 23);
    QCOMPARE(contract(folder, "SELECT count(*) FROM users"), "11");
    QCOMPARE(folder.run("show demo_03 -w w.dramatis").exit, 1);
    QCOMPARE(folder.run("forget demo_03 -w w.dramatis").exit, 1);
    QCOMPARE(contract(folder, "SELECT action, subject_key FROM audit_log ORDER BY entry_no DESC LIMIT 1"),
             "forget|3");
}

void TestCommandLine::backup()
{
    const CliFolder folder;
    folder.importDemo();
    folder.run("classify -q -w w.dramatis");
    QCOMPARE(folder.run("backup copy.dramatis -w w.dramatis").exit, 0);
    QCOMPARE(folder.run("export assignments -w copy.dramatis").out,
             folder.run("export assignments -w w.dramatis").out);
    const Outcome again = folder.run("backup copy.dramatis -w w.dramatis");
    QCOMPARE(again.exit, 1);
    QVERIFY(again.err.contains("exists already"));
    QVERIFY(!(QFile::permissions(folder.path("copy.dramatis")) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestCommandLine::jsonIsOneObject_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"info -w w.dramatis", "classify -w w.dramatis", "show demo_01 -w w.dramatis",
                              "runs list -w w.dramatis", "rules list",
                              "rules check " PROJECT_RESOURCES "/rules/customers-default.json",
                              "whatif -w w.dramatis --set low_savings.savings_emergency_fund_months=4",
                              "forget demo_12 -w w.dramatis", "backup b.dramatis -w w.dramatis"})
        QTest::newRow(words) << QString(words);
}

void TestCommandLine::jsonIsOneObject()
{
    QFETCH(QString, words);
    const CliFolder folder;
    folder.importDemo();
    folder.run("classify -q -w w.dramatis");
    const Outcome outcome = folder.run(words + " --json");
    QCOMPARE(outcome.exit, 0);
    QVERIFY(QJsonDocument::fromJson(outcome.out.toUtf8()).isObject());
}

void TestCommandLine::settingsFile()
{
    CliFolder folder;
    folder.importDemo();
    QVERIFY(QDir().mkpath(folder.path("config/dramatis")));
    folder.write("config/dramatis/settings.json",
                 "{\n \"windows\": [60],\n \"colour\": 1,\n \"chunk_size\": 0\n}\n");
    const Outcome outcome = folder.run("classify -w w.dramatis");
    QVERIFY(outcome.out.contains("60 days"));
    QVERIFY(outcome.err.contains("settings.json:3:2") && outcome.err.contains("'colour'"));
    QVERIFY(outcome.err.contains("settings.json:4:16") && outcome.err.contains("'chunk_size'"));
    folder.setEnvironment("DRAMATIS_WINDOWS", "15,45");
    QVERIFY(folder.run("classify -w w.dramatis").out.contains("45 days"));
    QVERIFY(folder.run("classify -w w.dramatis --windows 90").out.contains("90 days"));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_command_line.moc"

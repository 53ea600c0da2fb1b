// SPDX-License-Identifier: GPL-3.0-or-later
// The scorecard commands as an operator gives them.
#include "cli_process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dramatis::test;

namespace
{

QByteArray polish()
{
    QFile file(QStringLiteral(TEST_DATA "/companies/polish_year1_five_ratios_labelled.csv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read the labelled companies");
    return file.readAll();
}

/// The labelled companies as filings of one year and as outcomes.
void writeCompanies(const CliFolder &folder)
{
    QByteArray filings =
        "company_symbol,company_name,market_cap,sector,reporting_year,long_term_debt_to_total_capital,"
        "total_debt_to_ebitda,net_income_margin,ebit_to_interest_expense,return_on_assets\n";
    QByteArray outcomes = "company_symbol,reporting_year,defaulted\n";
    for (const QByteArray &line : polish().trimmed().split('\n').mid(1)) {
        const QList<QByteArray> fields = line.trimmed().split(',');
        filings += fields[0] + ",Company,1,Poland,2007," + fields.mid(2, 5).join(',') + "\n";
        outcomes += fields[0] + ",2007," + fields[7] + "\n";
    }
    folder.write("filings.csv", filings);
    folder.write("outcomes.csv", outcomes);
}

QJsonObject objectOf(const Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
}

QJsonObject evaluationOf(const Outcome &outcome)
{
    return objectOf(outcome)["evaluations"].toArray().first().toObject();
}

} // namespace

class TestScorecards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void library()
    {
        const CliFolder folder;
        const QString built = folder.run("scorecard show company-quarterly").out;
        folder.write("mine.json", QByteArray(built.toUtf8()).replace("\"company-quarterly\"", "\"mine\""));
        const Outcome checked = folder.run("scorecard check mine.json");
        QCOMPARE(checked.exit, 0);
        QVERIFY2(checked.out.startsWith(
                     "mine.json: mine@1, quarterly filings, 4 ratios, 4 levels, probabilities from "
                     "1.41 to 1.66 %, hash "),
                 qPrintable(checked.out));
        QVERIFY(checked.err.contains("MEDIUM needs 2 % or more; this scorecard reaches 1.41 to 1.66 %."));
        QVERIFY(!folder.run("rules list").out.contains("company-"));
        writeCompanies(folder);
        QCOMPARE(folder.run("import -w w.dramatis filings.csv").exit, 0);
        QCOMPARE(folder.run("scorecard add mine.json -w w.dramatis").exit, 0);
        QVERIFY(folder.run("scorecard list -w w.dramatis").out.contains("mine@1"));
        QCOMPARE(folder.run("scorecard add mine.json -w w.dramatis").exit, 1); // known already
    }

    void wrongFiles()
    {
        const CliFolder folder;
        folder.write("rules.json", folder.run("rules show customers-default").out.toUtf8());
        QVERIFY(folder.run("scorecard check rules.json").err.contains("no scorecard but a rule set"));
        folder.write("card.json", folder.run("scorecard show company-annual").out.toUtf8());
        QVERIFY(folder.run("rules check card.json").err.contains("no rule set but a scorecard"));
        folder.write("empty.json", "{}");
        QVERIFY(
            folder.run("scorecard check empty.json").err.contains("empty.json:1:1: \"terms\" is missing."));
        const Outcome unknown = folder.run("scorecard show nothing");
        QCOMPARE(unknown.err,
                 "There is no scorecard 'nothing', neither a file nor one that 'dramatis-cli scorecard "
                 "list' names.\n");
    }

    /// Fitted on one half, it tells more of the other half than the built-in one; the figures are those of
    /// statsmodels (tests/data/companies/fit_reference.json).
    void evaluateAndFit()
    {
        const CliFolder folder;
        writeCompanies(folder);
        QCOMPARE(folder.run("import -w w.dramatis filings.csv").exit, 0);
        QCOMPARE(folder.run("scorecard evaluate -w w.dramatis").exit, 1);
        const QJsonObject before = evaluationOf(
            folder.run("scorecard evaluate -w w.dramatis --outcomes outcomes.csv --half even --json"));
        QCOMPARE(before["filings_with_outcome"].toInt(), 3513);
        QVERIFY(before["auc"].toDouble() < 0.6);
        QCOMPARE(folder.run("import -w w.dramatis outcomes.csv").exit, 0);
        const Outcome fitted =
            folder.run("scorecard fit -w w.dramatis --half odd --id polish -o polish.json --add --json");
        QCOMPARE(fitted.exit, 0);
        QCOMPARE(objectOf(fitted)["coefficients"].toArray().size(), 6);
        QCOMPARE(folder.run("scorecard check polish.json").exit, 0);
        const QJsonObject after =
            evaluationOf(folder.run("scorecard evaluate -w w.dramatis --scorecard polish --half odd --rest "
                                    "--json -o evaluation.csv"));
        QVERIFY(qAbs(after["auc"].toDouble() - 0.8029471745279916) < 1e-8);
        QVERIFY(qAbs(after["ks"].toDouble() - 0.48527728438918494) < 1e-8);
        QVERIFY(qAbs(after["brier"].toDouble() - 0.029333594882385638) < 1e-8);
        QVERIFY(folder.read("evaluation.csv").startsWith("scorecard,above,up_to,filings,defaults,"));
        QVERIFY(folder.run("score -w w.dramatis --scorecard polish").out.contains("polish@1"));
    }

    void wrongOptions_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *words, const char *sentence) {
            QTest::newRow(words) << QString(words) << QString(sentence);
        };
        row("fit -w w.dramatis --bins 5", "--bins must be quantile:N");
        row("fit -w w.dramatis --half third", "There is no half 'third'");
        row("fit -w w.dramatis --like company-quarterly --period annual", "is not for annual filings");
        row("evaluate -w w.dramatis --rest", "--rest is what --half or --sample leave out");
        row("evaluate -w w.dramatis --mapping m.json", "--mapping is for the file of --outcomes");
        row("evaluate -w w.dramatis --period monthly", "There is no period 'monthly'");
        row("evaluate -w w.dramatis --outcomes none.csv", "none.csv");
        row("evaluate -w w.dramatis --outcomes foreign.csv", "None of the 1 outcomes matches");
    }

    void wrongOptions()
    {
        QFETCH(QString, words);
        QFETCH(QString, sentence);
        const CliFolder folder;
        writeCompanies(folder);
        folder.write("foreign.csv", "company_symbol,reporting_year,defaulted\nZZ,2007,1\n");
        QCOMPARE(folder.run("import -w w.dramatis filings.csv").exit, 0);
        const Outcome outcome = folder.run("scorecard " + words);
        QVERIFY(outcome.exit == 1 || outcome.exit == 2);
        QVERIFY2(outcome.err.contains(sentence), qPrintable(outcome.err));
        QCOMPARE(outcome.out, "");
    }
};

QTEST_GUILESS_MAIN(TestScorecards)
#include "test_scorecards.moc"

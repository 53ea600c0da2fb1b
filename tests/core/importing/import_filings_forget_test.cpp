// SPDX-License-Identifier: GPL-3.0-or-later
// A filing that is forgotten goes with all that imports keep of it, and its company with the last one.
#include "classify/forget.h"
#include "filings_fixture.h"

using namespace dramatis;
using namespace dramatis::test;

class ImportFilingsForgetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filing();
};

void ImportFilingsForgetTest::filing()
{
    Filings filings;
    (void)filings.annual("AB,Alpha,1,S,2020,Q4,,,,,\nAB,Alpha,1,S,2021,,,,,,\nCD,Beta,1,S,2020,,,,,,\n"
                         "CD,Gamma,1,S,2020,,,,,,\n");
    (void)filings.importText("o.csv", "company_symbol,reporting_year,defaulted\nAB,2020,1\n");
    const auto forget = [&](const char *id) {
        auto connection = filings.workspace().connectToWrite({});
        const auto forgotten = classify::forgetSubject(**connection, filings.registry(),
                                                       *filings.registry().find("companies"), id, "tester", true);
        return forgotten ? std::to_string(forgotten->rows) : forgotten.error().text;
    };
    QCOMPARE(forget("AB annual 2020 Q4"), "1");
    QCOMPARE(filings.ids(), "AB annual 2021\nCD annual 2020\n");
    QCOMPARE(filings.companies(), "AB|Alpha|1.0|S\nCD|Beta|1.0|S\n");
    QCOMPARE(forget("CD annual 2020"), "2"); // with its company
    QCOMPARE(filings.companies(), "AB|Alpha|1.0|S\n");
    QCOMPARE(filings.rows("SELECT symbol FROM company_rows"), "AB\n");
    QCOMPARE(filings.rows("SELECT subject_id FROM subjects"), "AB annual 2021\n");
    QCOMPARE(filings.rows("SELECT text FROM texts ORDER BY text"), "Alpha\nS\n");
    QCOMPARE(filings.undo(1), "2 removed, 0 restored, 1 subjects");
}

QTEST_GUILESS_MAIN(ImportFilingsForgetTest)
#include "import_filings_forget_test.moc"

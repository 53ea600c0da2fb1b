// SPDX-License-Identifier: GPL-3.0-or-later
// Which filings are taken: what each column may hold, which rows are the same filing, what files must have.
#include "filings_fixture.h"

using namespace dramatis;
using namespace dramatis::test;

class ImportFilingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void firstFaultyColumn();
    void lengthsCountCharacters();
    void quarters();
    void duplicates();
    void storedDuplicates();
    void newestRowNamesTheCompany();
    void replacedRowsAreNew();
    void byteOrderMark();
    void rejectedRowChangesNothing();
    void missingColumns();
    void columnsOfTheOtherPeriod();
    void identity();
    void fractions();
    void mapping();
    void outcomes();
};

void ImportFilingsTest::values_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // what is stored, or the kind of reject
    const auto add = [](const char *column, const char *text, const char *expected) {
        QTest::addRow("%s %s", column, text) << column << text << expected;
    };
    add("company_symbol", " brk.a ", "BRK.A");
    add("company_symbol", "A2345678901234567890", "A2345678901234567890");
    for (const char *bad : {"", "  ", "A23456789012345678901", "A234567890123456789012345678901234567890"})
        add("company_symbol", bad, "bad_symbol");
    add("company_name", "", "bad_name");
    add("sector", " ", "bad_sector");
    add("market_cap", "1e-9", "1.0e-09");
    for (const char *bad : {"", "0", "-1", "-0.5", "nan", "inf", "1e400", "1,5", "x"})
        add("market_cap", bad, "bad_market_cap");
    add("reporting_year", " 2020 ", "2020");
    add("reporting_year", "1900", "1900");
    add("reporting_year", "2100", "2100");
    for (const char *bad : {"", "20O5", "2020.0", "1899", "2101", "20", "+2020", "02020", "2e3"})
        add("reporting_year", bad, "bad_year");
    add("reporting_quarter", "Q4", "Q4");
    add("reporting_quarter", "q1", "Q1");
    add("reporting_quarter", " 3 ", "Q3");
    add("reporting_quarter", "", "-");
    for (const char *bad : {"5", "1.0", "Q5", "Q0", "0", "first", "Q 1", "01"})
        add("reporting_quarter", bad, "bad_quarter");
    add("return_on_assets", "100000000", "100000000.0");
    add("return_on_assets", "1e8", "100000000.0");
    add("return_on_assets", "-3.25", "-3.25");
    add("return_on_assets", "+.5", "0.5");
    for (const char *absent : {"", " ", "nan", "NaN", "NULL", "null", "na", "NA"})
        add("return_on_assets", absent, "-");
    for (const char *bad : {"inf", "-Infinity", "1e309", "n/a", "-", "1,5", "none"})
        add("return_on_assets", bad, "bad_ratio");
}

void ImportFilingsTest::values()
{
    QFETCH(QString, column);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QStringList names = QString(annualColumns).trimmed().split(',');
    QStringList row = QString(oneAnnual).trimmed().split(',');
    row[names.indexOf(column)] = text.contains(',') ? '"' + text + '"' : text;
    Filings filings;
    (void)filings.annual(row.join(',').toStdString() + "\n");
    const std::string kind = filings.rows("SELECT kind FROM rejects");
    const std::string stored =
        "SELECT " + column.toStdString() +
        " FROM (SELECT symbol AS company_symbol, name AS company_name, market_cap, "
        "sector, id AS company_id FROM companies) JOIN company_filings USING(company_id)";
    QCOMPARE(kind.empty() ? filings.rows(stored) : kind, expected.toStdString() + "\n");
    if (!kind.empty())
        QCOMPARE(filings.rejects(), "2 " + column.toStdString() + " " + kind);
}

/// Symbol, name, market cap, sector, year, quarter, ratios: whatever the order of the file.
void ImportFilingsTest::firstFaultyColumn()
{
    Filings filings;
    (void)filings.importText(
        "f.csv", "return_on_assets,ebit_to_interest_expense,net_income_margin,total_debt_to_ebitda,"
                 "long_term_debt_to_total_capital,reporting_quarter,reporting_year,sector,market_cap,"
                 "company_name,company_symbol\n"
                 "x,x,x,x,x,5,20O5,,-1,,\n"
                 "x,x,x,x,x,5,20O5,,-1,,A\n"
                 "x,x,x,x,x,5,20O5,,-1,N,A\n"
                 "x,x,x,x,x,5,20O5,,1,N,A\n"
                 "x,x,x,x,x,5,20O5,S,1,N,A\n"
                 "x,x,x,x,x,5,2005,S,1,N,A\n"
                 "x,x,x,x,x,,2005,S,1,N,A\n");
    QCOMPARE(filings.rejects(),
             "2 company_symbol bad_symbol\n3 company_name bad_name\n"
             "4 market_cap bad_market_cap\n5 sector bad_sector\n6 reporting_year bad_year\n"
             "7 reporting_quarter bad_quarter\n"
             "8 long_term_debt_to_total_capital bad_ratio\n");
    QCOMPARE(filings.messages(),
             "company_symbol is empty: a symbol of 1 to 20 characters is expected.\n"
             "company_name is empty: a text of 1 to 255 characters is expected.\n"
             "market_cap is \"-1\": a number above 0 is expected.\n"
             "sector is empty: a text of 1 to 100 characters is expected.\n"
             "reporting_year is \"20O5\": a year of four digits from 1900 to 2100 is expected.\n"
             "reporting_quarter is \"5\": Q1, Q2, Q3, Q4 or nothing is expected.\n"
             "long_term_debt_to_total_capital is \"x\": a number such as 12.5, or nothing, is expected.\n");
}

void ImportFilingsTest::lengthsCountCharacters()
{
    const auto repeated = [](const char *text, int count) {
        return QString(text).repeated(count).toStdString();
    };
    const auto row = [](const std::string &symbol, const std::string &name, const std::string &sector) {
        return symbol + ", " + name + " ,1," + sector + ",2020,,,,,,\n";
    };
    Filings filings;
    (void)filings.annual(row(repeated("\u00e4", 20), repeated("\u20ac", 255), repeated("\u00e9", 100)) +
                         row(repeated("\u00e4", 21), "n", "s") + row("A", repeated("\u20ac", 256), "s") +
                         row("A", "n", repeated("\u00e9", 101)));
    QCOMPARE(filings.rejects(),
             "3 company_symbol bad_symbol\n4 company_name bad_name\n5 sector bad_sector\n");
    QCOMPARE(filings.rows("SELECT symbol, length(symbol), length(name), length(sector) FROM companies"),
             repeated("\u00c4", 20) + "|20|255|100\n");
}

void ImportFilingsTest::quarters()
{
    Filings filings;
    (void)filings.annual("AB,A,1,S,2020,Q4,,,,,\nAB,A,1,S,2020,,,,,,\n");
    QCOMPARE(filings.ids(), "AB annual 2020 Q4\nAB annual 2020\n");
    (void)filings.quarterly("AB,A,1,S,2020,q4,,,,\nAB,A,1,S,2020,,,,,\n");
    QCOMPARE(filings.rejects(), "3 reporting_quarter bad_quarter\n");
    QCOMPARE(filings.ids(), "AB annual 2020 Q4\nAB annual 2020\nAB quarterly 2020 Q4\n");
    QCOMPARE(filings.rows("SELECT period, reporting_quarter FROM company_filings ORDER BY id"),
             "annual|Q4\nannual|-\nquarterly|Q4\n");
}

void ImportFilingsTest::duplicates()
{
    Filings filings;
    QCOMPARE(filings.annual(std::string(oneAnnual) + "ab,Other,6,Coal,2020,4,1,1,1,1,1\n"
                                                     "AB,Alpha,5,Energy,2020,,40,2,-3.5,8,1e8\n"
                                                     "AB,Alpha,5,Energy,2020,,40,2,-3.5,8,1e8\n"),
             "annual.csv: annual-filings, 2 taken, 2 rejected\n");
    QCOMPARE(filings.rejects(), "3  duplicate\n5  duplicate\n"); // of many columns: none is named
    QCOMPARE(filings.messages(), "already exists for AB 2020 Q4\nalready exists for AB 2020\n");
    QCOMPARE(filings.companies(), "AB|Alpha|5.0|Energy\n");
}

void ImportFilingsTest::storedDuplicates()
{
    Filings filings;
    (void)filings.annual(oneAnnual);
    const std::string again = std::string(annualColumns) + "AB,New,7,Coal,2020,Q4,1,,3,4,5\n";
    QCOMPARE(filings.importText("a.csv", again), "a.csv: annual-filings, 1 rejected\n");
    QCOMPARE(filings.messages(), "already exists for AB 2020 Q4\n");
    filings.options.again = true;
    filings.options.duplicates = Duplicates::Skip;
    QCOMPARE(filings.importText("b.csv", again), "b.csv: annual-filings, 1 skipped\n");
    QCOMPARE(filings.companies(), "AB|Alpha|5.0|Energy\n");
    filings.options.duplicates = Duplicates::Replace;
    QCOMPARE(filings.importText("c.csv", again), "c.csv: annual-filings, 1 replaced\n");
    QCOMPARE(filings.importText("d.csv", again), "d.csv: annual-filings, 1 unchanged\n");
    QCOMPARE(filings.companies(), "AB|New|7.0|Coal\n");
    QCOMPARE(filings.rows("SELECT period, long_term_debt_to_total_capital, total_debt_to_ebitda FROM "
                          "company_filings"),
             "annual|1.0|-\n");
    QCOMPARE(filings.undo(4), "0 removed, 1 restored, 1 subjects");
    QCOMPARE(filings.companies(), "AB|Alpha|5.0|Energy\n");
    QCOMPARE(filings.rows("SELECT period, total_debt_to_ebitda, return_on_assets FROM company_filings"),
             "annual|2.0|100000000.0\n");
}

void ImportFilingsTest::newestRowNamesTheCompany()
{
    Filings filings;
    (void)filings.annual("AB,First,1,A,2021,,,,,,\nCD,Other,2,B,2020,,,,,,\nAB,Second,3,C,2019,,,,,,\n");
    QCOMPARE(filings.companies(), "AB|Second|3.0|C\nCD|Other|2.0|B\n");
    (void)filings.quarterly("AB,Third,4,D,2010,Q1,,,,\n");
    QCOMPARE(filings.companies(), "AB|Third|4.0|D\nCD|Other|2.0|B\n");
    QCOMPARE(filings.undo(2), "1 removed, 0 restored, 1 subjects");
    QCOMPARE(filings.companies(), "AB|Second|3.0|C\nCD|Other|2.0|B\n"); // has its earlier name back
    QCOMPARE(filings.undo(1), "5 removed, 0 restored, 3 subjects");     // with two companies
    QCOMPARE(filings.rows("SELECT count(*) FROM company_rows"), "0\n");
    (void)filings.annual("CD,Other,2,B,2020,,,,,,\n");
    QCOMPARE(filings.rows("SELECT subject_key, subject_id FROM subjects WHERE subject_id LIKE 'CD%'"),
             "2|CD annual 2020\n"); // the key that it had
    QCOMPARE(filings.rows("SELECT subject_key FROM filing_rows"), "2\n");
}

/// In the order of the file that replaces them, whatever theirs was.
void ImportFilingsTest::replacedRowsAreNew()
{
    Filings filings;
    (void)filings.annual("AB,A1,1,S,2020,,,,,,\nAB,A2,1,S,2021,,,,,,\n");
    filings.options.duplicates = Duplicates::Replace;
    QCOMPARE(
        filings.importText("b.csv", std::string(annualColumns) +
                                        "AB,Z2,1,S,2021,,,,,,\nAB,Z3,1,S,2022,,,,,,\nAB,Z1,1,S,2020,,,,,,\n"),
        "b.csv: annual-filings, 1 taken, 2 replaced\n");
    QCOMPARE(filings.companies(), "AB|Z1|1.0|S\n");
    (void)filings.importText("c.csv", std::string(annualColumns) + "AB,Y2,1,S,2021,,,,,,\n");
    QCOMPARE(filings.companies(), "AB|Y2|1.0|S\n");
    QCOMPARE(filings.undo(3), "0 removed, 1 restored, 1 subjects");
    QCOMPARE(filings.companies(), "AB|Z1|1.0|S\n");
    QCOMPARE(filings.undo(2), "1 removed, 2 restored, 3 subjects");
    QCOMPARE(filings.companies(), "AB|A2|1.0|S\n");
    QCOMPARE(filings.ids(), "AB annual 2020\nAB annual 2021\n");
}

/// An identifier stays what it is, byte for byte, but for the case of its letters.
void ImportFilingsTest::byteOrderMark()
{
    Filings filings;
    (void)filings.annual("\uFEFF,N,1,S,2020,,,,,,\n\uFEFFw,N,1,S,2020,,,,,,\nw,N,1,S,2020,,,,,,\n");
    QCOMPARE(filings.ids(), "\uFEFF annual 2020\n\uFEFFW annual 2020\nW annual 2020\n");
}

void ImportFilingsTest::rejectedRowChangesNothing()
{
    Filings filings;
    (void)filings.annual("NEW,New,1,A,2020,,inf,,,,\n");
    QCOMPARE(filings.rows("SELECT (SELECT count(*) FROM company_rows), (SELECT count(*) FROM texts), "
                          "(SELECT count(*) FROM subjects)"),
             "0|0|0\n");
}

void ImportFilingsTest::missingColumns()
{
    Filings filings;
    const auto import = [&](const std::string &header) {
        return filings.importText("f.csv", header + "\n1\n");
    };
    const std::string said = "Input: \"f.csv\" has no column";
    const std::string ratios =
        "total_debt_to_ebitda,net_income_margin,ebit_to_interest_expense,return_on_assets";
    QCOMPARE(import("company_symbol,reporting_year," + ratios),
             said + "s company_name, market_cap, sector and long_term_debt_to_total_capital, which "
                    "annual-filings need: add them, or say with --kind if these are no annual-filings.");
    QCOMPARE(import("company_symbol,company_name,market_cap,sector,reporting_year,"
                    "long_term_debt_to_total_capital,total_debt_to_ebitda,sga_margin,return_on_capital"),
             said +
                 " reporting_quarter, which quarterly-filings need: add it, or say with --kind if these are "
                 "no quarterly-filings.");
    QCOMPARE(filings.rows("SELECT count(*) FROM runs"), "0\n");
    QVERIFY(filings.importText("g.csv", "a,b\n1,2\n").find("(users, ") != std::string::npos);
    QVERIFY(filings.importText("g.csv", "a,b\n1,2\n").find("companies") == std::string::npos);
}

void ImportFilingsTest::columnsOfTheOtherPeriod()
{
    Filings filings;
    const std::string header(annualColumns);
    QCOMPARE(filings.importText("f.csv", header.substr(0, header.size() - 1) + ",sga_margin,note\n" +
                                             "AB,A,1,S,2020,Q4,1,2,3,4,5,x,hello\n"),
             "f.csv: annual-filings, 1 taken\n"
             "  Ignored columns that annual-filings do not have: sga_margin and note.\n");
    QCOMPARE(filings.rows("SELECT sga_margin FROM company_filings"), "-\n");
}

void ImportFilingsTest::identity()
{
    Filings filings;
    (void)filings.annual("A,A,1,S,2020,Q4,,,,,\nA B,A,1,S,2020,1,,,,,\n");
    (void)filings.quarterly("A,A,1,S,2020,Q4,,,,\n");
    QCOMPARE(filings.rows("SELECT subject_key, subject_id FROM subjects ORDER BY 1"),
             "1|A annual 2020 Q4\n2|A B annual 2020 Q1\n3|A quarterly 2020 Q4\n");
    QCOMPARE(filings.rows("SELECT filing_key, subject_key, filing_id FROM filing_rows ORDER BY 1"),
             "1|1|A annual 2020 Q4\n2|2|A B annual 2020 Q1\n3|3|A quarterly 2020 Q4\n");
}

/// What nobody has said is not done.
void ImportFilingsTest::fractions()
{
    const std::string rows = "AB,A,1,S,2020,,0.25,1.8,-0.15,12.5,NaN\n";
    Filings filings;
    QCOMPARE(
        filings.annual(rows),
        "annual.csv: annual-filings, 1 taken\n  2 of 2 percentages in the sample lie from -1 to 1 (1 of 1 in "
        "long_term_debt_to_total_capital, 1 of 1 in net_income_margin): they look like fractions; they are "
        "taken for percents as they stand: --ratios fraction multiplies them by 100.\n");
    filings.order.fractions = true;
    QCOMPARE(filings.importText("f.csv", annualColumns + ("CD" + rows.substr(2))),
             "f.csv: annual-filings, 1 taken\n");
    QCOMPARE(filings.rows("SELECT long_term_debt_to_total_capital, total_debt_to_ebitda, net_income_margin, "
                          "return_on_assets FROM company_filings ORDER BY id"),
             "0.25|1.8|-0.15|-\n25.0|1.8|-15.0|-\n");
}

/// Columns with names of their own, constants, words for nothing.
void ImportFilingsTest::mapping()
{
    Filings filings;
    filings.order.mapping = *mapping::fromJson(R"({"format": 1, "kind": "annual-filings", "fields": {
        "company_symbol": {"column": "id"}, "company_name": {"column": "id"}, "market_cap": {"constant": "1"},
        "sector": {"constant": "Poland"}, "reporting_year": {"constant": "2007"},
        "long_term_debt_to_total_capital": {"column": "a", "absent": ["n/a", "-"]},
        "total_debt_to_ebitda": {"column": "b"},
        "net_income_margin": {"column": "c", "transforms": ["fraction_to_percent"], "absent": ["-"]},
        "ebit_to_interest_expense": {"column": "d"}, "return_on_assets": {"constant": ""}}})",
                                               "m.json");
    QCOMPARE(
        filings.importText("p.csv", "id,a,b,c,d\npl1,N/A,NA,0.5,1e8\nPL2, - ,2,-,n/a\nPL3,5,2020.0,,inf\n"),
        "p.csv: annual-filings, 1 taken, 2 rejected\n");
    QCOMPARE(filings.rejects(), "3 d bad_ratio\n4 d bad_ratio\n");
    QCOMPARE(filings.ids(), "PL1 annual 2007\n");
    QCOMPARE(filings.companies(), "PL1|pl1|1.0|Poland\n");
    // The same file as another kind is no repetition.
    filings.order.mapping = *mapping::fromJson(R"({"format": 1, "kind": "outcomes", "fields": {
        "company_symbol": {"column": "id"}, "reporting_year": {"constant": "2007"},
        "defaulted": {"constant": "0"}}})",
                                               "o.json");
    QCOMPARE(filings.import({"p.csv"}),
             "p.csv: outcomes, 3 taken\n  Ignored columns that outcomes do not have: a, b, c and d.\n");
    QCOMPARE(filings.rows("SELECT long_term_debt_to_total_capital, total_debt_to_ebitda, net_income_margin, "
                          "ebit_to_interest_expense, return_on_assets FROM company_filings"),
             "-|-|50.0|100000000.0|-\n");
}

void ImportFilingsTest::outcomes()
{
    Filings filings;
    const std::string header = "company_symbol,reporting_year,reporting_quarter,period,defaulted\n";
    QCOMPARE(filings.importText("o.csv", header +
                                             "ab,2020,4,Annual,1\nAB,2020,Q4,,0\nAB,2020,,,yes\n"
                                             "AB,2020,Q4,monthly,0\nAB,2020,Q4,,perhaps\nAB,2020,Q4,,1\n"),
             "o.csv: outcomes, 3 taken, 3 rejected\n");
    QCOMPARE(filings.rejects(), "5 period bad_period\n6 defaulted bad_boolean\n7  duplicate\n");
    QCOMPARE(filings.rows("SELECT outcome_id, defaulted FROM outcome_rows"),
             "AB annual 2020 Q4|1\nAB 2020 Q4|0\nAB 2020|1\n");
    QCOMPARE(filings.importText("p.csv", header + "AB,2020,Q4,,1\n"), "p.csv: outcomes, 1 replaced\n");
    QVERIFY(filings.import({"p.csv"}).find("was imported before, by run 2") != std::string::npos);
    QCOMPARE(filings.rows("SELECT count(*) FROM data_versions WHERE domain = 'companies'"), "0\n");
    QCOMPARE(filings.undo(2), "0 removed, 1 restored, 0 subjects");
    QCOMPARE(filings.rows("SELECT defaulted FROM outcome_rows WHERE outcome_id = 'AB 2020 Q4'"), "0\n");
}

QTEST_GUILESS_MAIN(ImportFilingsTest)
#include "import_filings_test.moc"

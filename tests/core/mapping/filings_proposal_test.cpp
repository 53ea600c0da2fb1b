// SPDX-License-Identifier: GPL-3.0-or-later
// What files of filings and outcomes are taken for: period, columns by name and synonym, percents or
// fractions.
#include "proposed_text.h"

using namespace dramatis;
using namespace dramatis::mapping;
using namespace dramatis::test;

namespace
{

constexpr const char *annual =
    "company_symbol|company_name|market_cap|sector|reporting_year|reporting_quarter|"
    "long_term_debt_to_total_capital|total_debt_to_ebitda|net_income_margin|ebit_to_interest_expense|"
    "return_on_assets\n";

} // namespace

class FilingsProposalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contract()
    {
        const QString found = proposed(sniffed(QString(annual) + "AB|A|1|S|2020|Q4|40|2|12|8|5\n"));
        QVERIFY2(found.startsWith("annual-filings as it is\ncompany_symbol "), qPrintable(found));
        QVERIFY(!found.contains('?') && !found.contains("filing_id"));
        QVERIFY(
            proposed(sniffed("company_symbol|company_name|market_cap|sector|reporting_year|reporting_quarter|"
                             "total_debt_to_ebitda|sga_margin|long_term_debt_to_total_capital|"
                             "return_on_capital\nAB|A|1|S|2020|Q4|2|30|40|7\n"))
                .startsWith("quarterly-filings as it is\n"));
        QVERIFY(proposed(sniffed("company_symbol|reporting_year|defaulted\nAB|2020|1\n"))
                    .startsWith("outcomes as it is\n"));
    }

    void synonyms()
    {
        const QString found = proposed(sniffed(
            "Ticker|Name|Market Capitalization|Sector|Year|Quarter|SG&A Margin|ROIC|Debt/EBITDA|LT Debt to "
            "Capital|notes\nab|A|1|S|2020|q4|30|nan|NA|40|x\ncd|B|2|S|2021|1|null|7|2|33|y\n"));
        for (const char *expected :
             {"quarterly-filings\n", "company_symbol {\"column\":\"Ticker\"}",
              "company_name {\"column\":\"Name\"}", "market_cap {\"column\":\"Market Capitalization\"}",
              "reporting_year {\"column\":\"Year\"}", "reporting_quarter {\"column\":\"Quarter\"}",
              "sga_margin {\"column\":\"SG&A Margin\"}", "return_on_capital {\"column\":\"ROIC\"}",
              "total_debt_to_ebitda {\"column\":\"Debt/EBITDA\"}"})
            QVERIFY2(found.contains(expected), qPrintable(found));
        QVERIFY(!found.contains("notes") && !found.contains("missing"));
    }

    void whatIsMissing()
    {
        const QString found =
            proposed(sniffed("company_id|dataset_year|long_term_debt_to_total_capital|"
                             "total_debt_to_ebitda|net_income_margin|ebit_to_interest_expense|"
                             "return_on_assets|default_label\nPL1|1year|1|2|3|4|5|0\n"));
        QVERIFY2(found.startsWith("annual-filings\n"), qPrintable(found));
        QVERIFY(found.contains("? reporting_year must: No column fits reporting_year"));
    }

    /// All three columns of percents are judged together; blanks and words for nothing do not count.
    void fractions()
    {
        QString rows;
        for (int i = 0; i < 10; ++i)
            rows += "AB|A|1|S|20" + QString::number(10 + i) + "|Q4|0.25|1.8|" + (i == 0 ? "7" : "-1") +
                    "|12.5|" + (i % 2 == 0 ? "" : "nan") + "\n";
        const QString found = proposed(sniffed(annual + rows));
        const QString reason =
            "19 of 20 percentages in the sample lie from -1 to 1 (10 of 10 in "
            "long_term_debt_to_total_capital, 9 of 10 in net_income_margin): they look like "
            "fractions [2]";
        QVERIFY2(found.contains("? long_term_debt_to_total_capital: " + reason), qPrintable(found));
        QVERIFY2(found.contains("? net_income_margin: " + reason), qPrintable(found));
        QVERIFY(
            found.contains("net_income_margin "
                           "{\"column\":\"net_income_margin\",\"transforms\":[\"fraction_to_percent\"]}"));
        QVERIFY(found.contains("total_debt_to_ebitda {\"column\":\"total_debt_to_ebitda\"}"));
        QVERIFY(!found.startsWith("annual-filings as it is"));
        QVERIFY(!proposed(sniffed(annual + rows.replace("0.25", "25"))).contains('?'));
    }
};

QTEST_APPLESS_MAIN(FilingsProposalTest)
#include "filings_proposal_test.moc"

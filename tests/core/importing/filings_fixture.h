// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace with filings of companies, and everything that imports of them leave as text.
#pragma once

#include "import_fixture.h"
#include "importing/undo.h"

#include <random>

namespace dramatis::test
{

inline constexpr const char *annualColumns =
    "company_symbol,company_name,market_cap,sector,reporting_year,reporting_quarter,"
    "long_term_debt_to_total_capital,total_debt_to_ebitda,net_income_margin,ebit_to_interest_expense,"
    "return_on_assets\n";
inline constexpr const char *quarterlyColumns =
    "company_symbol,company_name,market_cap,sector,reporting_year,reporting_quarter,total_debt_to_ebitda,"
    "sga_margin,long_term_debt_to_total_capital,return_on_capital\n";
inline constexpr const char *oneAnnual = "AB,Alpha,5,Energy,2020,Q4,40,2,-3.5,8,1e8\n";
inline constexpr const char *oneQuarterly = "AB,Alpha,5,Energy,2020,Q1,2,30.5,40,7\n";

class Filings : public ImportFixture
{
public:
    std::string annual(const std::string &rows) { return importText("annual.csv", annualColumns + rows); }
    std::string quarterly(const std::string &rows)
    {
        return importText("quarterly.csv", quarterlyColumns + rows);
    }
    /// "AB annual 2020 Q4", a line each, in the order of their rows.
    std::string ids() const { return rows("SELECT filing_id FROM filing_rows ORDER BY filing_key"); }
    std::string companies() const
    {
        return rows("SELECT symbol, name, market_cap, sector FROM companies ORDER BY symbol");
    }
    std::string messages() const { return rows("SELECT message FROM rejects ORDER BY reject_no"); }
    /// Everything that an import of filings leaves and that does not tell how it went.
    std::string left() const
    {
        std::string text;
        for (const char *sql :
             {"SELECT * FROM company_rows", "SELECT * FROM filing_rows", "SELECT * FROM texts",
              "SELECT * FROM import_subjects ORDER BY 1, 2", "SELECT * FROM import_subject_ranges",
              "SELECT subject_key, domain, subject_id FROM subjects", "SELECT * FROM companies",
              "SELECT * FROM replaced_rows", "SELECT * FROM rejects ORDER BY reject_no",
              "SELECT taken, replaced, skipped, rejected, created_parents, first_key, end_key FROM imports",
              "SELECT * FROM row_keys", "SELECT domain, version FROM data_versions"})
            text += rows(sql) + "\n";
        return text;
    }
    std::string undo(std::int64_t runNo) const
    {
        const auto undone = importing::undoImport(workspace(), registry(), runNo, "tester", {});
        return undone ? std::to_string(undone->removed) + " removed, " + std::to_string(undone->restored) +
                            " restored, " + std::to_string(undone->subjects) + " subjects"
                      : undone.error().text;
    }
};

/// Annual rows of every sort, some of them twice, some of them no good.
inline std::string randomFilings(unsigned seed, int count)
{
    std::mt19937 random(seed);
    const auto below = [&](int n) { return std::uniform_int_distribution(0, n - 1)(random); };
    const auto ratio = [&] {
        switch (below(12)) {
        case 0:
            return std::string();
        case 1:
            return std::string("NaN");
        case 2:
            return below(4) == 0 ? std::string("x") : std::string("100000000");
        default:
            return std::to_string(below(9000) - 3000) + "." + std::to_string(below(100));
        }
    };
    std::string text;
    for (int i = 0; i < count; ++i) {
        const int company = below(30);
        text += (below(2) == 0 ? "s" : "S") + std::to_string(company) + ",Company " +
                std::to_string(company % 7) + "," + std::to_string(below(20)) + ",Sector " +
                std::to_string(below(4)) + "," + std::to_string(2000 + below(12)) +
                (below(3) == 0 ? "," : ",Q" + std::to_string(1 + below(5))) + "," + ratio() + "," + ratio() +
                "," + ratio() + "," + ratio() + "," + ratio() + "\n";
    }
    return text;
}

} // namespace dramatis::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "companies/synonyms.h"

namespace dramatis::companies
{

namespace
{

using Names = std::vector<std::string_view>;

struct ColumnNames {
    std::string_view column;
    Names names; ///< the likelier ones first
};

/// The same in files of all kinds.
const std::vector<ColumnNames> &common()
{
    static const std::vector<ColumnNames> list = {
        {"company_symbol",
         {"symbol", "ticker", "ticker_symbol", "stock_symbol", "tic", "company_ticker", "company_id"}},
        {"company_name", {"name", "company", "company_title", "issuer", "firm", "long_name"}},
        {"market_cap",
         {"market_capitalization", "market_capitalisation", "marketcap", "mkt_cap", "mcap", "market_value"}},
        {"sector", {"gics_sector", "industry_sector", "industry"}},
        {"reporting_year", {"year", "fiscal_year", "fy", "report_year", "fyear", "period_year"}},
        {"reporting_quarter",
         {"quarter", "fiscal_quarter", "fq", "qtr", "report_quarter", "fiscal_period", "period_quarter"}},
        {"long_term_debt_to_total_capital",
         {"lt_debt_to_total_capital", "lt_debt_to_capital", "ltd_to_total_capital",
          "long_term_debt_to_capital", "long_term_debt_total_capital", "lt_debt_capital", "ltd_capital",
          "long_term_debt_ratio"}},
        {"total_debt_to_ebitda",
         {"debt_to_ebitda", "total_debt_ebitda", "debt_ebitda", "leverage", "total_debt_by_ebitda"}},
        {"net_income_margin", {"net_margin", "net_profit_margin", "profit_margin", "nim", "npm"}},
        {"ebit_to_interest_expense",
         {"ebit_to_interest", "ebit_interest_expense", "ebit_interest", "interest_coverage",
          "interest_coverage_ratio", "interest_cover"}},
        {"return_on_assets", {"roa", "return_on_asset", "return_on_total_assets"}},
        {"sga_margin", {"sg&a_margin", "sg_and_a_margin", "sganda_margin", "sga_to_sales", "sga_to_revenue"}},
        {"return_on_capital", {"roc", "roic", "return_on_invested_capital", "return_on_total_capital"}},
        {"period", {"period_type", "frequency", "report_type"}},
        {"defaulted",
         {"default", "default_label", "default_flag", "label", "outcome", "bankrupt", "is_default",
          "has_defaulted", "class", "target"}},
    };
    return list;
}

} // namespace

void addSynonyms(TableSpec &table)
{
    for (const ColumnNames &names : common()) {
        if (const auto column = table.findColumn(names.column))
            table.columns[*column].synonyms = names.names;
    }
}

} // namespace dramatis::companies

// SPDX-License-Identifier: GPL-3.0-or-later
#include "companies/catalogue.h"

#include <algorithm>
#include <limits>

namespace dramatis::companies
{

namespace
{

constexpr double unbounded = std::numeric_limits<double>::infinity();

constexpr std::array<SignalSpec, signalCount> specs = {{
    {"long_term_debt_to_total_capital", Unit::Percent, "Ratios",
     "Long-term debt in percent of the total capital", -unbounded, unbounded},
    {"total_debt_to_ebitda", Unit::Ratio, "Ratios", "Total debt over EBITDA, a multiple", -unbounded,
     unbounded},
    {"net_income_margin", Unit::Percent, "Ratios", "Net income in percent of revenue", -unbounded, unbounded},
    {"ebit_to_interest_expense", Unit::Ratio, "Ratios", "EBIT over interest expense, a multiple", -unbounded,
     unbounded},
    {"return_on_assets", Unit::Percent, "Ratios", "Net income in percent of total assets", -unbounded,
     unbounded},
    {"sga_margin", Unit::Percent, "Ratios",
     "Selling, general and administrative expense in percent of revenue", -unbounded, unbounded},
    {"return_on_capital", Unit::Percent, "Ratios", "Operating profit in percent of invested capital",
     -unbounded, unbounded},
    {"market_cap", Unit::Money, "Filing", "Market capitalization as filed", 0, unbounded},
    {"reporting_year", Unit::Count, "Filing", "Year that the filing reports on", 1900, 2100},
    {"sector", Unit::Text, "Filing", "Sector as filed", 0, unbounded},
    {"default_probability", Unit::Ratio, "Score", "Probability of default by the scorecard, a share of 1", 0,
     1},
    {"default_probability_pct", Unit::Percent, "Score", "The same in percent, which the risk levels compare",
     0, 100},
    {"risk_percentile", Unit::Percent, "Score",
     "Percent of the filings of this period whose probability is not higher", 0, 100},
    {"confidence", Unit::Ratio, "Score",
     "Twice the distance of the probability from one half, and at least what the scorecard says", 0, 1},
}};

constexpr std::array<std::string_view, ratioCount> ratioIds = [] {
    std::array<std::string_view, ratioCount> ids;
    for (std::size_t i = 0; i < ratioCount; ++i)
        ids[i] = specs[i].id;
    return ids;
}();

} // namespace

SignalCatalogue catalogue()
{
    return specs;
}

std::span<const std::string_view> ratios()
{
    return ratioIds;
}

} // namespace dramatis::companies

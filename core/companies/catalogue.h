// SPDX-License-Identifier: GPL-3.0-or-later
// The 14 signals of a filing. Their order is the order of exports and of stored columns: append only. The
// seven ratios come first, in the order of the columns of filing_rows.
#pragma once

#include "columns/signals.h"

#include <array>
#include <span>

namespace dramatis::companies
{

enum Signal : std::size_t {
    LongTermDebtToTotalCapital,
    TotalDebtToEbitda,
    NetIncomeMargin,
    EbitToInterestExpense,
    ReturnOnAssets,
    SgaMargin,
    ReturnOnCapital,
    MarketCap,
    ReportingYear,
    Sector,
    DefaultProbability,
    DefaultProbabilityPct,
    RiskPercentile,
    Confidence,
    signalCount
};
inline constexpr std::size_t ratioCount = 7;

SignalCatalogue catalogue();
/// The ids of the ratios: what a scorecard may be about.
std::span<const std::string_view> ratios();

/// Days that a filing covers, about: what tells the filings of the two periods apart as windows.
inline constexpr int annualWindow = 365;
inline constexpr int quarterlyWindow = 90;

} // namespace dramatis::companies

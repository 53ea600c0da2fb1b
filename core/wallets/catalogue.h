// SPDX-License-Identifier: GPL-3.0-or-later
// The 33 signals of a wallet. Their order is the order of exports and of stored columns: append only.
#pragma once

#include "columns/signals.h"

namespace dramatis::wallets
{

enum Signal : std::size_t {
    // over all trades up to the reference time
    AgeDays,
    TotalTrades,
    DaysSinceLast,
    AllTimeRoi,
    RecentPnl,
    // over the window
    TradeCount,
    UniqueMarkets,
    WinCount,
    LossCount,
    WinRate,
    RealizedPnl,
    CashflowPnl,
    ProfitableMarkets,
    OpenPositions,
    ActivePositions,
    AvgTradeSizeUsdc,
    SizeCv,
    TradesPerWeek,
    TradesPerDay,
    AvgHoldTimeHours,
    MaxDrawdownPct,
    SharpeRatio,
    ConcentrationRatio,
    BuySellBalance,
    MidFillRatio,
    ExtremePriceRatio,
    BurstinessTop1hRatio,
    TopDomain,
    TopDomainRatio,
    Roi,
    AbsRoi,
    TailLossRatio,
    PairCount,
    signalCount
};

SignalCatalogue catalogue();

} // namespace dramatis::wallets

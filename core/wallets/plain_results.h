// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs and daily results worked out plainly, for the loop reference only: the kernel has its own
// (wallets/pairing.h, wallets/daily_results.h), and both must come to the same bits.
#pragma once

#include "wallets/quantity.h"
#include "wallets/trade_row.h"

#include <deque>
#include <map>
#include <vector>

namespace dramatis::wallets
{

struct PlainPair {
    EventTime bought;
    EventTime sold;
    TwoDoubles shares;
    TwoDoubles gain; ///< of one share
    std::uint32_t market;

    [[nodiscard]] TwoDoubles profit() const { return gain * shares; }
};

struct PlainLot {
    TwoDoubles left;
    const Trade *trade;
};

struct Paired {
    std::vector<PlainPair> pairs; ///< in the order of sales
    std::map<PositionId, std::deque<PlainLot>> left;

    [[nodiscard]] double openPositions() const;
};

/// First in, first out, by position; `trades` in canonical order must outlive the result.
Paired pairUp(const std::vector<Trade> &trades);

ExactSum sumOf(const std::vector<TwoDoubles> &values);
double populationDeviation(const std::vector<double> &values, double mean);
/// 0 of nothing.
double share(double part, double whole);

/// Profit of the UTC days with sales, and all of it up to each.
struct PlainDays {
    std::vector<double> profit;
    std::vector<double> equity;
};

PlainDays daysOf(const std::vector<PlainPair> &pairs);
double drawdownOf(const PlainDays &days);
double sharpeOf(const PlainDays &days);

} // namespace dramatis::wallets

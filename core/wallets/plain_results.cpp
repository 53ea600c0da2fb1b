// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/plain_results.h"

#include <algorithm>
#include <cmath>

namespace dramatis::wallets
{

namespace
{

void sellFrom(std::deque<PlainLot> &lots, const Trade &sale, std::vector<PlainPair> &pairs)
{
    TwoDoubles wanted = sale.exactSize();
    while (!lots.empty()) {
        const Trade &bought = *lots.front().trade;
        const TwoDoubles lot = lots.front().left;
        const TwoDoubles rest = lot - wanted;
        pairs.push_back({bought.time, sale.time, rest.high > 0 ? wanted : lot,
                         sale.exactPrice() - bought.exactPrice(), sale.position.market});
        if (rest.high > negligible)
            lots.front().left = rest;
        else
            lots.pop_front();
        if (rest.high >= -negligible)
            return;
        wanted = -rest;
    }
}

} // namespace

double Paired::openPositions() const
{
    double open = 0;
    for (const auto &[position, lots] : left) {
        ExactSum shares;
        for (const PlainLot &lot : lots)
            shares.add(lot.left);
        open += shares.total().high > negligible ? 1 : 0;
    }
    return open;
}

Paired pairUp(const std::vector<Trade> &trades)
{
    Paired result;
    for (const Trade &trade : trades) {
        std::deque<PlainLot> &lots = result.left[trade.position];
        if (!trade.isSell)
            lots.push_back({trade.exactSize(), &trade});
        else if (trade.size > negligible)
            sellFrom(lots, trade, result.pairs);
    }
    return result;
}

ExactSum sumOf(const std::vector<TwoDoubles> &values)
{
    ExactSum sum;
    for (const TwoDoubles &value : values)
        sum.add(value);
    return sum;
}

double populationDeviation(const std::vector<double> &values, double mean)
{
    ExactSum squares;
    for (const double value : values)
        squares.add({(value - mean) * (value - mean), 0});
    return std::sqrt(squares.value() / static_cast<double>(values.size()));
}

double share(double part, double whole)
{
    return whole == 0 ? 0 : part / whole;
}

PlainDays daysOf(const std::vector<PlainPair> &pairs)
{
    std::map<Day, ExactSum> sums;
    for (const PlainPair &pair : pairs)
        sums[dayOf(pair.sold, TimeUnit::Seconds)].add(pair.profit());
    PlainDays days;
    ExactSum equity;
    for (const auto &[day, sum] : sums) {
        equity.add(sum);
        days.profit.push_back(sum.total().value());
        days.equity.push_back(equity.total().value());
    }
    return days;
}

double drawdownOf(const PlainDays &days)
{
    double peak = 0;
    double deepest = 0;
    for (const double equity : days.equity) {
        peak = std::max(peak, equity);
        if (peak > negligible)
            deepest = std::max(deepest, 100 * (peak - equity) / peak);
    }
    return deepest;
}

double sharpeOf(const PlainDays &days)
{
    constexpr double steady = 1e-12;
    constexpr double daysOfYear = 252;
    if (days.profit.size() < 2)
        return 0;
    std::vector<double> returns;
    ExactSum all;
    for (std::size_t i = 1; i < days.profit.size(); ++i) {
        const bool none = std::abs(days.equity[i - 1]) <= negligible;
        returns.push_back(none ? 0 : days.profit[i] / days.equity[i - 1]);
        all.add({returns.back(), 0});
    }
    const double mean = ratio(all, {static_cast<double>(returns.size()), 0});
    const double deviation = populationDeviation(returns, mean);
    return deviation <= steady ? 0 : mean / deviation * std::sqrt(daysOfYear);
}

} // namespace dramatis::wallets

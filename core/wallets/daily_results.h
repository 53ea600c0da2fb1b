// SPDX-License-Identifier: GPL-3.0-or-later
// Profit by UTC day of the sale, summed up over the days with pairs.
#pragma once

#include "wallets/quantity.h"

#include "base/event_time.h"

#include <cmath>
#include <vector>

namespace dramatis::wallets
{

struct DayResult {
    Day day;
    double profit; ///< of that day
    double equity; ///< of all days up to it
};

/// Profits come by time; finish() behind the last.
class DailyResults
{
public:
    void clear()
    {
        m_days.clear();
        m_equity = {};
        m_dayEnd = std::numeric_limits<EventTime>::min();
        m_open = false;
    }
    void add(EventTime sold, const TwoDoubles &profit)
    {
        if (sold >= m_dayEnd) {
            finish();
            m_day = dayOf(sold, TimeUnit::Seconds);
            m_dayEnd = lastMomentOf(m_day, TimeUnit::Seconds) + 1;
            m_profit = {};
            m_open = true;
        }
        m_profit.add(profit);
    }
    void finish()
    {
        if (m_open) {
            m_equity.add(m_profit);
            m_days.push_back({m_day, m_profit.total().value(), m_equity.total().value()});
        }
        m_open = false;
    }
    [[nodiscard]] const std::vector<DayResult> &days() const { return m_days; }

private:
    std::vector<DayResult> m_days;
    ExactSum m_equity;
    ExactSum m_profit; ///< of the open day
    Day m_day = 0;
    EventTime m_dayEnd = 0;
    bool m_open = false;
};

/// The fall below the highest equity so far, which starts at 0, in percent of it; 0 while that is nothing.
class Drawdown
{
public:
    double after(double equity)
    {
        m_peak = std::max(m_peak, equity);
        return m_peak > negligible ? 100 * (m_peak - equity) / m_peak : 0;
    }

private:
    double m_peak = 0;
};

inline double maxDrawdownPct(const std::vector<DayResult> &days)
{
    Drawdown drawdown;
    double deepest = 0;
    for (const DayResult &day : days)
        deepest = std::max(deepest, drawdown.after(day.equity));
    return deepest;
}

/// Daily returns on the equity of the day before, for 252 days; `returns` is scratch.
inline double sharpeRatio(const std::vector<DayResult> &days, std::vector<double> &returns)
{
    if (days.size() < 2)
        return 0;
    returns.clear();
    ExactSum sum;
    for (std::size_t i = 1; i < days.size(); ++i) {
        const double before = days[i - 1].equity;
        returns.push_back(std::abs(before) <= negligible ? 0 : days[i].profit / before);
        sum.add({returns.back(), 0});
    }
    const auto count = static_cast<double>(returns.size());
    const double mean = ratio(sum, {count, 0});
    ExactSum squares;
    for (const double value : returns)
        squares.add({(value - mean) * (value - mean), 0});
    const double deviation = std::sqrt(squares.value() / count);
    return deviation <= 1e-12 ? 0 : mean / deviation * std::sqrt(252.0);
}

} // namespace dramatis::wallets

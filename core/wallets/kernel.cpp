// SPDX-License-Identifier: GPL-3.0-or-later
// The signal kernel: for each wallet a pass over all its trades up to now and one over those of the window,
// which are the end of the first; where they are the same trades, one pass does for both. Every sum runs in
// the canonical order of trades; sums by market run together in the order of markets.
#include "base/number.h"
#include "wallets/catalogue.h"
#include "wallets/daily_results.h"
#include "wallets/focus.h"
#include "wallets/pairing.h"

#include <algorithm>
#include <cmath>
#include <concepts>

namespace dramatis::wallets
{

namespace
{

/// Of all trades up to now.
struct AllTime {
    ExactSum cost;
    ExactSum realized;
    ExactSum recent;
};

/// Of the trades of a window.
struct WindowSums {
    ExactSum traded; ///< size times price
    ExactSum cash;
    ExactSum realized;
    std::int64_t buys = 0;
    std::int64_t mid = 0;
    std::int64_t extreme = 0;
    std::int64_t pairs = 0;
    std::int64_t wins = 0;
    EventTime held = 0; ///< seconds over all pairs
    std::size_t busiest = 0;
};

class Kernel
{
public:
    Kernel(const WalletDataset &set, SignalTable &table)
        : m_set(set), m_now(set.referenceTime()), m_recentFrom(m_now - set.recentDays() * secondsPerDay),
          m_windows(table.windows()), m_focus(set.markets())
    {
        for (std::size_t w = 0; w < m_windows.size(); ++w) {
            for (std::size_t signal = 0; signal < signalCount; ++signal)
                m_columns.push_back(table.column(w, signal).data());
        }
    }

    void compute(std::size_t subject, std::size_t row)
    {
        m_row = row;
        if (m_set.isFailed(subject)) {
            for (double *column : m_columns)
                column[row] = missing;
            return;
        }
        const WalletTrades trades = m_set.tradesOf(subject, m_scratch);
        const auto end = static_cast<std::size_t>(
            std::upper_bound(trades.time, trades.time + trades.count, m_now) - trades.time);
        const std::optional<int> held = m_set.heldMarkets(subject);
        bool allDone = false;
        for (std::size_t w = 0; w < m_windows.size(); ++w) {
            const EventTime from = m_now - m_windows[w] * secondsPerDay;
            const auto begin = static_cast<std::size_t>(
                std::lower_bound(trades.time, trades.time + end, from) - trades.time);
            if (begin > 0 && !allDone)
                pairAll(trades, end);
            pairWindow(trades, begin, end, begin == 0);
            allDone = true;
            sumWindow(trades, begin, end);
            putAllTime(w, trades, end);
            putWindow(w, trades, begin, end, held);
        }
    }

private:
    void pairAll(const WalletTrades &trades, std::size_t end)
    {
        m_all = {};
        m_pairing.run(trades, 0, end,
                      [&](const Pair &pair) { addAllTime(trades.time[pair.sold], pair.profit()); });
        sumCost(trades, end);
    }

    void addAllTime(EventTime sold, const TwoDoubles &profit)
    {
        m_all.realized.add(profit);
        if (sold >= m_recentFrom)
            m_all.recent.add(profit);
    }

    void sumCost(const WalletTrades &trades, std::size_t end)
    {
        for (std::size_t i = 0; i < end; ++i) {
            if (!Pairing::isSell(trades.place[i]))
                m_all.cost.add(trades.amount(i));
        }
    }

    /// `isAll`: these are all trades, so that their pairs do for all time as well.
    void pairWindow(const WalletTrades &trades, std::size_t begin, std::size_t end, bool isAll)
    {
        m_window = {};
        if (isAll)
            m_all = {};
        m_markets.assign(trades.markets, {});
        m_daily.clear();
        m_pairing.run(trades, begin, end, [&](const Pair &pair) {
            const TwoDoubles profit = pair.profit();
            const EventTime sold = trades.time[pair.sold];
            m_window.realized.add(profit);
            m_markets[trades.marketOf[pair.position]].profit.add(profit);
            m_daily.add(sold, profit);
            m_window.held += sold - trades.time[pair.bought];
            m_window.wins += pair.gain.high > 0 ? 1 : 0;
            ++m_window.pairs;
            if (isAll)
                addAllTime(sold, profit);
        });
        m_daily.finish();
        m_openPositions = m_pairing.openPositions();
        if (isAll)
            sumCost(trades, end);
    }

    void sumWindow(const WalletTrades &trades, std::size_t begin, std::size_t end)
    {
        constexpr EventTime hour = 3600;
        std::size_t first = begin; // of the span that ends here
        m_amounts.clear();
        for (std::size_t i = begin; i < end; ++i) {
            const TwoDoubles amount = trades.amount(i);
            const bool sell = Pairing::isSell(trades.place[i]);
            MarketSums &market = m_markets[trades.marketOf[trades.place[i] / 2]];
            market.shares.add(trades.exactSize(i));
            market.traded = true;
            m_window.traded.add(amount);
            m_amounts.push_back(amount.value());
            m_window.cash.add(sell ? amount : -amount);
            m_window.buys += sell ? 0 : 1;
            m_window.mid += isMidPrice(trades.price[i]) ? 1 : 0;
            m_window.extreme += isExtremePrice(trades.price[i]) ? 1 : 0;
            while (trades.time[i] - trades.time[first] > hour)
                ++first;
            m_window.busiest = std::max(m_window.busiest, i - first + 1);
        }
    }

    /// Of the amounts of sumWindow().
    double sizeVariation(double mean) const
    {
        if (mean == 0)
            return 0;
        ExactSum squares;
        for (const double amount : m_amounts) {
            const double deviation = amount - mean;
            squares.add({deviation * deviation, 0});
        }
        return std::sqrt(squares.value() / static_cast<double>(m_amounts.size())) / mean;
    }

    /// A value that is no finite number (an overflow) is absent; -0 becomes 0.
    void set(std::size_t window, Signal signal, double value)
    {
        m_columns[window * signalCount + signal][m_row] = std::isfinite(value) ? value + 0.0 : missing;
    }
    template <std::integral Count> void set(std::size_t window, Signal signal, Count count)
    {
        set(window, signal, static_cast<double>(count));
    }

    void putAllTime(std::size_t w, const WalletTrades &trades, std::size_t end)
    {
        const auto days = [&](std::size_t trade) {
            return static_cast<double>((m_now - trades.time[trade]) / secondsPerDay);
        };
        set(w, AgeDays, end > 0 ? days(0) : 0.0);
        set(w, TotalTrades, static_cast<double>(end));
        set(w, DaysSinceLast, end > 0 ? days(end - 1) : missing);
        set(w, AllTimeRoi, ratio(m_all.realized, m_all.cost.total()));
        set(w, RecentPnl, moneyOf(m_all.recent));
    }

    void putWindow(std::size_t w, const WalletTrades &trades, std::size_t begin, std::size_t end,
                   std::optional<int> held)
    {
        const auto count = static_cast<double>(end - begin);
        const double mean = ratio(m_window.traded, {count, 0});
        const Focus focus = m_focus.find(trades, m_markets);
        set(w, TradeCount, count);
        set(w, UniqueMarkets, focus.markets);
        set(w, ProfitableMarkets, focus.profitable);
        set(w, OpenPositions, m_openPositions);
        set(w, ActivePositions, held.value_or(m_openPositions));
        set(w, AvgTradeSizeUsdc, mean);
        set(w, SizeCv, sizeVariation(mean));
        set(w, TradesPerWeek, count * 7 / m_windows[w]);
        set(w, TradesPerDay, count / m_windows[w]);
        set(w, ConcentrationRatio, focus.topThree);
        const auto sells = static_cast<std::int64_t>(end - begin) - m_window.buys;
        const auto apart = static_cast<double>(std::abs(m_window.buys - sells));
        set(w, BuySellBalance, ratio(count - apart, count));
        set(w, MidFillRatio, ratio(static_cast<double>(m_window.mid), count));
        set(w, ExtremePriceRatio, ratio(static_cast<double>(m_window.extreme), count));
        set(w, BurstinessTop1hRatio, ratio(static_cast<double>(m_window.busiest), count));
        set(w, TopDomain, focus.topDomain);
        set(w, TopDomainRatio, focus.topDomainShare);
        putResults(w, mean);
    }

    void putResults(std::size_t w, double meanSize)
    {
        constexpr double hour = 3600;
        const auto pairs = static_cast<double>(m_window.pairs);
        const auto wins = static_cast<double>(m_window.wins);
        const double realized = moneyOf(m_window.realized);
        const double drawdown = maxDrawdownPct(m_daily.days());
        const double roi = ratio(m_window.cash, m_window.traded.total());
        const double meanWin = wins > 0 ? std::max(realized, 1.0) / wins : 1;
        set(w, WinCount, m_window.wins);
        set(w, LossCount, m_window.pairs - m_window.wins);
        set(w, WinRate, ratio(wins, pairs));
        set(w, RealizedPnl, realized);
        set(w, CashflowPnl, moneyOf(m_window.cash));
        set(w, AvgHoldTimeHours, ratio(static_cast<double>(m_window.held), pairs * hour));
        set(w, MaxDrawdownPct, drawdown);
        set(w, SharpeRatio, sharpeRatio(m_daily.days(), m_returns));
        set(w, Roi, roi);
        set(w, AbsRoi, std::abs(roi));
        set(w, TailLossRatio, drawdown * meanSize / 100 / meanWin);
        set(w, PairCount, m_window.pairs);
    }

    const WalletDataset &m_set;
    EventTime m_now;
    EventTime m_recentFrom;
    std::vector<int> m_windows;
    std::vector<double *> m_columns; ///< [window][signal]
    std::size_t m_row = 0;

    AllTime m_all;
    WindowSums m_window;
    int m_openPositions = 0;
    DailyResults m_daily;
    std::vector<MarketSums> m_markets; ///< [market of the wallet]
    FocusFinder m_focus;
    Pairing m_pairing;
    std::vector<double> m_returns;
    std::vector<double> m_amounts; ///< of the trades of the window
    WalletDataset::Scratch m_scratch;
};

} // namespace

void WalletDataset::computeSignals(std::size_t first, std::size_t count, SignalTable &table,
                                   std::size_t row) const
{
    Kernel kernel(*this, table);
    for (std::size_t i = 0; i < count; ++i)
        kernel.compute(first + i, row + i);
}

} // namespace dramatis::wallets

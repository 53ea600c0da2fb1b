// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/loop.h"
#include "base/number.h"
#include "domains/prepared_queries.h"
#include "domains/selection.h"
#include "wallets/catalogue.h"
#include "wallets/plain_results.h"
#include "wallets/read_holdings.h"
#include "wallets/wallet_trades.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace dramatis::wallets
{

namespace
{

using Signals = std::vector<double>;

/// A value that is no finite number (an overflow) is absent; -0 becomes 0.
double present(double value)
{
    return std::isfinite(value) ? value + 0.0 : missing;
}

class WalletLoop : public LoopReference
{
public:
    WalletLoop(store::Connection &data, const LoadRequest &request, std::string condition,
               const RowsByParent &trades, const RowsByParent &positions)
        : m_queries(data), m_now(request.referenceTime), m_recentDays(request.recentDays),
          m_condition(std::move(condition)),
          m_trades("SELECT " + std::string(tradeColumns) + " FROM wallet_rows w" +
                   trades.join("w.wallet_key", "t") +
                   " WHERE w.wallet_key = ? ORDER BY t.timestamp, t.trade_key"),
          m_positions("SELECT " + std::string(holdingColumns) + " FROM wallet_rows w" +
                      positions.join("w.wallet_key", "p") +
                      " WHERE w.wallet_key = ? ORDER BY p.snapshot_at, p.position_key")
    {
    }

    Result<std::vector<store::SubjectKey>> subjectKeys() override
    {
        std::vector<store::SubjectKey> keys;
        DRAMATIS_TRY(m_queries.each("SELECT w.wallet_key FROM wallet_rows w WHERE " + m_condition +
                                        " ORDER BY w.wallet_key",
                                    [&](store::Row row) { keys.push_back(row.whole(0)); }));
        return keys;
    }

    Result<std::uint64_t> flags(store::SubjectKey) override { return std::uint64_t{0}; }

    Result<std::vector<std::string>> labels() override
    {
        std::set<std::string> categories = {std::string(unknownCategory)};
        DRAMATIS_TRY(m_queries.each("SELECT DISTINCT category FROM market_rows",
                                    [&](store::Row row) { categories.emplace(categoryOf(row.text(0))); }));
        return std::vector<std::string>(categories.begin(), categories.end());
    }

    Result<std::vector<double>> signals(store::SubjectKey wallet, int windowDays) override
    {
        DRAMATIS_TRY_ASSIGN(trades, readTrades(wallet));
        DRAMATIS_TRY_ASSIGN(held, heldMarkets(wallet));
        Signals signals(signalCount, missing);
        allTime(trades, signals);
        std::erase_if(trades,
                      [&](const Trade &trade) { return trade.time < m_now - windowDays * secondsPerDay; });
        const Paired paired = pairUp(trades);
        results(paired.pairs, signals);
        amounts(trades, signals);
        activity(trades, windowDays, signals);
        DRAMATIS_TRY(focus(trades, paired.pairs, signals));
        signals[OpenPositions] = paired.openPositions();
        signals[ActivePositions] = held ? *held : paired.openPositions();
        const double wins = signals[WinCount];
        const double meanWin = wins > 0 ? std::max(signals[RealizedPnl], 1.0) / wins : 1;
        signals[TailLossRatio] = present(signals[MaxDrawdownPct] * signals[AvgTradeSizeUsdc] / 100 / meanWin);
        return signals;
    }

    [[nodiscard]] std::int64_t queryCount() const override { return m_queries.count(); }

private:
    /// Input error where there is one. By key of the row.
    static Status firstOf(const std::map<std::int64_t, Fault> &faults)
    {
        if (faults.empty())
            return {};
        return inputError(faultText(faults.begin()->second, faults.begin()->first));
    }

    /// Those up to now. Input error: the first that cannot be read.
    Result<std::vector<Trade>> readTrades(store::SubjectKey wallet)
    {
        std::vector<Trade> trades;
        std::map<std::int64_t, Fault> faults;
        DRAMATIS_TRY(m_queries.each(
            m_trades,
            [&](store::Row row) {
                Trade trade;
                const Fault fault = readTrade(row, trade);
                if (fault != Fault::Time && trade.time > m_now)
                    return;
                if (fault == Fault::None)
                    trades.push_back(trade);
                else
                    faults.emplace(trade.key, fault);
            },
            wallet));
        DRAMATIS_TRY(firstOf(faults));
        return trades;
    }

    /// Nothing without any snapshot.
    Result<std::optional<double>> heldMarkets(store::SubjectKey wallet)
    {
        std::map<std::uint32_t, bool> newest;
        std::map<std::int64_t, Fault> faults;
        DRAMATIS_TRY(m_queries.each(
            m_positions,
            [&](store::Row row) {
                Holding holding;
                const Fault fault = readHolding(row, holding);
                if (fault != Fault::HeldTime && holding.time > m_now)
                    return;
                if (fault == Fault::None)
                    newest[holding.market] = holding.held;
                else
                    faults.emplace(holding.key, fault);
            },
            wallet));
        DRAMATIS_TRY(firstOf(faults));
        if (newest.empty())
            return std::optional<double>();
        return std::optional(static_cast<double>(
            std::count_if(newest.begin(), newest.end(), [](const auto &market) { return market.second; })));
    }

    void allTime(const std::vector<Trade> &trades, Signals &signals) const
    {
        const auto days = [&](const Trade &trade) {
            return static_cast<double>((m_now - trade.time) / secondsPerDay);
        };
        std::vector<TwoDoubles> cost;
        for (const Trade &trade : trades) {
            if (!trade.isSell)
                cost.push_back(trade.amount());
        }
        std::vector<TwoDoubles> profits;
        std::vector<TwoDoubles> recent;
        for (const PlainPair &pair : pairUp(trades).pairs) {
            profits.push_back(pair.profit());
            if (pair.sold >= m_now - m_recentDays * secondsPerDay)
                recent.push_back(pair.profit());
        }
        signals[AgeDays] = trades.empty() ? 0 : days(trades.front());
        signals[TotalTrades] = static_cast<double>(trades.size());
        signals[DaysSinceLast] = trades.empty() ? missing : days(trades.back());
        signals[AllTimeRoi] = present(ratio(sumOf(profits), sumOf(cost).total()));
        signals[RecentPnl] = present(moneyOf(sumOf(recent)));
    }

    static void results(const std::vector<PlainPair> &pairs, Signals &signals)
    {
        std::vector<TwoDoubles> profits;
        EventTime held = 0;
        double wins = 0;
        for (const PlainPair &pair : pairs) {
            profits.push_back(pair.profit());
            held += pair.sold - pair.bought;
            wins += pair.gain.high > 0 ? 1 : 0;
        }
        const auto count = static_cast<double>(pairs.size());
        const PlainDays days = daysOf(pairs);
        signals[WinCount] = wins;
        signals[LossCount] = count - wins;
        signals[WinRate] = share(wins, count);
        signals[RealizedPnl] = present(moneyOf(sumOf(profits)));
        signals[AvgHoldTimeHours] = share(static_cast<double>(held), count * 3600);
        signals[MaxDrawdownPct] = present(drawdownOf(days));
        signals[SharpeRatio] = present(sharpeOf(days));
        signals[PairCount] = count;
    }

    static void amounts(const std::vector<Trade> &trades, Signals &signals)
    {
        std::vector<TwoDoubles> traded;
        std::vector<TwoDoubles> cash;
        std::vector<double> sizes;
        for (const Trade &trade : trades) {
            const TwoDoubles amount = trade.amount();
            sizes.push_back(amount.value());
            traded.push_back(amount);
            cash.push_back(trade.isSell ? amount : -amount);
        }
        const double mean = ratio(sumOf(traded), {static_cast<double>(trades.size()), 0});
        const double roi = ratio(sumOf(cash), sumOf(traded).total());
        signals[CashflowPnl] = present(moneyOf(sumOf(cash)));
        signals[AvgTradeSizeUsdc] = present(mean);
        signals[SizeCv] = present(mean == 0 ? 0 : populationDeviation(sizes, mean) / mean);
        signals[Roi] = present(roi);
        signals[AbsRoi] = present(std::abs(roi));
    }

    static void activity(const std::vector<Trade> &trades, int windowDays, Signals &signals)
    {
        const auto count = static_cast<double>(trades.size());
        const auto number = [&](auto holds) {
            return static_cast<double>(std::count_if(trades.begin(), trades.end(), holds));
        };
        std::vector<EventTime> times;
        for (const Trade &trade : trades)
            times.push_back(trade.time);
        std::ptrdiff_t busiest = 0;
        for (auto first = times.begin(); first != times.end(); ++first)
            busiest = std::max(busiest, std::upper_bound(first, times.end(), *first + 3600) - first);
        const double sells = number([](const Trade &trade) { return trade.isSell; });
        const double mid = number([](const Trade &trade) { return isMidPrice(trade.price); });
        const double extreme = number([](const Trade &trade) { return isExtremePrice(trade.price); });
        signals[TradeCount] = count;
        signals[TradesPerWeek] = count * 7 / windowDays;
        signals[TradesPerDay] = count / windowDays;
        signals[BuySellBalance] = share(count - std::abs(count - sells - sells), count);
        signals[MidFillRatio] = share(mid, count);
        signals[ExtremePriceRatio] = share(extreme, count);
        signals[BurstinessTop1hRatio] = share(static_cast<double>(busiest), count);
    }

    Status focus(const std::vector<Trade> &trades, const std::vector<PlainPair> &pairs, Signals &signals)
    {
        std::map<std::uint32_t, ExactSum> profits;
        for (const PlainPair &pair : pairs)
            profits[pair.market].add(pair.profit());
        signals[ProfitableMarkets] =
            static_cast<double>(std::count_if(profits.begin(), profits.end(), [](const auto &market) {
                return market.second.total().high > negligible;
            }));
        std::map<std::uint32_t, ExactSum> shares;
        for (const Trade &trade : trades)
            shares[trade.position.market].add(trade.exactSize());
        ExactSum all;
        std::vector<TwoDoubles> largest;
        std::map<std::string, ExactSum> domains;
        for (const auto &[market, sum] : shares) {
            DRAMATIS_TRY_ASSIGN(category, categoryOfMarket(market));
            all.add(sum);
            largest.push_back(sum.total());
            domains[category].add(sum);
        }
        std::stable_sort(largest.begin(), largest.end(),
                         [](const TwoDoubles &a, const TwoDoubles &b) { return a.value() > b.value(); });
        signals[UniqueMarkets] = static_cast<double>(largest.size());
        signals[ConcentrationRatio] = largest.empty() ? 0 : 1;
        if (largest.size() > 3) {
            largest.resize(3);
            signals[ConcentrationRatio] = present(std::min(ratio(sumOf(largest), all.total()), 1.0));
        }
        return topDomain(domains, all, signals);
    }

    Status topDomain(const std::map<std::string, ExactSum> &domains, const ExactSum &all, Signals &signals)
    {
        signals[TopDomainRatio] = 0;
        if (domains.empty())
            return {};
        auto top = domains.begin();
        for (auto domain = domains.begin(); domain != domains.end(); ++domain) {
            if (domain->second.total().value() > top->second.total().value())
                top = domain;
        }
        DRAMATIS_TRY_ASSIGN(names, labels());
        signals[TopDomain] =
            static_cast<double>(std::find(names.begin(), names.end(), top->first) - names.begin());
        signals[TopDomainRatio] = present(std::min(ratio(top->second, all.total()), 1.0));
        return {};
    }

    Result<std::string> categoryOfMarket(std::uint32_t market)
    {
        std::string category(unknownCategory);
        DRAMATIS_TRY(m_queries.each(
            "SELECT m.category FROM texts t JOIN market_rows m ON m.condition_id = t.text WHERE t.text_key = "
            "?",
            [&](store::Row row) { category = categoryOf(row.text(0)); }, std::int64_t{market}));
        return category;
    }

    PreparedQueries m_queries;
    EventTime m_now;
    int m_recentDays;
    std::string m_condition;
    std::string m_trades; ///< of a wallet
    std::string m_positions;
};

} // namespace

Result<std::unique_ptr<LoopReference>> makeLoop(store::Connection &data, const LoadRequest &request)
{
    DRAMATIS_TRY_ASSIGN(condition, selectSubjects(data, request, "w.wallet_key"));
    DRAMATIS_TRY_ASSIGN(trades, tradesOfWallets(data));
    DRAMATIS_TRY_ASSIGN(positions, positionsOfWallets(data));
    return std::unique_ptr<LoopReference>(
        std::make_unique<WalletLoop>(data, request, condition, trades, positions));
}

} // namespace dramatis::wallets

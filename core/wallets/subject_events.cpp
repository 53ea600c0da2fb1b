// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/subject_events.h"
#include "wallets/catalogue.h"
#include "wallets/pairing.h"
#include "wallets/read_holdings.h"
#include "wallets/wallet_trades.h"

#include <algorithm>
#include <initializer_list>

namespace dramatis::wallets
{

namespace
{

constexpr EventTime busyHour = 3600;

std::uint64_t marks(std::initializer_list<Signal> signals)
{
    std::uint64_t bits = 0;
    for (const Signal signal : signals)
        bits |= std::uint64_t{1} << signal;
    return bits;
}

std::string titleOf(std::string_view title, std::string_view outcome)
{
    if (title.empty() || outcome.empty())
        return std::string(title.empty() ? outcome : title);
    return std::string(title) + " · " + std::string(outcome);
}

/// All that can be read, in canonical order.
Result<std::vector<SubjectEvent>> readTexts(store::Connection &data, store::SubjectKey wallet)
{
    std::vector<SubjectEvent> events;
    DRAMATIS_TRY_ASSIGN(trades, tradesOfWallets(data));
    DRAMATIS_TRY(data.query(
        "SELECT " + std::string(tradeColumns) + ", c.text, o.text, m.title, m.category FROM wallet_rows w" +
            trades.join("w.wallet_key", "t") +
            " LEFT JOIN texts c ON c.text_key = t.condition_key LEFT JOIN texts o ON o.text_key = "
            "t.outcome_key LEFT JOIN market_rows m ON m.condition_id = c.text "
            "WHERE w.wallet_key = ? ORDER BY t.timestamp, t.trade_key",
        [&](store::Row row) {
            constexpr int firstText = 10;
            Trade trade;
            if (readTrade(row, trade) != Fault::None)
                return;
            SubjectEvent event;
            event.date = dayOf(trade.time, TimeUnit::Seconds);
            event.account = row.text(firstText);
            event.text = titleOf(row.text(firstText + 2), row.text(firstText + 1));
            event.category = categoryOf(row.text(firstText + 3));
            event.amount = trade.size * trade.price * (trade.isSell ? 1 : -1);
            event.currency = "USDC";
            events.push_back(std::move(event));
        },
        wallet));
    return events;
}

class Marker
{
public:
    Marker(const WalletDataset &set, const WalletTrades &trades, std::vector<SubjectEvent> &events)
        : m_set(set), m_trades(trades), m_events(events), m_end(tradesUntil(set.referenceTime()))
    {
    }

    void mark(int window)
    {
        if (m_end == 0)
            return;
        markAllTime();
        m_begin = tradesUntil(m_set.referenceTime() - window * secondsPerDay - 1);
        for (std::size_t i = m_begin; i < m_end; ++i)
            markTrade(i);
        markPairs();
        markBusiest();
    }

private:
    [[nodiscard]] std::size_t tradesUntil(EventTime time) const
    {
        return static_cast<std::size_t>(
            std::upper_bound(m_trades.time, m_trades.time + m_trades.count, time) - m_trades.time);
    }

    void add(std::size_t trade, std::uint64_t signals) { m_events[trade].countedBy |= signals; }

    void markAllTime()
    {
        const EventTime recentFrom = m_set.referenceTime() - m_set.recentDays() * secondsPerDay;
        for (std::size_t i = 0; i < m_end; ++i)
            add(i, marks({TotalTrades}) | (Pairing::isSell(m_trades.place[i]) ? 0 : marks({AllTimeRoi})));
        add(0, marks({AgeDays}));
        add(m_end - 1, marks({DaysSinceLast}));
        Pairing().run(m_trades, 0, m_end, [&](const Pair &pair) {
            const bool recent = m_trades.time[pair.sold] >= recentFrom;
            for (const std::uint32_t trade : {pair.bought, pair.sold})
                add(trade, marks({AllTimeRoi}) | (recent ? marks({RecentPnl}) : 0));
        });
    }

    void markTrade(std::size_t trade)
    {
        const double price = m_trades.price[trade];
        add(trade, marks({TradeCount, UniqueMarkets, CashflowPnl, AvgTradeSizeUsdc, SizeCv, TradesPerWeek,
                          TradesPerDay, ConcentrationRatio, BuySellBalance, TopDomain, TopDomainRatio, Roi,
                          AbsRoi, TailLossRatio}) |
                       (isMidPrice(price) ? marks({MidFillRatio}) : 0) |
                       (isExtremePrice(price) ? marks({ExtremePriceRatio}) : 0));
    }

    void markPairs()
    {
        Pairing pairing;
        pairing.run(m_trades, m_begin, m_end, [&](const Pair &pair) {
            for (const std::uint32_t trade : {pair.bought, pair.sold})
                add(trade, marks({WinRate, RealizedPnl, ProfitableMarkets, AvgHoldTimeHours, MaxDrawdownPct,
                                  SharpeRatio, PairCount, pair.gain.high > 0 ? WinCount : LossCount}));
        });
        const bool snapshots = m_set.heldMarkets(0).has_value();
        pairing.forEachLeft([&](std::uint32_t trade, const TwoDoubles &) {
            add(trade, marks({OpenPositions}) | (snapshots ? 0 : marks({ActivePositions})));
        });
    }

    /// The first of the busiest hours.
    void markBusiest()
    {
        std::size_t busiest = 0;
        std::size_t most = 0;
        for (std::size_t first = m_begin, i = m_begin; i < m_end; ++i) {
            while (m_trades.time[i] - m_trades.time[first] > busyHour)
                ++first;
            if (i - first + 1 > most) {
                most = i - first + 1;
                busiest = first;
            }
        }
        for (std::size_t i = busiest; i < busiest + most; ++i)
            add(i, marks({BurstinessTop1hRatio}));
    }

    const WalletDataset &m_set;
    const WalletTrades &m_trades;
    std::vector<SubjectEvent> &m_events;
    std::size_t m_begin = 0;
    std::size_t m_end;
};

} // namespace

Result<std::unique_ptr<WalletDataset>> loadWallet(store::Connection &data, store::SubjectKey wallet,
                                                  EventTime now)
{
    LoadRequest request;
    request.selected = true;
    request.subjects = {wallet};
    request.referenceTime = now;
    request.referenceDate = dayOf(now, TimeUnit::Seconds);
    return WalletDataset::load({data}, request, {});
}

Result<std::vector<SubjectEvent>> readSubjectEvents(store::Connection &data, store::SubjectKey wallet,
                                                    int window, Day referenceDate)
{
    DRAMATIS_TRY_ASSIGN(events, readTexts(data, wallet));
    DRAMATIS_TRY_ASSIGN(set, loadWallet(data, wallet, lastMomentOf(referenceDate, TimeUnit::Seconds)));
    if (set->subjectKeys().empty() || set->isFailed(0))
        return std::move(events);
    WalletDataset::Scratch scratch;
    const WalletTrades trades = set->tradesOf(0, scratch);
    if (trades.count == events.size())
        Marker(*set, trades, events).mark(window);
    return std::move(events);
}

} // namespace dramatis::wallets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/subject_details.h"
#include "wallets/daily_results.h"
#include "wallets/pairing.h"
#include "wallets/read_holdings.h"
#include "wallets/subject_events.h"

#include <algorithm>
#include <array>

namespace dramatis::wallets
{

namespace
{

constexpr EventTime hour = 3600;

struct HoldTime {
    EventTime below;
    const char *name;
};
constexpr std::array<HoldTime, 7> holdTimes = {{{hour, "< 1 h"},
                                                {6 * hour, "1–6 h"},
                                                {secondsPerDay, "6–24 h"},
                                                {2 * secondsPerDay, "1–2 d"},
                                                {7 * secondsPerDay, "2–7 d"},
                                                {30 * secondsPerDay, "7–30 d"},
                                                {std::numeric_limits<EventTime>::max(), "> 30 d"}}};

struct MarketResult {
    std::uint32_t market; ///< its text key
    std::int64_t trades = 0;
    ExactSum volume;
    ExactSum realized;
    ExactSum open;
};

class DetailMaker
{
public:
    DetailMaker(const WalletTrades &trades, EventTime from, EventTime now)
        : m_trades(trades), m_begin(firstAt(from)), m_end(firstAt(now + 1))
    {
        for (std::size_t i = 0; i < trades.markets; ++i)
            m_markets.push_back({trades.market[i], 0, {}, {}, {}});
    }

    void compute()
    {
        for (std::size_t i = m_begin; i < m_end; ++i) {
            MarketResult &market = marketOfTrade(i);
            ++market.trades;
            market.volume.add(m_trades.amount(i));
        }
        Pairing pairing;
        m_daily.clear();
        pairing.run(m_trades, m_begin, m_end, [&](const Pair &pair) { addPair(pair); });
        m_daily.finish();
        pairing.forEachLeft(
            [&](std::uint32_t trade, const TwoDoubles &shares) { marketOfTrade(trade).open.add(shares); });
    }

    [[nodiscard]] DetailChart equityCurve() const
    {
        DetailChart chart;
        chart.id = "equity_curve";
        chart.unit = Unit::Money;
        chart.overTime = true;
        chart.series = {{"equity", {}}, {"drawdown_pct", {}}};
        Drawdown drawdown;
        for (const DayResult &day : m_daily.days()) {
            chart.positions.push_back(static_cast<double>(day.day * secondsPerDay));
            chart.series[0].values.push_back(day.equity);
            chart.series[1].values.push_back(drawdown.after(day.equity));
        }
        return chart;
    }

    [[nodiscard]] DetailChart holdTimeBars() const
    {
        DetailChart chart;
        chart.id = "hold_times";
        chart.shape = DetailChart::Shape::Bars;
        chart.series = {{"pairs", {}}};
        for (std::size_t i = 0; i < holdTimes.size(); ++i) {
            chart.names.emplace_back(holdTimes[i].name);
            chart.series[0].values.push_back(static_cast<double>(m_held[i]));
        }
        return chart;
    }

    /// Those with the most volume; of equal ones the first by text key.
    [[nodiscard]] std::vector<MarketResult> largestMarkets() const
    {
        constexpr std::size_t most = 50;
        std::vector<MarketResult> markets = m_markets;
        std::erase_if(markets, [](const MarketResult &market) { return market.trades == 0; });
        std::stable_sort(markets.begin(), markets.end(), [](const MarketResult &a, const MarketResult &b) {
            return a.volume.value() > b.volume.value();
        });
        markets.resize(std::min(markets.size(), most), {0, 0, {}, {}, {}});
        return markets;
    }

private:
    [[nodiscard]] std::size_t firstAt(EventTime time) const
    {
        return static_cast<std::size_t>(
            std::lower_bound(m_trades.time, m_trades.time + m_trades.count, time) - m_trades.time);
    }

    MarketResult &marketOfTrade(std::size_t trade)
    {
        return m_markets[m_trades.marketOf[m_trades.place[trade] / 2]];
    }

    void addPair(const Pair &pair)
    {
        const TwoDoubles profit = pair.profit();
        const EventTime held = m_trades.time[pair.sold] - m_trades.time[pair.bought];
        marketOfTrade(pair.sold).realized.add(profit);
        m_daily.add(m_trades.time[pair.sold], profit);
        const auto bar = std::find_if(holdTimes.begin(), holdTimes.end(),
                                      [&](const HoldTime &time) { return held < time.below; });
        ++m_held[static_cast<std::size_t>(bar - holdTimes.begin())];
    }

    const WalletTrades &m_trades;
    std::size_t m_begin;
    std::size_t m_end;
    DailyResults m_daily;
    std::vector<MarketResult> m_markets;
    std::array<std::int64_t, holdTimes.size()> m_held{};
};

Result<DetailTable> marketTable(store::Connection &data, const std::vector<MarketResult> &markets)
{
    DetailTable table;
    table.id = "markets";
    table.columns = {{"market", Unit::Text},  {"category", Unit::Text},      {"trades", Unit::Count},
                     {"volume", Unit::Money}, {"realized_pnl", Unit::Money}, {"open_shares", Unit::Ratio}};
    DRAMATIS_TRY_ASSIGN(
        texts, data.prepare("SELECT coalesce(nullif(trim(m.title), ''), t.text), m.category FROM texts "
                            "t LEFT JOIN market_rows m ON m.condition_id = t.text WHERE t.text_key = ?"));
    for (const MarketResult &market : markets) {
        std::string title;
        std::string category(unknownCategory);
        texts.with(std::int64_t{market.market});
        DRAMATIS_TRY_ASSIGN(found, texts.step());
        if (found) {
            title = texts.row().text(0);
            category = categoryOf(texts.row().text(1));
        }
        table.rows.push_back({std::move(title), std::move(category), static_cast<double>(market.trades),
                              market.volume.value(), moneyOf(market.realized), market.open.value()});
    }
    return table;
}

} // namespace

Result<SubjectDetails> readSubjectDetails(store::Connection &data, store::SubjectKey wallet, int window,
                                          EventTime now)
{
    SubjectDetails details;
    DRAMATIS_TRY_ASSIGN(set, loadWallet(data, wallet, now));
    if (set->subjectKeys().empty() || set->isFailed(0))
        return details;
    WalletDataset::Scratch scratch;
    const WalletTrades trades = set->tradesOf(0, scratch);
    DetailMaker maker(trades, now - window * secondsPerDay, now);
    maker.compute();
    details.charts = {maker.equityCurve(), maker.holdTimeBars()};
    DRAMATIS_TRY_ASSIGN(markets, marketTable(data, maker.largestMarkets()));
    details.tables.push_back(std::move(markets));
    return details;
}

} // namespace dramatis::wallets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/wallets/wallet.h"

#include <algorithm>

namespace dramatis::synthetic::wallets
{

namespace
{

constexpr double topicShare = .4;     // of the wallets keep to one topic
constexpr double fineTickShare = .25; // of the wallets trade where prices have three decimals
constexpr int leastTradesOfReference = 10;

double heavy(const HeavyRange &range, const Draws &draws, Stream stream)
{
    const double from = range.from + range.offset;
    const double to = range.to + range.offset;
    return from / (1 - draws.unit(stream) * (1 - from / to)) - range.offset;
}

EventTime daysBefore(EventTime time, int days)
{
    return time - EventTime{days} * secondsPerDay;
}

void drawTimes(Wallet &wallet, const Request &request, const Draws &draws, bool untilTheEnd)
{
    const EventTime end = wallet.reference;
    const WholeRange ages = wallet.kind->age;
    const int most = ages.to > 0 ? std::min(ages.to, request.days) : request.days;
    const int age = draws.in(WholeRange{std::min(ages.from, most), most}, Age);
    const auto anySecond = [&](Stream stream) { return draws.below(int{secondsPerDay}, stream); };
    wallet.oldest = std::max(daysBefore(end, age) - anySecond(AgeSeconds), daysBefore(end, request.days));
    wallet.newest =
        daysBefore(end, draws.in(wallet.kind->lastTrade, LastTrade)) - anySecond(LastTradeSeconds);
    wallet.newest = untilTheEnd ? end : std::max(wallet.newest, wallet.oldest);
}

/// Trips of the newest period, which has them all however short it is; earlier ones have as many per day.
void drawTrips(Wallet &wallet, const Draws &draws)
{
    const auto trades = static_cast<std::int32_t>(heavy(wallet.kind->trades, draws, TradeCount) + .5);
    const std::int32_t trips = trades / 2;
    wallet.openLots =
        trades % 2 + static_cast<std::int32_t>(trips * wallet.kind->openLots * 2 * draws.unit(OpenLots));
    const EventTime end = wallet.reference;
    for (int number = 0; number == 0 || daysBefore(end, number * periodDays) > wallet.oldest; ++number) {
        Period period;
        period.from = std::max(wallet.oldest, daysBefore(end, (number + 1) * periodDays));
        period.to = number == 0 ? wallet.newest : daysBefore(end, number * periodDays) - 1;
        period.trips = trips;
        if (number > 0)
            period.trips = static_cast<std::int32_t>(
                std::max<EventTime>(1, trips * (period.to - period.from) / (periodDays * secondsPerDay)));
        wallet.periods.push_back(period);
    }
}

/// A kind that is known by how few trades it has trades in one stretch, whatever its length.
void keepToOnePeriod(Wallet &wallet)
{
    wallet.periods.resize(1);
    wallet.periods.front().from = wallet.oldest;
}

void drawMarkets(Wallet &wallet, const Draws &draws)
{
    wallet.markets.resize(static_cast<std::size_t>(draws.in(wallet.kind->markets, MarketCount)));
    const MarketChoice choice{static_cast<std::uint32_t>(draws.below(marketsOfTopic, MarketStart)),
                              static_cast<std::uint32_t>(draws.below(topicCount, Topic)),
                              draws.chance(topicShare, HasTopic)};
    for (std::size_t i = 0; i < wallet.markets.size(); ++i)
        wallet.markets[i] = choice.market(static_cast<std::uint32_t>(i));
}

Labels drawLabels(const Draws &draws)
{
    constexpr int rarity = 20;
    switch (draws.below(rarity, OutcomeLabels)) {
    case 0:
        return Labels::AssetOnly;
    case 1:
        return Labels::NameOnly;
    case 2:
        return Labels::IndexOnly;
    case 3:
        return Labels::All;
    default:
        return Labels::IndexAndName;
    }
}

} // namespace

EventTime referenceTimeOf(const Request &request)
{
    return lastMomentOf(request.lastDay, TimeUnit::Seconds);
}

Wallet drawWallet(const Request &request, const WalletKind &kind, const Draws &draws, bool untilTheEnd)
{
    Wallet wallet;
    wallet.kind = &kind;
    wallet.reference = referenceTimeOf(request);
    wallet.trades = kind.trades.to > 0;
    if (!wallet.trades)
        return wallet;
    drawTimes(wallet, request, draws, untilTheEnd);
    drawTrips(wallet, draws);
    if (kind.trades.to < leastTradesOfReference)
        keepToOnePeriod(wallet);
    drawMarkets(wallet, draws);
    wallet.winning = draws.in(kind.winning, Winning);
    wallet.tick = draws.chance(fineTickShare, FineTicks) ? 1 : 10;
    const double usualPrice = (kind.price.from + kind.price.to) / 2000.0;
    wallet.usualSize = heavy(kind.value, draws, Value) / usualPrice;
    wallet.labels = drawLabels(draws);
    return wallet;
}

} // namespace dramatis::synthetic::wallets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/wallets/trips.h"

#include <algorithm>
#include <numeric>

namespace dramatis::synthetic::wallets
{

namespace
{

constexpr std::uint32_t periodShift = 20;       // of draw indexes
constexpr std::uint32_t openLotBit = 1U << 19U; // in them
constexpr EventTime secondsPerHour = 3600;
constexpr EventTime burstLength = 3000;    // with what is held, within an hour
constexpr WholeRange burstHold = {10, 59}; // seconds
constexpr EventTime beforeBurst = 2 * secondsPerHour;
constexpr double burstShare = .88;                 // of the trips
constexpr EventTime recently = 30 * secondsPerDay; // the default rule set's
constexpr std::size_t winsBeforeBigLoss = 8;
constexpr std::size_t fewestTripsWithFills = 20; // of less, a pair more or less would count
constexpr std::int64_t leastSize = 100;          // so that its fills differ in size
constexpr std::int32_t highestPrice = 999;

/// The shares of a leg that its fills have: different ones.
std::span<const std::int64_t> percentOf(int pieces)
{
    static constexpr std::array<std::int64_t, 1> whole = {100};
    static constexpr std::array<std::int64_t, 2> two = {60, 40};
    static constexpr std::array<std::int64_t, 3> three = {50, 30, 20};
    switch (pieces) {
    case 1:
        return whole;
    case 2:
        return two;
    default:
        return three;
    }
}

/// Is the trip of that number, counted from the newest, one of the evenly spread share? The newest is.
bool isAmong(double share, std::size_t number)
{
    const auto among = [share](std::size_t trips) {
        return static_cast<std::int64_t>(static_cast<double>(trips) * share + (1 - share) + 1e-9);
    };
    return among(number + 1) > among(number);
}

} // namespace

const std::vector<Trade> &Trips::of(const Wallet &wallet, const Draws &draws)
{
    m_wallet = &wallet;
    m_draws = &draws;
    m_trades.clear();
    m_openSizes.assign(wallet.markets.size(), 0);
    if (wallet.trades) {
        for (auto period = static_cast<std::uint32_t>(wallet.periods.size()); period-- > 0;)
            addPeriod(period);
    }
    sortByTime();
    return m_sorted;
}

void Trips::addPeriod(std::uint32_t number)
{
    const Period &period = m_wallet->periods[number];
    planTimes(period, number);
    chooseMarkets();
    chooseWinners();
    for (const Trip &trip : m_trips)
        addTrip(trip, number);
    for (std::int32_t lot = 0; number == 0 && lot < m_wallet->openLots; ++lot)
        addOpenLot(period, static_cast<std::uint32_t>(lot));
}

void Trips::planTimes(const Period &period, std::uint32_t number)
{
    const auto count = static_cast<std::size_t>(period.trips);
    m_trips.assign(count, Trip());
    for (std::size_t i = 0; i < count; ++i)
        m_trips[i].draw = (number << periodShift) | static_cast<std::uint32_t>(count - 1 - i);
    if (m_wallet->kind->pattern != Pattern::Burst)
        return spread(count, period.from, period.to);
    const auto within = static_cast<std::size_t>(static_cast<double>(count) * burstShare);
    spread(count - within, period.from, std::max(period.to - beforeBurst, period.from));
    for (std::size_t i = count - within; i < count; ++i) {
        Trip &trip = m_trips[i];
        const auto back = static_cast<EventTime>(count - 1 - i);
        trip.sold = std::max(period.to - back * burstLength / static_cast<EventTime>(within), period.from);
        trip.bought = std::max(trip.sold - m_draws->in(burstHold, Hold, trip.draw), period.from);
    }
}

/// The first trips of the period evenly: the first purchase at the begin, the last sale at the end.
void Trips::spread(std::size_t count, EventTime from, EventTime to)
{
    for (std::size_t i = 0; i < count; ++i) {
        Trip &trip = m_trips[i];
        const EventTime hold = holdOf(trip.draw);
        const std::size_t back = count - 1 - i;
        if (back == 0) {
            trip.sold = to;
        } else if (i == 0) {
            trip.sold = std::min(from + hold, to);
        } else {
            const auto span = static_cast<double>(to - m_trips.front().sold);
            const double place = static_cast<double>(back) - .5 + m_draws->unit(SaleTime, trip.draw);
            trip.sold = to - static_cast<EventTime>(place * span / static_cast<double>(count - 1));
        }
        trip.bought = i == 0 ? from : std::max(trip.sold - hold, from);
    }
}

void Trips::chooseMarkets()
{
    constexpr std::size_t mainMarkets = 3;
    constexpr std::size_t otherEvery = 5;
    const std::size_t markets = m_wallet->markets.size();
    m_lastBought.assign(markets, 0);
    for (std::size_t i = 0; i < m_trips.size(); ++i) {
        Trip &trip = m_trips[i];
        const std::size_t back = m_trips.size() - 1 - i;
        trip.market = back % markets;
        if (m_wallet->kind->concentrated && markets > mainMarkets)
            trip.market = back % otherEvery == otherEvery - 1
                              ? mainMarkets + back / otherEvery % (markets - mainMarkets)
                              : back % mainMarkets;
        EventTime &last = m_lastBought[trip.market];
        trip.bought = std::min(std::max(trip.bought, last), trip.sold);
        last = trip.bought;
    }
}

void Trips::chooseWinners()
{
    const Pattern pattern = m_wallet->kind->pattern;
    const std::size_t count = m_trips.size();
    const std::size_t early = pattern == Pattern::EarlyWins ? count / 10 : 0;
    const auto total = static_cast<double>(count);
    const double share = early == 0 ? m_wallet->winning
                                    : (m_wallet->winning * total - static_cast<double>(early)) /
                                          (total - static_cast<double>(early));
    bool lost = false;
    for (std::size_t i = 0; i < count; ++i) {
        Trip &trip = m_trips[i];
        trip.wins = i < early || isAmong(share, count - 1 - i);
        if (pattern == Pattern::RecentLosses)
            trip.wins = trip.sold < m_wallet->reference - recently;
        // On a later day than the first, which ends with a gain to lose.
        if (pattern == Pattern::OneBigLoss && !lost && i >= winsBeforeBigLoss &&
            dayOf(trip.sold, TimeUnit::Seconds) > dayOf(m_trips.front().sold, TimeUnit::Seconds)) {
            trip.wins = false;
            lost = true;
        }
    }
}

void Trips::addTrip(const Trip &trip, std::uint32_t period)
{
    const WalletKind &kind = *m_wallet->kind;
    const std::int32_t bought = priceOf(Price, trip.draw);
    const std::int32_t gain =
        trip.wins ? inTicks(kind.win, Gain, trip.draw) : -inTicks(kind.loss, Gain, trip.draw);
    Trade leg;
    leg.size = sizeOf(Size, trip.draw);
    leg.market = m_wallet->markets[trip.market] + period * marketsOfPeriod;
    leg.outcome = outcomeOf(trip.market, period);
    int pieces = 1;
    bool ofSale = false;
    if (m_trips.size() >= fewestTripsWithFills && m_draws->chance(kind.severalFills, Fills, trip.draw)) {
        pieces = 2 + m_draws->below(2, FillCount, trip.draw);
        ofSale = m_draws->below(2, FillSide, trip.draw) == 1;
    }
    leg.time = trip.bought;
    leg.price = bought;
    leg.transaction = trip.draw * 2;
    addFills(leg, ofSale ? 1 : pieces);
    leg.time = trip.sold;
    leg.price = std::clamp(bought + gain, m_wallet->tick, highestPrice);
    leg.transaction = trip.draw * 2 + 1;
    leg.sells = true;
    addFills(leg, ofSale ? pieces : 1);
}

void Trips::addOpenLot(const Period &period, std::uint32_t lot)
{
    const std::size_t market = lot % m_wallet->markets.size();
    const std::uint32_t draw = openLotBit | lot;
    Trade trade;
    trade.time = period.from;
    if (period.trips > 0) // else it is all that there is of the wallet
        trade.time += static_cast<EventTime>(m_draws->unit(OpenTime, lot) *
                                             static_cast<double>(period.to - period.from));
    trade.size = sizeOf(OpenSize, lot);
    trade.price = priceOf(OpenPrice, lot);
    trade.transaction = draw * 2;
    trade.market = m_wallet->markets[market];
    trade.outcome = 1 - outcomeOf(market, 0);
    m_openSizes[market] += trade.size;
    m_trades.push_back(trade);
}

void Trips::addFills(Trade leg, int pieces)
{
    const std::int64_t whole = leg.size;
    std::int64_t left = whole;
    for (const std::int64_t percent : percentOf(pieces).first(static_cast<std::size_t>(pieces) - 1)) {
        leg.size = whole * percent / 100;
        left -= leg.size;
        m_trades.push_back(leg);
    }
    leg.size = left;
    m_trades.push_back(leg);
}

void Trips::sortByTime()
{
    m_order.resize(m_trades.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::sort(m_order.begin(), m_order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return m_trades[a].time != m_trades[b].time ? m_trades[a].time < m_trades[b].time : a < b;
    });
    m_sorted.clear();
    for (const std::uint32_t place : m_order)
        m_sorted.push_back(m_trades[place]);
}

EventTime Trips::holdOf(std::uint32_t draw) const
{
    return static_cast<EventTime>(m_draws->in(m_wallet->kind->hold, Hold, draw) * secondsPerHour);
}

std::int32_t Trips::inTicks(WholeRange range, Stream stream, std::uint32_t draw) const
{
    const std::int32_t tick = m_wallet->tick;
    return std::max(tick, (m_draws->in(range, stream, draw) + tick / 2) / tick * tick);
}

std::int32_t Trips::priceOf(Stream stream, std::uint32_t draw) const
{
    return inTicks(m_wallet->kind->price, stream, draw);
}

std::int64_t Trips::sizeOf(Stream stream, std::uint32_t draw) const
{
    const double shares = m_wallet->usualSize * m_draws->in(m_wallet->kind->size, stream, draw);
    return std::max(leastSize, static_cast<std::int64_t>(shares * 100 + .5));
}

std::uint8_t Trips::outcomeOf(std::size_t market, std::uint32_t period) const
{
    constexpr std::uint32_t shift = 8; // at most 200 markets
    return static_cast<std::uint8_t>(
        m_draws->below(2, Side, (period << shift) | static_cast<std::uint32_t>(market)));
}

} // namespace dramatis::synthetic::wallets

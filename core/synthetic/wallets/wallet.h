// SPDX-License-Identifier: GPL-3.0-or-later
// One wallet as drawn: since when, how much, where, how large. Its trades follow from this (trips.h).
#pragma once

#include "base/event_time.h"
#include "synthetic/request.h"
#include "synthetic/wallets/kinds.h"
#include "synthetic/wallets/markets.h"

#include <vector>

namespace dramatis::synthetic::wallets
{

/// What the draws of a wallet are for. Part of the generator's output: never renumbered.
enum Stream : std::uint32_t {
    Age = 1,
    AgeSeconds,
    LastTrade,
    LastTradeSeconds,
    TradeCount,
    MarketCount,
    MarketStart,
    Topic,
    HasTopic,
    Side,
    Winning,
    Value,
    FineTicks,
    OutcomeLabels,
    SaleTime,
    Hold,
    Price,
    Gain,
    Size,
    Fills,
    FillCount,
    FillSide,
    OpenLots,
    OpenTime,
    OpenPrice,
    OpenSize,
    Hash,
    WithoutHash,
    HasPositions,
    PositionTime,
    PositionSize,
    Address,
    DiscoveredFrom,
    DiscoveredAt,
    Active,
};

/// The features look at so many days; a longer history repeats the wallet's habits in periods of that length,
/// each in markets of its own.
inline constexpr int periodDays = 180;

/// Which columns name the outcome of a wallet's trades. An outcome is always named the same way within one.
enum class Labels : std::uint8_t { IndexAndName, All, IndexOnly, NameOnly, AssetOnly };

/// A stretch of the history: trips begin and end in it.
struct Period {
    EventTime from = 0;
    EventTime to = 0;
    std::int32_t trips = 0;
};

struct Wallet {
    const WalletKind *kind = nullptr;
    bool trades = true;
    EventTime reference = 0; ///< the last second of the history
    EventTime oldest = 0;    ///< trade
    EventTime newest = 0;
    std::int32_t openLots = 0; ///< of the newest period
    double winning = 0;        ///< share of the trips
    std::int32_t tick = 10;    ///< thousandths
    double usualSize = 0;      ///< shares
    Labels labels = Labels::IndexAndName;
    std::vector<Period> periods;   ///< newest first
    std::vector<MarketNo> markets; ///< of the newest period
};

/// The last second of the request's last day.
EventTime referenceTimeOf(const Request &request);

/// `untilTheEnd`: its newest trade is at the reference time.
Wallet drawWallet(const Request &request, const WalletKind &kind, const Draws &draws, bool untilTheEnd);

} // namespace dramatis::synthetic::wallets

// SPDX-License-Identifier: GPL-3.0-or-later
// What a row of trade_rows or position_rows says, and whether it can be read: other programs' tables may hold
// a text where a number belongs. Kernel and loop ask here, so that both fail for the same reason.
#pragma once

#include "base/event_time.h"
#include "base/two_doubles.h"
#include "store/statement.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace dramatis::wallets
{

/// Of a row that cannot be read: the first thing wrong with it.
enum class Fault : std::uint8_t {
    None,
    Time,
    Side,
    Size,
    Price,
    Market,
    Outcome,
    HeldTime,
    HeldSize,
    HeldMarket
};

/// One sentence; `row` is the key of the trade or position.
std::string faultText(Fault fault, std::int64_t row);

/// What a trade belongs to, of smallest to largest: a market (its text key) and, within it, outcome_index,
/// else outcome, else asset, else the market alone.
struct PositionId {
    std::uint32_t market = 0;
    std::uint64_t outcome = 0; ///< text key or index, with its kind in the two highest bits

    friend auto operator<=>(const PositionId &, const PositionId &) = default;
};

struct Trade {
    std::int64_t key = 0;
    std::int64_t wallet = 0;
    EventTime time = 0; ///< 0 where that is the fault
    double size = 0;
    double price = 0;
    PositionId position;
    bool isSell = false;

    [[nodiscard]] TwoDoubles exactSize() const { return decimalOf(size); }
    [[nodiscard]] TwoDoubles exactPrice() const { return decimalOf(price); }
    [[nodiscard]] TwoDoubles amount() const { return exactSize() * exactPrice(); }
};

inline constexpr std::string_view tradeColumns =
    "t.trade_key, t.wallet_key, t.timestamp, t.side, t.size, t.price, t.condition_key, t.outcome_index, "
    "t.outcome_key, t.asset_key";
/// Of a row of tradeColumns. Key and wallet are set whatever is wrong.
Fault readTrade(store::Row row, Trade &trade);

/// That a wallet holds, or no longer holds, shares of a market.
struct Holding {
    std::int64_t key = 0;
    std::int64_t wallet = 0;
    EventTime time = 0;
    std::uint32_t market = 0;
    bool held = false; ///< size above 0
};

inline constexpr std::string_view holdingColumns =
    "p.position_key, p.wallet_key, p.snapshot_at, p.size, p.condition_key";
Fault readHolding(store::Row row, Holding &holding);

} // namespace dramatis::wallets

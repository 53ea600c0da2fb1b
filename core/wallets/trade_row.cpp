// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/trade_row.h"

#include <cmath>
#include <limits>
#include <sqlite3.h>

namespace dramatis::wallets
{

namespace
{

constexpr EventTime latest = 253'402'300'799; ///< the end of the year 9999; as far before 1970
constexpr std::int64_t widest = std::numeric_limits<std::uint32_t>::max();

enum OutcomeKind : std::uint64_t { ByMarket, ByAsset, ByOutcome, ByIndex };

bool readTime(store::Row row, int column, EventTime &time)
{
    if (row.type(column) != SQLITE_INTEGER)
        return false;
    const EventTime value = row.whole(column);
    if (value < -latest || value > latest)
        return false;
    time = value;
    return true;
}

bool readNumber(store::Row row, int column, double &value)
{
    const int type = row.type(column);
    if (type != SQLITE_FLOAT && type != SQLITE_INTEGER)
        return false;
    value = row.real(column);
    return std::isfinite(value);
}

bool readKey(store::Row row, int column, std::uint32_t &key)
{
    if (row.type(column) != SQLITE_INTEGER)
        return false;
    const std::int64_t value = row.whole(column);
    key = static_cast<std::uint32_t>(value);
    return value >= 0 && value <= widest;
}

bool readOutcome(store::Row row, std::uint64_t &outcome)
{
    constexpr int firstColumn = 7; // outcome_index, then outcome_key and asset_key
    outcome = ByMarket;
    for (const OutcomeKind kind : {ByIndex, ByOutcome, ByAsset}) {
        const int column = firstColumn + static_cast<int>(ByIndex - kind);
        if (row.isNull(column))
            continue;
        constexpr std::int64_t beyond = std::int64_t{1} << 61U;
        constexpr unsigned kindBit = 62;
        if (row.type(column) != SQLITE_INTEGER || row.whole(column) < -beyond || row.whole(column) >= beyond)
            return false;
        const auto value =
            static_cast<std::uint64_t>(row.whole(column)) & ((std::uint64_t{1} << kindBit) - 1);
        outcome = std::uint64_t{kind} << kindBit | value;
        return true;
    }
    return true;
}

} // namespace

std::string faultText(Fault fault, std::int64_t row)
{
    const bool isTrade = fault < Fault::HeldTime;
    const std::string begin = (isTrade ? "Trade " : "Position ") + std::to_string(row) + ": its ";
    switch (fault) {
    case Fault::Side:
        return begin + "side is neither BUY nor SELL.";
    case Fault::Size:
        return begin + "size is no number above 0.";
    case Fault::Price:
        return begin + "price is no number from 0 to 1.";
    case Fault::Outcome:
        return begin + "outcome cannot be read.";
    case Fault::HeldSize:
        return begin + "size is no number.";
    case Fault::Market:
    case Fault::HeldMarket:
        return begin + "market is missing.";
    case Fault::None:
    case Fault::Time:
    case Fault::HeldTime:
        break;
    }
    return begin + "time is no number of seconds since 1970.";
}

Fault readTrade(store::Row row, Trade &trade)
{
    trade.key = row.whole(0);
    trade.wallet = row.whole(1);
    trade.time = 0;
    if (!readTime(row, 2, trade.time))
        return Fault::Time;
    const std::string_view side = row.text(3);
    trade.isSell = side == "SELL";
    if (!trade.isSell && side != "BUY")
        return Fault::Side;
    if (!readNumber(row, 4, trade.size) || trade.size <= 0)
        return Fault::Size;
    if (!readNumber(row, 5, trade.price) || trade.price < 0 || trade.price > 1)
        return Fault::Price;
    if (!readKey(row, 6, trade.position.market))
        return Fault::Market;
    return readOutcome(row, trade.position.outcome) ? Fault::None : Fault::Outcome;
}

Fault readHolding(store::Row row, Holding &holding)
{
    double size = 0;
    holding.key = row.whole(0);
    holding.wallet = row.whole(1);
    holding.time = 0;
    if (!readTime(row, 2, holding.time))
        return Fault::HeldTime;
    if (!readNumber(row, 3, size))
        return Fault::HeldSize;
    holding.held = size > 0;
    return readKey(row, 4, holding.market) ? Fault::None : Fault::HeldMarket;
}

} // namespace dramatis::wallets

// SPDX-License-Identifier: GPL-3.0-or-later
// Wallets as columns, in two files: *holdings* (wallets, what they were seen to hold, the markets'
// categories: small, made anew with every change) and *trades* (large, only ever added to). The spans below
// lie in a ColumnFile, which each struct keeps alive.
//
// Canonical order of trades: wallet, time, order in which they were taken. What a trade belongs to is
// numbered when the columns are made, so that the kernel looks nothing up: the positions of a wallet from 0,
// its markets from 0, both ascending by text key. A wallet whose rows cannot be read has faults here instead.
#pragma once

#include "columns/column_file.h"
#include "wallets/trade_row.h"

#include <limits>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace dramatis::wallets
{

/// Raised when the layout or meaning of a column changes: older snapshots are then made again.
inline constexpr std::string_view columnsVersion = "1";

/// Rows that cannot be read, ascending by row within each wallet.
struct Faults {
    static constexpr EventTime always =
        std::numeric_limits<EventTime>::min(); ///< the time itself is the fault

    Faults() = default;
    explicit Faults(const ColumnFile &file);

    std::span<const std::int64_t> wallet; ///< its key; ascending
    std::span<const std::int64_t> row;
    std::span<const EventTime> time;
    std::span<const Fault> fault;
};

/// Collects them.
struct FaultRow {
    std::int64_t wallet;
    std::int64_t row;
    EventTime time;
    Fault fault;

    friend auto operator<=>(const FaultRow &, const FaultRow &) = default;
};
Status writeFaults(std::vector<FaultRow> faults, ColumnFileBuilder &builder);

/// The categories of markets.
struct Markets {
    Markets() = default;
    explicit Markets(std::shared_ptr<const ColumnFile> columns);

    std::shared_ptr<const ColumnFile> file;
    std::span<const std::uint32_t>
        labelOf;               ///< [text key of the market] position in labels() + 1, or 0: unknown
    std::uint32_t unknown = 0; ///< position of "unknown" in labels()

    /// All categories of whatever market and "unknown", bytewise ascending.
    [[nodiscard]] std::vector<std::string> labels() const;
    [[nodiscard]] std::size_t labelCount() const;
    /// The category of a market, as its position in labels().
    [[nodiscard]] std::uint32_t label(std::uint32_t market) const
    {
        return market < labelOf.size() && labelOf[market] > 0 ? labelOf[market] - 1 : unknown;
    }
};

/// Wallet i has the position snapshots [first[i], first[i + 1]), by market, time and order of rows.
struct Holdings {
    Holdings() = default;
    explicit Holdings(std::shared_ptr<const ColumnFile> columns);

    std::shared_ptr<const ColumnFile> file;
    std::span<const std::int64_t> walletKey; ///< ascending
    std::span<const std::uint32_t> first;
    std::span<const std::uint32_t> market;
    std::span<const EventTime> time;
    std::span<const std::uint8_t> held;
    Faults faults;
};

/// Wallet i has the trades [firstTrade[i], firstTrade[i + 1]), and positions and markets likewise.
struct Trades {
    Trades() = default;
    explicit Trades(std::shared_ptr<const ColumnFile> columns);

    std::shared_ptr<const ColumnFile> file;
    std::span<const std::int64_t> walletKey; ///< ascending
    std::span<const std::uint64_t> firstTrade;
    std::span<const std::uint64_t> firstPosition;
    std::span<const std::uint64_t> firstMarket;
    std::span<const EventTime> time;
    std::span<const std::uint32_t> place; ///< position of the wallet · 2, + 1 for a sale
    std::span<const double> size;
    std::span<const double> price;
    std::span<const double> sizeTail;         ///< what the decimals have beyond the doubles
    std::span<const double> priceTail;        ///< (base/two_doubles.h)
    std::span<const std::uint32_t> marketOf;  ///< of a position: market of the wallet
    std::span<const std::uint64_t> outcomeOf; ///< of a position: see PositionId
    std::span<const std::uint32_t> market;    ///< of a market: its text key
    std::span<const Day> days;                ///< every day with a trade of whatever wallet, ascending
    std::span<const std::int64_t> strangers;  ///< keys without a wallet that trades name, ascending
    Faults faults;
};

} // namespace dramatis::wallets

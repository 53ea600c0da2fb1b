// SPDX-License-Identifier: GPL-3.0-or-later
// Wallets as columns: their own rows, their trades and their positions for a run of subjects. Rows refer to
// their wallet by position in the same batch and to markets by number. Made without looking at any other
// batch.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "synthetic/shares.h"
#include "synthetic/text_column.h"
#include "synthetic/wallets/trips.h"

#include <memory>

namespace dramatis::synthetic::wallets
{

struct Wallets {
    TextColumn address;
    TextColumn pseudonym;
    TextColumn discoveredFrom; ///< absent where nothing is known
    TextColumn discoveredAt;
    std::vector<std::int32_t> active; ///< 0 or 1
};

inline constexpr std::array<std::string_view, 2> outcomeNames = {"Yes", "No"};

/// By wallet, then by time.
struct Trades {
    std::vector<std::uint32_t> wallet;
    std::vector<MarketNo> market;
    std::vector<std::int64_t> asset;        ///< number of a token, or store::absentWhole
    std::vector<std::string_view> outcome;  ///< without data(): absent
    std::vector<std::int64_t> outcomeIndex; ///< or store::absentWhole
    std::vector<std::string_view> side;
    std::vector<double> size;
    std::vector<double> price;
    std::vector<std::int64_t> time;
    TextColumn hash; ///< absent for some
    TextColumn id;   ///< absent without a hash; empty unless asked for
};

struct Positions {
    std::vector<std::uint32_t> wallet;
    std::vector<MarketNo> market;
    std::vector<double> size;
    std::vector<std::int64_t> time;
};

struct WalletBatch {
    Wallets wallets;
    Trades trades;
    Positions positions;
    std::vector<std::int64_t> kinds; ///< subjects of each kind
};

/// What all batches of a request have in common.
struct Plan {
    Request request;
    KindShares shares;
    std::int64_t untilTheEnd = 0; ///< the wallet whose newest trade is at the reference time
    bool tradeIds = false;        ///< fill Trades::id

    static Result<Plan> of(const Request &request, bool tradeIds);
};

/// The wallets first … first + count − 1, counted from 1. Only fails when it is stopped.
Result<std::unique_ptr<WalletBatch>> makeBatch(const Plan &plan, std::int64_t first, std::int64_t count,
                                               const JobContext &job);

} // namespace dramatis::synthetic::wallets

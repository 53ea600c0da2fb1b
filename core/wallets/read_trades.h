// SPDX-License-Identifier: GPL-3.0-or-later
// Trades from their rows into the columns of Trades: collected by several readers in the order in which they
// are stored, then sorted wallet by wallet.
#pragma once

#include "domains/domain.h"
#include "wallets/columns.h"

namespace dramatis::wallets
{

/// Adds the columns of Trades for all rows with keys above `afterKey`; `place.tasks` threads. Wallets are
/// those of `holdings`.
Status readTrades(const DataPlace &place, const Holdings &holdings, std::int64_t afterKey,
                  ColumnFileBuilder &builder, const JobContext &job);

/// The same for the wallets of `holdings` only, wallet by wallet; days and strangers stay unknown.
Status readTradesByWallet(store::Connection &data, const Holdings &holdings, ColumnFileBuilder &builder,
                          const JobContext &job);

} // namespace dramatis::wallets

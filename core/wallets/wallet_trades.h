// SPDX-License-Identifier: GPL-3.0-or-later
// How SQL comes from wallets to their trades and position snapshots.
#pragma once

#include "domains/rows_by_parent.h"

namespace dramatis::wallets
{

/// Of a workspace, or a private copy of another program's tables; good for the transaction that it is in.
inline Result<RowsByParent> tradesOfWallets(store::Connection &data)
{
    return RowsByParent::find(data, "trade_rows", "trade_key", "wallet_key");
}

inline Result<RowsByParent> positionsOfWallets(store::Connection &data)
{
    return RowsByParent::find(data, "position_rows", "position_key", "wallet_key");
}

} // namespace dramatis::wallets

// SPDX-License-Identifier: GPL-3.0-or-later
// How SQL comes from accounts to their transactions.
#pragma once

#include "domains/rows_by_parent.h"

namespace dramatis::customers
{

/// Of a workspace, or a private copy of another program's tables; good for the transaction that it is in.
inline Result<RowsByParent> transactionsOfAccounts(store::Connection &data)
{
    return RowsByParent::find(data, "transaction_rows", "transaction_key", "account_key");
}

} // namespace dramatis::customers

// SPDX-License-Identifier: GPL-3.0-or-later
// The transactions of a workspace by account, found in two ways that must agree.
#pragma once

#include "import_fixture.h"

#include "domains/rows_by_parent.h"
#include "support/customer_data.h"

namespace dramatis::test
{

/// Transactions by account, as readers find them.
inline std::string rowsByAccount(const ImportFixture &files)
{
    const auto connection = must(files.workspace().connectToRead({}));
    const RowsByParent rows =
        must(RowsByParent::find(*connection, "transaction_rows", "transaction_key", "account_key"));
    return files.rows("SELECT a.account_id, t.transaction_key, t.transaction_id FROM account_rows a" +
                      rows.join("a.account_key", "t") + " ORDER BY 1, 2");
}

/// The same, row by row through the whole table.
inline std::string rowsOfAccounts(const ImportFixture &files)
{
    return files.rows("SELECT a.account_id, t.transaction_key, t.transaction_id FROM transaction_rows t "
                      "JOIN account_rows a ON a.account_key = +t.account_key ORDER BY 1, 2");
}

} // namespace dramatis::test

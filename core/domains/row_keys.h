// SPDX-License-Identifier: GPL-3.0-or-later
// The integer keys of the tables that imports and the generator fill: given out ascending, never twice (kept
// in `row_keys`). Call inside the transaction that adds the rows.
#pragma once

#include "domains/table_spec.h"
#include "store/connection.h"

namespace dramatis
{

/// The next key to give to a row of the table.
Result<std::int64_t> nextRowKey(store::Connection &connection, const TableSpec &table);
/// Keys below `next` are never given again.
Status noteNextRowKey(store::Connection &connection, const TableSpec &table, std::int64_t next);

} // namespace dramatis

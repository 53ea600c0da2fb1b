// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that an import replaced, put back as they were: the other end of ReplacedRows (stored_rows.h).
#pragma once

#include "base/progress.h"
#include "domains/table_spec.h"
#include "store/connection.h"

namespace dramatis::importing
{

/// Gives the rows of `table` that the import replaced their old values, those it removed come back with their
/// keys. Call inside a transaction. The number of rows.
Result<std::int64_t> restoreRows(store::Connection &connection, const TableSpec &table, std::int64_t importNo,
                                 const JobContext &job);

} // namespace dramatis::importing

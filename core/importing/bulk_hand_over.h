// SPDX-License-Identifier: GPL-3.0-or-later
// Hands the staged rows of a big file over: one thread reads batches back and looks up their parents, the
// caller's thread decides and writes. Indexes of a table that grows by much are built behind its rows.
//
// Works inside the caller's transaction and leaves what taking the rows one by one would leave.
#pragma once

#include "base/progress.h"
#include "importing/rejects.h"
#include "importing/taken_rows.h"
#include "importing/taker.h"

namespace dramatis::importing
{

struct BulkOrder {
    std::int64_t runNo = 0;
    const Domain *domain = nullptr;
    const TableSpec *table = nullptr;
    std::int64_t rows = 0; ///< staged
    bool createMissing = false;
};

/// Can these rows be taken in bulk at all?
bool canTakeInBulk(const TableSpec &table, const TakeRules &rules);

/// Nothing, and nothing done, if very many ids may be there already: rows are better taken one by one then.
Result<std::optional<TakenRows>> takeInBulk(store::Connection &connection, const BulkOrder &order,
                                            Rejects &rejects, const JobContext &job);

} // namespace dramatis::importing

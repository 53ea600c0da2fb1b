// SPDX-License-Identifier: GPL-3.0-or-later
// The operations of the timing lab on review items: written, looked up, decoded.
#pragma once

#include "review/items.h"
#include "store/workspace.h"
#include "timing/timed_ways.h"

namespace dramatis::timing
{

/// The items that are written: like those of runs, the same every time.
std::vector<review::ItemRow> sampleItems(std::int64_t count);

/// `write_full` and `write_normal` (commits of 1, 100, 1 000 and 10 000 items under either level of syncing),
/// `lookup`, `statement`, `json`. The workspace holds nothing else and all items afterwards.
Status timeItemOperations(const store::Workspace &workspace, const StoreOperationsRequest &request,
                          const JobContext &job, std::vector<OperationMeasure> &measures);

} // namespace dramatis::timing

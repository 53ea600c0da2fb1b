// SPDX-License-Identifier: GPL-3.0-or-later
// Where a domain's rows are read from, and where their column snapshot may lie.
#pragma once

#include "base/progress.h"
#include "domains/snapshot_store.h"
#include "store/connection.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace dramatis
{

struct DataPlace {
    /// Stands in a read transaction; belongs to the caller's thread.
    store::Connection &connection;
    /// One more connection in a read transaction that sees the same rows, for another thread; null if there
    /// is none to be had (a private copy, or somebody has written meanwhile). Empty: the same.
    std::function<std::unique_ptr<store::Connection>()> another = {};
    /// Null: no snapshot, columns are made for this once.
    SnapshotStore *snapshots = nullptr;
    std::size_t tasks = 1; ///< threads to use, the caller's among them
};

/// Reads `columns` (SQL) of the rows of `table` with `key` between the two, both included, in slices by
/// several tasks, each on its own connection. Calls each(row, task) in ascending order of keys within a
/// slice; one task's calls come one after the other. A slice whose task dies is not read again: the error is
/// Internal.
Status readRows(const DataPlace &place, std::string_view table, std::string_view key,
                std::string_view columns, std::int64_t firstKey, std::int64_t lastKey, const JobContext &job,
                const std::function<void(store::Row row, std::size_t task)> &each);

} // namespace dramatis

// SPDX-License-Identifier: GPL-3.0-or-later
// Another program's database of a domain's contract shape, read through the same checks as files: its good
// rows go into a private temporary database of our own layout, on which every engine then works as on a
// workspace.
#pragma once

#include "base/progress.h"
#include "domains/registry.h"
#include "store/workspace.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace dramatis::importing
{

/// A row that was left out. `row` is the rowid in its table (its position, from 1, where there is none).
struct LeftOut {
    std::string table;
    std::int64_t row = 0;
    std::string column;
    std::string kind;
    std::string message;
};

struct ForeignCopy {
    std::unique_ptr<store::Connection> data; ///< the private copy, gone when closed
    std::string dataVersion;                 ///< changes when the foreign file does (see docs)
    std::vector<LeftOut> leftOut;            ///< sorted by table in import order, then row
    std::vector<std::string> warnings;
};

/// Reads all tables of `domain`. Input error naming the table or column if it has not the shape.
Result<ForeignCopy> copyForeign(const store::Workspace &foreign, const Registry &registry,
                                const Domain &domain, const JobContext &job);

/// Has the database the domain's required tables?
Result<bool> hasShapeOf(store::Connection &connection, const Domain &domain);

} // namespace dramatis::importing

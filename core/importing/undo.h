// SPDX-License-Identifier: GPL-3.0-or-later
// Takes an import back: exactly the rows that it added go, rows that it replaced come back as they were.
#pragma once

#include "base/progress.h"
#include "domains/registry.h"
#include "store/workspace.h"

#include <string>

namespace dramatis::importing
{

struct Undone {
    std::int64_t runNo = 0;
    std::string kind;
    std::string fileName;
    std::int64_t removed = 0;
    std::int64_t restored = 0;
    std::int64_t subjects = 0; ///< touched
};

/// One durable transaction. Conflict (a sentence that names the run in the way) where a later import refers
/// to its rows or changed them: that one must be undone first. NotFound if the run is no completed import.
Result<Undone> undoImport(const store::Workspace &workspace, const Registry &registry, std::int64_t runNo,
                          const std::string &operatorName, const JobContext &job);

} // namespace dramatis::importing

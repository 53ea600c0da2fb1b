// SPDX-License-Identifier: GPL-3.0-or-later
// Retention: which old runs go, and their removal as a whole. Kept whatever the rule says: unfinished runs,
// imports and generations (their rows belong to them), runs with decisions or proofs, runs that are current
// for some subject and window. What goes is the run with its results, undecided review items and telemetry;
// the audit log says so.
#pragma once

#include "base/progress.h"
#include "store/runs.h"

#include <string>
#include <vector>

namespace dramatis::classify
{

struct Retention {
    enum class Rule { All, Last, Monthly } rule = Rule::All;
    std::int64_t last = 0; ///< with Last: so many newest ones of each domain and kind of subjects
    /// Monthly: the newest of each calendar month (UTC) of each domain and kind of subjects.
};

/// `all`, `monthly`, or a number of runs from 1; nothing otherwise.
std::optional<Retention> retentionOf(std::string_view text);
std::string retentionText(const Retention &retention);

struct KeptRun {
    std::int64_t runNo = 0;
    std::string why; ///< "current", "has decisions"
};

struct Pruned {
    std::vector<store::RunRecord> removed; ///< by number
    std::vector<KeptRun> keptBeyond;       ///< old enough to go, but kept
    std::int64_t undecidedItems = 0;       ///< that went with them
};

/// What prune() would do.
Result<Pruned> pruningPlan(store::Connection &results, const std::filesystem::path &lockFile,
                           const Retention &retention);
/// In transactions of one run each, the audit entry with it; can be stopped in between.
Result<Pruned> prune(store::Connection &results, const std::filesystem::path &lockFile,
                     const Retention &retention, std::string_view operatorName, const JobContext &job);

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
// The timing lab's comparison of store operations: each the slow way and the fast way, on a generated
// workspace in a folder of its own (mode 0700, deleted at the end). Never the operator's data.
//
// The ways of an operation take turns, round by round, so that a busy moment of the machine hits all of them;
// what they wrote or read is compared before anything is measured. A single commit costs what the disk takes
// to sync: in memory (tmpfs) that is nothing, so the report says which file system it was.
#pragma once

#include "base/progress.h"
#include "domains/registry.h"
#include "timing/point.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::timing
{

struct StoreOperationsRequest {
    std::filesystem::path folder; ///< where the workspace is made; empty: the system's temporary folder
    std::int64_t items = 10'000;  ///< rows that are written, read and decoded; from 1 000
    int repeats = 3;              ///< measured rounds
    std::string programVersion;
    /// The effective settings as JSON: made anew, and as they are kept. The lab lies below the settings.
    std::function<std::string()> settingsRebuilt;
    std::function<const std::string &()> settingsCached;
};

/// One way of doing one operation.
struct OperationMeasure {
    std::string_view
        operation;        ///< "write_full", "write_normal", "lookup", "statement", "json", "settings", …
    std::string_view way; ///< "single", "batch_100", "indexed", …; the first of an operation is the slow one
    std::int64_t count = 0; ///< rows, look-ups, decoded fields of one round
    Spread seconds;         ///< of one round
    int repeats = 0;
    std::int64_t commits = 0; ///< of one round; 0: none
    double timesAsFast = 1;   ///< per row, as the operation's first way

    [[nodiscard]] double perSecond() const;
    [[nodiscard]] double microsecondsEach() const;
};

struct StoreOperationsReport {
    std::string fileSystem; ///< "ext4", "tmpfs", …; its number where it is not known
    bool onDisk = true;     ///< false: in memory, where a sync costs nothing
    std::int64_t items = 0;
    std::vector<OperationMeasure> measures; ///< by operation, the slow way first
};

/// Interrupted leaves nothing behind. Internal error where two ways do not give the same.
Result<StoreOperationsReport>
runStoreOperations(const Registry &registry, const StoreOperationsRequest &request, const JobContext &job);

/// A row per measure: operation,way,count,repeats,commits,median_seconds,min_seconds,max_seconds,per_second,
/// microseconds_each,times_as_fast,file_system.
std::string storeOperationsCsv(const StoreOperationsReport &report);
std::string storeOperationsJson(const StoreOperationsReport &report, std::string_view programVersion);

} // namespace dramatis::timing

// SPDX-License-Identifier: GPL-3.0-or-later
// The run ledger: every import and classification with its settings, times and outcome. Nothing of a run
// shows before it is completed; a run that died is found through its lock and offered for resuming or
// discarding.
#pragma once

#include "store/connection.h"
#include "store/run_lock.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::store
{

namespace status
{
inline constexpr std::string_view running = "running";
inline constexpr std::string_view completed = "completed";
inline constexpr std::string_view failed = "failed";
inline constexpr std::string_view cancelled = "cancelled";
inline constexpr std::string_view interrupted = "interrupted";
inline constexpr std::string_view discarded = "discarded";
} // namespace status

struct RunRecord {
    std::int64_t no = 0;
    std::string id; ///< UUID
    std::string type;
    std::string startedAt;
    std::string finishedAt; ///< empty: not finished
    std::string status;
    std::string settings; ///< JSON object
    std::string notes;
    std::string domain;
    std::string operatorName;
    std::string programVersion;
    std::string dataVersion;
    std::string ruleSetHash; ///< empty: none
    bool allSubjects = false;
    std::int64_t subjects = 0;
    std::int64_t failed = 0;
    std::string counts;   ///< JSON object
    std::string measures; ///< JSON object: stage times in seconds, rows/s, peak memory
    std::optional<int>
        subjectsWindow; ///< whose subjects it looked at, where windows have subjects of their own
    std::string facts;  ///< JSON object: what is true of all its subjects together

    /// Does it say what subjects are (a classification or a scoring)?
    [[nodiscard]] bool assigns() const { return type == "classify" || type == "score"; }
    [[nodiscard]] bool completed() const { return status == status::completed; }
    /// Did both look at subjects of the same kind?
    [[nodiscard]] bool comparable(const RunRecord &other) const
    {
        return domain == other.domain && subjectsWindow == other.subjectsWindow;
    }
    [[nodiscard]] bool resumable() const
    {
        return status == status::interrupted || status == status::cancelled;
    }
};

/// A run that this process is carrying out, with its lock.
struct OpenRun {
    std::int64_t no = 0;
    std::string id;
    RunLock lock;
};

/// What is known of a run when it starts.
struct RunStart {
    std::string_view type;
    std::string_view domain;
    std::string settings;
    std::string operatorName;
    std::string programVersion;
    std::string ruleSetHash;
    bool allSubjects = false;
    std::optional<int> subjectsWindow = {};
};

/// What is known of it at its end.
struct RunEnd {
    std::string_view status;
    std::int64_t subjects = 0;
    std::int64_t failed = 0;
    std::string counts = "{}";
    std::string measures = "{}";
    std::string notes;
    std::string facts = "{}";
};

/// Inserts the run as running and takes its lock in the same transaction.
Result<OpenRun> beginRun(Connection &connection, const std::filesystem::path &lockFile,
                         const RunStart &start);
/// Sets a resumable run running again; a Conflict if it is not resumable.
Result<OpenRun> reopenRun(Connection &connection, const std::filesystem::path &lockFile,
                          const RunRecord &run);
Status setRunDataVersion(Connection &connection, std::int64_t runNo, std::string_view dataVersion);
Status finishRun(Connection &connection, std::int64_t runNo, const RunEnd &end);
/// Marks every run interrupted that says running while nobody holds its lock.
Status markInterruptedRuns(Connection &connection, const std::filesystem::path &lockFile);

/// All runs by number, ascending; a dead running one already reads `interrupted`.
Result<std::vector<RunRecord>> listRuns(Connection &connection, const std::filesystem::path &lockFile);
/// RUN as people write it: its number, its UUID, or a unique beginning of that.
Result<RunRecord> findRun(Connection &connection, const std::filesystem::path &lockFile,
                          std::string_view text);
/// The subjects that a classification of some was asked for, by their keys in the results; none of others.
Result<std::vector<std::int64_t>> selectedSubjects(Connection &connection, std::int64_t runNo);
/// The newest completed classification or scoring of all subjects of the domain, or of those of that window
/// where windows have subjects of their own; NotFound if there is none.
Result<RunRecord> latestRun(Connection &connection, std::string_view domain,
                            std::optional<int> subjectsWindow = {});

} // namespace dramatis::store

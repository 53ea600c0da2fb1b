// SPDX-License-Identifier: GPL-3.0-or-later
// Bulk import: CSV files into a domain's tables, row by row taken, found unchanged or rejected.
//
// Data flow of one file (one run each): read and check on one thread → batches into the staging area, one
// transaction each, with how far it got → hand-over in one transaction: duplicates, references, rows into the
// tables, rejects, provenance, data version, audit, run completed. Killed at any moment nothing half-done
// shows, and resuming goes on behind the last batch. See docs/decisions/ for the key layout.
#pragma once

#include "base/progress.h"
#include "domains/registry.h"
#include "importing/file_order.h"
#include "importing/read_rejects.h"
#include "store/runs.h"
#include "store/workspace.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dramatis::importing
{

struct ImportOptions {
    std::vector<FileOrder> files;         ///< in any order
    std::optional<Duplicates> duplicates; ///< else the table's own rule
    std::int64_t mostRejects =
        0; ///< a file with so many is given up, with an Error, and nothing of it taken; 0: never
    bool dryRun = false; ///< do everything but write: the report says what would come of it
    bool again = false;  ///< take a file whose content was imported before
    bool resume = false; ///< pass over completed files, go on with the interrupted one
    std::filesystem::path
        rejectsFile; ///< where rejects go, for mending (see rejectsFileFor()); empty: nowhere
    std::string operatorName;
    std::string programVersion;
    std::size_t batchRows = 50'000; ///< rows per committed batch; any number gives the same result
    std::int64_t bulkRows = 10'000; ///< files with fewer rows are taken row by row; any number gives the same
};

/// What became of one file.
struct FileReport {
    std::filesystem::path file;
    std::string kind;
    std::int64_t runNo = 0;
    bool passedOver = false; ///< completed before; only when resuming
    bool resumed = false;
    std::int64_t taken = 0; ///< new rows
    std::int64_t replaced = 0;
    std::int64_t unchanged = 0;
    std::int64_t skipped = 0;
    std::int64_t rejected = 0;
    double seconds = 0;
    std::vector<std::string> warnings; ///< sentences: unknown columns, unknown spellings with counts, …
    std::vector<std::pair<std::string, std::int64_t>> rejectKinds = {}; ///< most frequent first
    std::vector<RejectRow> firstRejects = {};                           ///< at most 1 000; only of a dry run
    std::int64_t createdParents = 0;        ///< missing accounts and users that were made (create_missing)
    std::filesystem::path rejectsFile = {}; ///< that was written; empty: none was asked for
};

struct ImportReport {
    std::vector<FileReport> files; ///< in the order they were imported
    [[nodiscard]] std::int64_t rejected() const;
};

/// The file for the rejects of `input` where `asked` was asked for: that itself for a single input, else with
/// the input's name in it ("rejects.csv" and "users.csv.gz": "rejects-users.csv").
std::filesystem::path rejectsFileFor(const std::filesystem::path &asked, const std::filesystem::path &input,
                                     std::size_t inputs);

/// Imports the files in the order of their kinds. All headers are checked first: one file that cannot be used
/// means that nothing is written. On an Error the files before the failed one are completed and stay. A dry
/// run does the same in one transaction that is rolled back: its files see each other, and nobody sees them;
/// another writer waits meanwhile.
Result<ImportReport> importFiles(const store::Workspace &workspace, const Registry &registry,
                                 const ImportOptions &options, const JobContext &job);

/// Goes on with one interrupted or cancelled import run, whose file must still be what it was.
Result<ImportReport> resumeImport(const store::Workspace &workspace, const Registry &registry,
                                  const store::RunRecord &run, const ImportOptions &options,
                                  const JobContext &job);

/// Drops the staged rows of an unfinished import run and marks it discarded. Call inside a transaction.
Status discardImport(store::Connection &connection, std::int64_t runNo);

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// What a window says of its workspace as a whole: runs, imports, and of every domain how much there is and
// what is stale. Cheap at any size: nothing is counted row by row but subjects.
#pragma once

#include "jobs/session.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dramatis::jobs
{

/// One imported file of the ledger.
struct ImportEntry {
    store::RunRecord run;
    std::string kind;
    std::string fileName;
    std::filesystem::path filePath;
    std::int64_t rows = 0; ///< all of the file; of an unfinished import those read so far
    std::int64_t taken = 0;
    std::int64_t replaced = 0;
    std::int64_t unchanged = 0;
    std::int64_t skipped = 0;
    std::int64_t rejected = 0;
    std::int64_t fileSize = 0;     ///< bytes, as they lie on the disk
    std::string contentHash = {};  ///< XXH3-128 of the text; empty: not read to the end
    std::string mapping = {};      ///< JSON as for `--mapping`, indented; empty: none is kept
    std::string mappingTitle = {}; ///< the operator's name for it; empty: as proposed
    bool undone = false;           ///< taken back; the counts say what it had brought
};

/// One window of a domain whose windows have subjects of their own.
struct WindowState {
    int days = 0;
    std::int64_t subjects = 0;
    std::optional<store::RunRecord> newestRun; ///< completed, over all its subjects
    std::int64_t changedSubjects = 0;          ///< since that run: 0, or -1: some, not known which
};

/// What is known of a domain's data now. Of another program's database only the runs are.
struct DomainState {
    const Domain *domain = nullptr;
    std::int64_t subjects = 0;
    std::int64_t events = 0; ///< rows its event tables were given; forgotten subjects' are not taken off
    std::optional<EventTime>
        newestEvent; ///< in its unit; nothing also where only a classification would find it out
    std::string dataVersion;
    std::optional<store::RunRecord> newestRun; ///< completed, over all subjects
    /// Touched by imports since that run and not classified since, be it by a run of some; -1: changed, not
    /// known which.
    std::int64_t changedSubjects = 0;
    /// Where windows have subjects of their own: by days, in the domain's order; else empty. In the state of
    /// an open workspace subjects, newestRun and changedSubjects of the domain shown are the shown window's.
    std::vector<WindowState> windows = {};
    std::int64_t owners = 0; ///< whose the subjects are, where several may be one's: companies of filings
    bool sampleData = false;

    /// That of a window; null where there is none.
    [[nodiscard]] const WindowState *window(std::optional<int> days) const;
};

/// The file as of one moment.
struct WorkspaceState {
    std::filesystem::path file;
    bool readOnly = false; ///< cannot be written, or another program's database
    bool foreign = false;
    std::vector<std::string> notes;     ///< sentences about how it was opened
    std::vector<DomainState> domains;   ///< all of the registry, in its order
    std::vector<store::RunRecord> runs; ///< newest first
    std::vector<ImportEntry> imports;   ///< newest first
    std::int64_t undecidedItems = 0;    ///< of the review queue, all domains
};

/// Of a session that only looks.
Result<WorkspaceState> readWorkspaceState(Session &session, const JobContext &job);

} // namespace dramatis::jobs

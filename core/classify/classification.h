// SPDX-License-Identifier: GPL-3.0-or-later
// One classification run from its request to its stored, current results.
//
// Data flow: read columns → signals → rules → blocks of results in one durable transaction that also
// completes the run, makes it current and lapses overrides whose persona is gone. A run computes from one
// data version or fails.
#pragma once

#include "classify/outcomes.h"
#include "classify/run_settings.h"
#include "store/runs.h"
#include "store/workspace.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dramatis::classify
{

/// Where data come from and where results go. The two connections may belong to one file; `data` is only
/// read.
struct Places {
    store::Connection &data;
    store::Connection &results;
    std::filesystem::path lockFile;
    bool separate = false; ///< data and results live in different databases, with subject keys of their own
    /// The data version now; asked before reading and again before writing.
    std::function<Result<std::string>(store::Connection &)> dataVersion;
    std::int64_t rowsLeftOut = 0; ///< of a foreign database
    /// See DataPlace.
    std::function<std::unique_ptr<store::Connection>()> another = {};
    SnapshotStore *snapshots = nullptr;
};

struct Request {
    std::optional<EventTime> referenceTime; ///< in the domain's unit; nothing: the newest event's
    std::vector<int> windows;               ///< empty: the domain's default
    Engine engine = Engine::Parallel;
    std::size_t chunk = 4096;
    std::size_t tasks = 1; ///< threads of the parallel engine
    rules::RuleSet ruleSet;
    std::optional<std::vector<std::string>> subjectIds; ///< nothing: all
    bool consentedOnly = false;
    std::string operatorName;
    std::string programVersion;
};

struct WindowReport {
    int window = 0;
    Distribution distribution;
};

/// A subject that the loop says something else of than the run did: the first place where it does.
struct ShadowDifference {
    store::SubjectKey subject = 0; ///< of the results
    std::string subjectId;
    int window = 0;   ///< in days; 0: of no window (flags)
    std::string what; ///< id of a signal, or `mask`, `flags`, `subjects`, `windows`
    std::string run;  ///< numbers as texts; `missing`
    std::string loop;
};

/// A random sample of a run classified by the loop as well, and compared bit for bit.
struct ShadowReport {
    std::int64_t subjects = 0;
    std::int64_t different = 0;
    std::vector<ShadowDifference> differences; ///< by subject's identifier; not more than can be looked at
    double seconds = 0;
};

struct Report {
    std::int64_t runNo = 0;
    std::string runId;
    RunSettings settings;
    std::int64_t subjects = 0;
    std::int64_t failed = 0;
    std::int64_t rowsLeftOut = 0;
    std::vector<WindowReport> windows;
    std::vector<std::int64_t> flagged; ///< subjects per flag of the domain
    std::int64_t lapsedOverrides = 0;
    EngineMeasures measures;
    std::string facts = "{}"; ///< see Dataset::facts()
    double seconds = 0;
    std::int64_t peakMemory = 0;
    std::vector<std::string> warnings;
    std::optional<ShadowReport> shadow = {}; ///< where one was asked for (jobs/shadow_run.h)
};

Result<Report> classify(const Places &places, const Domain &domain, const Request &request,
                        const JobContext &job);

/// Goes on with an interrupted or cancelled run; a Conflict if the data have changed since it began.
Result<Report> resumeClassification(const Places &places, const Domain &domain, const store::RunRecord &run,
                                    const rules::RuleSet &ruleSet, const Request &who, const JobContext &job);

/// Drops what an unfinished run has stored and marks it discarded. Call inside a transaction.
Status discardClassification(store::Connection &results, std::int64_t runNo);

} // namespace dramatis::classify

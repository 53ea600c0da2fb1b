// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to carry out one and the same classification. Every engine gives the same results, bit for bit.
//
// `vectorized` and `parallel` are one piece of code: subjects go through in slices of up to 4 096 (and of
// about as many events), each computed, matched and packed by one task while its columns lie in the cache.
// `parallel` has several tasks and commits chunk by chunk, so that a stopped run goes on behind its last
// chunk; a chunk that cannot be written is tried again at the end. `vectorized` has one task and hands all
// blocks over for one transaction.
//
// A slice whose task dies is made again. Where rules screen, a subject that cannot be read or computed is
// recorded as failed and the others go on.
#pragma once

#include "domains/domain.h"
#include "store/results.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace dramatis::classify
{

enum class Engine {
    Loop,       ///< per subject and window, by SQL, one commit each: the reference
    Vectorized, ///< one pass over columns, one thread, one transaction
    Parallel,   ///< the same in chunks over several tasks, one writer
};

std::string_view engineText(Engine engine);
std::optional<Engine> engineOf(std::string_view text);

/// What an engine works on. Data and results may belong to one file or to two; the data's connection stands
/// in a read transaction. Keys in `request` are those of the data.
struct EngineInput {
    const Domain &domain;
    DataPlace data;
    store::Connection &results;
    std::int64_t runNo = 0;
    const rules::RuleSet &ruleSet;
    LoadRequest request;
    std::vector<store::SubjectKey> listed; ///< subjects that the rule set itself lists, ascending
    std::vector<int> assignedWindows;      ///< ascending
    std::size_t chunk = 0;                 ///< subjects at a time; any number gives the same results
    /// The results' keys of the data's subjects.
    std::function<Result<std::vector<store::SubjectKey>>(const std::vector<store::SubjectKey> &)> resultKeys;
    const JobContext &job;

    /// Assigned windows and those that conditions ask for, ascending.
    [[nodiscard]] std::vector<int> allWindows() const;
    /// The flag of subjects that the rule set lists.
    [[nodiscard]] std::uint64_t listedFlagOf(store::SubjectKey dataKey) const;
};

/// Seconds per stage, and counts beside them. Of stages that run in several tasks: their seconds added up,
/// divided by the number of tasks.
struct EngineMeasures {
    double read = 0;
    double signals = 0;
    double match = 0;
    double write = 0;
    std::int64_t events = 0;
    std::int64_t queries = 0;
    std::int64_t commits = 0;
};

struct EngineOutput {
    store::RunOutcomes outcomes;            ///< with the keys of the results
    std::vector<store::PackedBlock> blocks; ///< still to be written
    std::vector<store::Failure> failures;   ///< the same; with the keys of the results
    std::vector<std::string> labels;        ///< of text signals
    EngineMeasures measures;
    std::string facts = "{}";                  ///< see Dataset::facts()
    std::optional<std::vector<Day>> eventDays; ///< every day with an event of anybody, ascending, if known
    std::vector<std::string> warnings;
};

Result<EngineOutput> runEngine(Engine engine, const EngineInput &input);
/// `tasks` 1 and `commits` false: `vectorized`.
Result<EngineOutput> runColumns(const EngineInput &input, std::size_t tasks, bool commits);
/// Goes on where an interrupted run of the same number stopped.
Result<EngineOutput> runLoop(const EngineInput &input);

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to carry out one and the same classification. Every engine gives the same RunResults, bit for bit.
#pragma once

#include "domains/domain.h"
#include "store/results.h"

#include <optional>
#include <string_view>
#include <vector>

namespace dramatis::classify
{

enum class Engine {
    Loop,       ///< per subject and window, by SQL, one commit each: the reference
    Vectorized, ///< one pass over columns, one thread, one transaction
};

std::string_view engineText(Engine engine);
std::optional<Engine> engineOf(std::string_view text);

/// What an engine works on. `data` and `results` may belong to one file or to two; `data` stands in a read
/// transaction. Keys in `request` are those of `data`.
struct EngineInput {
    const Domain &domain;
    store::Connection &data;
    store::Connection &results;
    std::int64_t runNo = 0;
    const rules::RuleSet &ruleSet;
    LoadRequest request;
    std::vector<int> assignedWindows; ///< ascending
    std::size_t chunk = 0;            ///< subjects computed at a time; any number gives the same results
    const JobContext &job;

    /// Assigned windows and those that conditions ask for, ascending.
    [[nodiscard]] std::vector<int> allWindows() const;
};

/// Seconds per stage, and counts beside them.
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
    store::RunResults results; ///< with the keys of `data`
    EngineMeasures measures;
};

Result<EngineOutput> runEngine(Engine engine, const EngineInput &input);
Result<EngineOutput> runVectorized(const EngineInput &input);
/// Goes on where an interrupted run of the same number stopped.
Result<EngineOutput> runLoop(const EngineInput &input);

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
// Two completed runs over subjects of the same kind, side by side: who stayed, moved, appeared, disappeared,
// and what moved them.
//
// A subject's outcome in a run is the override that was active when that run ended (of the newest run over
// all: that is active now), else what the run assigned. Its move is caused by
//   override       where the assigned outcomes of both runs are the same, or an override decides either side;
//   rules          where the rules of B over the data of A already give the outcome in B;
//   data           where the rules of B over the data of A give the outcome in A (always with equal rules);
//   data and rules where they give a third one;
//   not separable  where the rules of B need signals or look-backs that A did not store.
#pragma once

#include "classify/stored_run.h"
#include "rules/outcome.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dramatis::classify
{

enum class Cause : std::uint8_t { Data, Rules, DataAndRules, Override, NotSeparable };
inline constexpr std::size_t causeCount = 5;
/// `data`, `rules`, `data and rules`, `override`, `not separable`: the contract's texts.
std::string_view causeText(Cause cause);

/// An outcome that one of the runs can give or an override gave.
struct ComparedOutcome {
    std::string id;
    std::string name; ///< of a persona
    rules::OutcomeKind kind = rules::OutcomeKind::Persona;
};

struct ComparedMove {
    std::uint32_t subject = 0; ///< position in RunComparison::subjectIds
    std::uint8_t from = 0;     ///< position in RunComparison::outcomes
    std::uint8_t to = 0;
    Cause cause = Cause::Data;
};

struct ComparedWindow {
    int days = 0;
    /// [from][to] subjects that both runs contain; the diagonal stayed.
    std::vector<std::vector<std::int64_t>> counts;
    /// [from][to][cause]; nothing on the diagonal.
    std::vector<std::vector<std::array<std::int64_t, causeCount>>> causes;
    std::int64_t stayed = 0;
    std::int64_t moved = 0;
    std::int64_t appeared = 0;
    std::int64_t disappeared = 0;
    std::vector<std::int64_t> before; ///< [outcome] subjects of A
    std::vector<std::int64_t> now;    ///< [outcome] subjects of B
    std::vector<ComparedMove> moves;  ///< by subject's identifier, bytewise
};

struct RunComparison {
    store::RunRecord a;
    store::RunRecord b;
    const Domain *domain = nullptr;
    std::vector<ComparedOutcome> outcomes; ///< of B in its order, then what only A or an override knows
    std::vector<std::string> subjectIds;   ///< of those that moved in some window, bytewise
    std::vector<ComparedWindow> windows;   ///< those that both runs assigned, ascending
    std::vector<int> onlyA;                ///< windows that only one of them assigned
    std::vector<int> onlyB;
};

/// Conflict where the runs are not completed classifications of subjects of the same kind. Any order of runs.
Result<RunComparison> compareRuns(store::Connection &results, const Registry &registry,
                                  const std::filesystem::path &lockFile, store::RunRecord a,
                                  store::RunRecord b, const JobContext &job);

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
// One side of a comparison: the subjects of a run with what they came out as, overrides put in.
#pragma once

#include "classify/run_comparison.h"
#include "store/overrides.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dramatis::classify
{

/// Of the subjects of one run in one window, as positions in RunComparison::outcomes.
struct WindowOutcomes {
    std::vector<std::uint8_t> assigned;
    std::vector<std::uint8_t> effective; ///< overrides put in
    std::vector<std::uint8_t> overridden;
};

struct ComparedSide {
    StoredRun run;                       ///< without signals and identifiers
    std::string overridesUntil;          ///< when the run ended; empty: all count
    std::vector<std::uint8_t> numbers;   ///< of its possibleOutcomes() in RunComparison::outcomes
    std::vector<WindowOutcomes> windows; ///< of those that are compared
};

Result<ComparedSide> readSide(store::Connection &results, const Registry &registry,
                              const store::RunRecord &record);

/// Fills numbers and windows for the windows of `days`, which the run assigned, and adds what `outcomes` does
/// not know yet. `overrides`: all of the domain, by subject, oldest first.
Status assignOutcomes(ComparedSide &side, const std::vector<int> &days,
                      const std::vector<store::OverrideRow> &overrides,
                      std::vector<ComparedOutcome> &outcomes);

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
// The same subjects under other thresholds: distributions now and then and who would move, from the stored
// signals of a run. Nothing is written.
#pragma once

#include "classify/outcomes.h"
#include "classify/stored_run.h"

#include <string>
#include <vector>

namespace dramatis::classify
{

struct Move {
    std::size_t row = 0; ///< in the run's results
    std::string from;
    std::string to;
};

struct MoveCount {
    std::string from;
    std::string to;
    std::int64_t subjects = 0;
};

struct WindowWhatIf {
    int window = 0;
    Distribution now;
    Distribution then;
    std::vector<MoveCount> moves;    ///< by persona from, then to, in rule-set order
    std::vector<Move> movedSubjects; ///< by identifier
};

/// Usage error if a changed condition cannot be found; see rules/what_if.h for the form of `changes`.
Result<std::vector<WindowWhatIf>> whatIf(const StoredRun &run, const std::vector<std::string> &changes);

} // namespace dramatis::classify

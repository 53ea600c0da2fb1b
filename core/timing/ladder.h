// SPDX-License-Identifier: GPL-3.0-or-later
// The timing lab: engines × numbers of subjects, each on a generated workspace.
//
// At every size each variant has a warm-up, then rounds in which the variants take turns, so that a busy
// moment of the machine hits all of them; then what they stored is compared. `loop` stops at the size where
// one run would exceed the budget, by its time per subject one size below, and is extrapolated from there on.
#pragma once

#include "timing/bench.h"
#include "timing/same_result.h"

namespace dramatis::timing
{

struct LadderRequest {
    std::vector<classify::Engine> engines; ///< each once; `loop` first, if at all
    std::vector<std::int64_t> sizes;       ///< ascending
    double budgetSeconds = 60;             ///< for all runs of a variant at a size
    int repeats = 5;
};

/// Two variants' stored results at a size.
struct Comparison {
    std::int64_t subjects = 0;
    Variant first;
    Variant second;
    std::optional<Difference> difference; ///< nothing: the same
    std::string subjectId;                ///< of the difference, if it has a subject
};

struct Size {
    std::int64_t subjects = 0;
    std::int64_t rows = 0; ///< generated, of all tables
    double generateSeconds = 0;
};

struct LadderReport {
    std::vector<Size> sizes;
    std::vector<Point> points; ///< by size, then in the order of the variants
    std::vector<Comparison> comparisons;
    bool memoryPerRun = true; ///< else: peak memory is that of the process so far
    [[nodiscard]] bool allTheSame() const;
};

/// Interrupted leaves nothing behind.
Result<LadderReport> runLadder(const Setting &setting, const LadderRequest &request, const JobContext &job);

} // namespace dramatis::timing

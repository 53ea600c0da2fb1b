// SPDX-License-Identifier: GPL-3.0-or-later
// How the ways of one store operation are measured: each carried out and checked once, unmeasured; then round
// by round in turns.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "timing/store_operations.h"

#include <functional>
#include <string_view>
#include <vector>

namespace dramatis::timing
{

/// One way, as it is carried out. All on the caller's thread.
struct Way {
    std::string_view name;
    std::int64_t count = 0; ///< what one round does
    std::function<Status()> work;
    std::function<Status()> prepare = {}; ///< before each round, not measured
    std::function<Status()> check = {};   ///< behind the first round: an Error where the answer is wrong
    std::int64_t commits = 0;             ///< of one round
};

/// Measures the ways of one operation and appends them.
Status timeWays(std::string_view operation, const std::vector<Way> &ways, int repeats, const JobContext &job,
                std::vector<OperationMeasure> &measures);

/// Internal error naming the operation unless it holds.
Status checkThat(bool holds, std::string_view what);

} // namespace dramatis::timing

// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison of two runs written as plainly as it can be: subject by subject, by identifier, one SQL
// query per override. What compareRuns() is compared with, as text.
#pragma once

#include "classify/run_comparison.h"
#include "core/classify/workbench.h"

#include <string>

namespace dramatis::test
{

/// "30 days: 3 stayed, 1 moved, 0 appeared, 0 disappeared\nid from>to cause\n…", then the outcomes before and
/// now, the matrix and its causes, and the windows that only one has.
std::string slowComparison(const Workbench &bench, std::int64_t a, std::int64_t b);
std::string textOf(const classify::RunComparison &comparison);

/// The runs of those numbers compared by the program.
Result<classify::RunComparison> compared(const Workbench &bench, std::int64_t a, std::int64_t b);

} // namespace dramatis::test

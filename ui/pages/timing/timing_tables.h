// SPDX-License-Identifier: GPL-3.0-or-later
// The timing lab's results as tables. A star behind a number says extrapolated, in words as well as in grey.
#pragma once

#include "pages/timing/cell_table.h"
#include "timing/scale.h"

namespace dramatis::ui
{

/// A row per size: time of every engine, speed-ups, whether all results are the same, commits.
CellTable sideBySide(const timing::LadderReport &report);
/// A row per size of the scale matrix: loop, best, what is recommended.
CellTable scaleTable(const timing::LadderReport &report);
/// The conditions under which the loop is no longer enough, and whether they are met.
CellTable triggerTable(const timing::LadderReport &report);
/// Peak memory, processor time, queries and commits of every variant at a size.
CellTable costTable(const timing::LadderReport &report, std::int64_t subjects);

/// "Recommendation: parallel" and why.
QString recommendationTitle(const timing::LadderReport &report);
QString recommendationReason(const timing::LadderReport &report);

/// "subject customer_000003, 30 days, low_savings: 0.5 and 0.6"
QString differenceText(const timing::Comparison &comparison);

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The risk levels of a scorecard from their JSON values. Only scorecards/read.h uses this.
#pragma once

#include "scorecards/scorecard.h"
#include "json/fields.h"

#include <vector>

namespace dramatis::scorecards
{

/// Notes what is wrong. Without faults there is at least one level, bounds descend, and only the last level
/// has none.
std::vector<Level> readLevels(const json::Value &levels, json::Findings &faults);

} // namespace dramatis::scorecards

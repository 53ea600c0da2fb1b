// SPDX-License-Identifier: GPL-3.0-or-later
// The lab's numbers for other programs: timing.csv, a row per point, and timing.json, everything
// (docs/command-line.md). Seconds and bytes; what was not measured is an empty field, or null.
#pragma once

#include "base/number.h"
#include "timing/scale.h"

#include <string>

namespace dramatis::timing
{

/// What the numbers were measured with.
struct Circumstances {
    std::string programVersion;
    std::string domain;
    std::vector<int> windows;
    std::string ruleSet; ///< ID@VERSION
    synthetic::Request data;
    std::size_t chunk = 0;
    std::size_t tasks = 1;
    std::size_t processors = 1;
    double load = missing; ///< of the machine before the first run, mean of a minute
    LadderRequest request;
};

std::string timingCsv(const LadderReport &report);
std::string timingJson(const Circumstances &circumstances, const LadderReport &report);

} // namespace dramatis::timing

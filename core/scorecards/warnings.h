// SPDX-License-Identifier: GPL-3.0-or-later
// What is odd about a scorecard that has no faults. Only its readers use this.
#pragma once

#include "scorecards/scorecard.h"
#include "json/fields.h"

#include <span>

namespace dramatis::scorecards
{

/// Bins of a term that overlap, leave gaps, or are out of order. `places`: where each begins in the text.
void warnOfBins(std::span<const Bin> bins, std::span<const std::size_t> places, json::Findings &warnings);

/// Levels that no filing can get. `levels`: their JSON values.
void warnOfLevels(const Scorecard &scorecard, const json::Value &levels, json::Findings &warnings);

} // namespace dramatis::scorecards

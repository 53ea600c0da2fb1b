// SPDX-License-Identifier: GPL-3.0-or-later
// The first step of a fit: bins with the rates of default seen in them. Only scorecards/fit.h uses this.
#pragma once

#include "scorecards/scorecard.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dramatis::scorecards
{

/// Sets the rates of the term's bins, and of absent values, to the share of defaults among the filings that
/// scoring gives this rate; where there are none, to `overallRate`, with a warning.
void setObservedRates(Term &term, BlankPolicy policy, std::span<const double> values,
                      std::span<const std::uint8_t> labels, double overallRate,
                      std::vector<std::string> &warnings);

} // namespace dramatis::scorecards

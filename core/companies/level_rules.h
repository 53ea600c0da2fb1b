// SPDX-License-Identifier: GPL-3.0-or-later
// A scorecard as the engines see it: a rule set whose personas are the risk levels, the highest first, each
// with the bounds of its probability in percent as criteria. Exactly one holds for every probability.
#pragma once

#include "rules/read.h"
#include "scorecards/scorecard.h"

namespace dramatis::companies
{

/// Findings are those of scorecards::readScorecard().
rules::ReadReport readLevelRules(std::string_view json);
rules::RuleSet levelRules(const scorecards::Scorecard &scorecard);
/// The scorecard that a rule set of levelRules() came from.
scorecards::Scorecard scorecardOf(std::string_view canonicalJson);

} // namespace dramatis::companies

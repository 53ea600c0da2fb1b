// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of `scorecard` that rule sets have not.
#pragma once

#include "cli/program.h"

#include <optional>

namespace dramatis::cli
{

/// The scorecard of that name; a usage error if it is for another period than that of `window`. Says what its
/// file is warned of.
Result<rules::RuleSet> namedScorecard(const Program &program, jobs::Session &session, const Domain &domain,
                                      const std::string &name, std::optional<int> window);

void addScorecardEvaluate(CLI::App &group, Program &program);
void addScorecardFit(CLI::App &group, Program &program);

} // namespace dramatis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// What every ratio of a subject adds to its score, from the signals that a run stored.
#pragma once

#include "domains/domain.h"
#include "rules/evidence.h"
#include "scorecards/explain.h"

#include <span>
#include <vector>

namespace dramatis::classify
{

/// The signals that the terms of a scorecard are about, in their order.
std::vector<std::size_t> ratioSignals(const Domain &domain, const scorecards::Scorecard &scorecard);
/// What each term adds for a subject with these signals.
std::vector<scorecards::Contribution> contributions(const scorecards::Scorecard &scorecard,
                                                    std::span<const std::size_t> ratioSignals,
                                                    const rules::SignalValue &value);

/// What each term adds in the mean of all subjects of a run, from its facts (store::RunRecord::facts); NaN
/// where they do not say.
std::vector<double> meanContributions(const scorecards::Scorecard &scorecard, std::string_view facts);

} // namespace dramatis::classify

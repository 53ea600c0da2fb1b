// SPDX-License-Identifier: GPL-3.0-or-later
// Other thresholds tried on the signals that a run stored: who would come out as what, and from where to
// where subjects would move. Nothing is written, no data are read.
//
// What the run stored of rules that did not change is taken as it is, so that a slider over a million
// subjects costs one condition: < 33 ms (design/ux: Numbers).
#pragma once

#include "explore/run_view.h"

#include <stop_token>

namespace dramatis::jobs
{

/// Outcomes as RunView::outcomes; only those that the rule set can give. Overrides take no part.
struct RuleTrial {
    std::vector<std::int64_t> now;                ///< [outcome] subjects by the rules of the run
    std::vector<std::int64_t> tried;              ///< [outcome] by those tried
    std::vector<std::vector<std::int64_t>> moves; ///< [now][tried]
    std::vector<std::int64_t> holds; ///< [rule] subjects that match it, or pass it, by those tried
    std::int64_t moved = 0;
    double seconds = 0;
};

/// `ruleSet`: that of the run with other thresholds, nothing else changed. Needs a view with signals.
/// Interrupted if stopped.
Result<RuleTrial> tryRules(const explore::RunView &view, const rules::RuleSet &ruleSet, std::size_t window,
                           std::stop_token stop = {});

} // namespace dramatis::jobs

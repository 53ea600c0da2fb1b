// SPDX-License-Identifier: GPL-3.0-or-later
// Trying other thresholds: `persona.signal[@window][#n]=threshold` as the command line writes it, applied to
// a copy of a rule set. Nothing is stored; the copy has no version and no hash.
#pragma once

#include "base/result.h"
#include "rules/rule_set.h"

#include <string_view>

namespace dramatis::rules
{

/// The rule set with that threshold (for `between`: `low;high`) changed. `#n` is the n-th condition (from 1)
/// of that persona on that signal; without it the text must name exactly one. Without `@window` conditions
/// with and without a window of their own are looked at alike.
Result<RuleSet> withThreshold(const RuleSet &ruleSet, SignalCatalogue catalogue, std::string_view change);

} // namespace dramatis::rules

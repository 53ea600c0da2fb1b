// SPDX-License-Identifier: GPL-3.0-or-later
// Whether one criteria tree can hold only where another does too: how the checker finds a persona that a
// higher one always eclipses.
#pragma once

#include "rules/rule_set.h"

namespace dramatis::rules
{

/// True only if every subject for which `a` holds is one for which `b` holds, whatever the window of the row.
/// False means not shown, not disproved: values are compared signal by signal, and the search is cut off when
/// trees are very large.
bool implies(const Criteria &a, const Criteria &b, SignalCatalogue catalogue);

} // namespace dramatis::rules

// SPDX-License-Identifier: GPL-3.0-or-later
// How a rule's condition is written on screen, on every page the same.
#pragma once

#include "rules/rule_set.h"

#include <QString>

namespace dramatis::ui
{

/// "≥", "≤", ">", "<", "=", "between".
QString opSign(rules::Op op);
/// As it is spoken: "at least 20", "between 1 and 2".
QString opWords(const rules::Condition &condition);
/// "percentage points"; empty where a margin needs no unit.
QString unitWords(Unit unit);

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// How a rule's condition is written on screen, on every page the same.
#pragma once

#include "rules/rule_set.h"

#include <QString>

namespace dramatis::ui
{

/// "≥", "≤", ">", "<", "=", "between".
QString opSign(rules::Op op);

} // namespace dramatis::ui

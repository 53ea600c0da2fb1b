// SPDX-License-Identifier: GPL-3.0-or-later
// What the run ledger keeps of a classification that is through: counts per window and persona and per flag,
// stage times in seconds, warnings.
#pragma once

#include "classify/classification.h"

namespace dramatis::classify
{

store::RunEnd runEndOf(const Report &report, const Domain &domain, const std::vector<std::string> &warnings);

} // namespace dramatis::classify

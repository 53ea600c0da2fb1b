// SPDX-License-Identifier: GPL-3.0-or-later
// Random rule sets whose thresholds are values that occur, so that conditions stand exactly on their boundary
// often.
#pragma once

#include "classify/stored_run.h"

#include <cstdint>
#include <string>

namespace dramatis::test
{

/// The JSON of a rule set for the run's domain: nested all/any, windows of their own, every operator. The
/// same for the same seed and run.
std::string randomRules(const classify::StoredRun &values, std::uint32_t seed);

} // namespace dramatis::test

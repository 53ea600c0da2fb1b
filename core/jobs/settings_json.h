// SPDX-License-Identifier: GPL-3.0-or-later
// Settings as JSON, keys in order: what Settings::json() holds ready.
#pragma once

#include "jobs/settings.h"

#include <string>

namespace dramatis::jobs
{

std::string settingsJson(const Settings::Values &values);

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
// What runs measure of themselves, as named metrics (docs/store.md lists the names).
#pragma once

#include "base/telemetry.h"
#include "classify/classification.h"
#include "importing/importer.h"

#include <vector>

namespace dramatis::jobs
{

std::vector<Metric> telemetryOf(const classify::Report &report);
/// One import run is one file.
std::vector<Metric> telemetryOf(const importing::FileReport &report);

} // namespace dramatis::jobs

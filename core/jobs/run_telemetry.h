// SPDX-License-Identifier: GPL-3.0-or-later
// What a run measured of itself, by names (docs/store.md lists them): for store::writeTelemetry(). Seconds,
// bytes, rows and counts; no subject data. Any thread.
#pragma once

#include "base/telemetry.h"
#include "classify/classification.h"
#include "importing/importer.h"
#include "jobs/generate_job.h"

#include <vector>

namespace dramatis::jobs
{

/// Of a classification or a scoring.
std::vector<Metric> telemetryOf(const classify::Report &report);
/// Of one imported file. Looks up how large it is.
std::vector<Metric> telemetryOf(const importing::FileReport &report);
std::vector<Metric> telemetryOf(const GenerateReport &report);
/// Of a run that failed or was stopped after so many seconds.
std::vector<Metric> telemetryOfUnfinished(double seconds);

} // namespace dramatis::jobs

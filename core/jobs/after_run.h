// SPDX-License-Identifier: GPL-3.0-or-later
// What follows a completed run: its telemetry, its review items, and the pruning of old runs where the
// settings say so. The run is completed and stays so: what goes wrong here is a sentence among its warnings,
// and what was left undone is made up for after the next run.
#pragma once

#include "importing/importer.h"
#include "jobs/generate_job.h"
#include "jobs/session.h"
#include "jobs/settings.h"

namespace dramatis::jobs
{

void afterRun(Session &session, const Settings &settings, classify::Report &report, const JobContext &job);
void afterRun(Session &session, const Settings &settings, importing::ImportReport &report,
              const JobContext &job);
/// A generation makes no items and prunes nothing.
void afterRun(Session &session, GenerateReport &report);
/// A run that failed or was stopped, if there is one that began at or after `begun` (ISO 8601).
void afterFailure(Session &session, std::string_view begun, double seconds);
/// Review items of runs that another program, or one that was killed, has completed. Does nothing in a
/// workspace that has none.
Status makePendingItems(Session &session, const Settings &settings, const JobContext &job);

} // namespace dramatis::jobs

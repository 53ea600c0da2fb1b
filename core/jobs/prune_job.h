// SPDX-License-Identifier: GPL-3.0-or-later
// Old runs removed, by the rule of the settings or another one.
#pragma once

#include "classify/prune.h"
#include "jobs/session.h"
#include "jobs/settings.h"

namespace dramatis::jobs
{

/// What the settings say.
classify::Retention retentionOf(const Settings &settings);
/// `dryRun`: only says what would go.
Result<classify::Pruned> pruneJob(Session &session, const Settings &settings,
                                  const classify::Retention &retention, bool dryRun, const JobContext &job);

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
// Score runs: one for each window whose subjects the data have.
#pragma once

#include "jobs/classify_job.h"

namespace dramatis::jobs
{

/// The domain that scores.
Result<const Domain *> findScoringDomain(const Registry &registry);
/// The window of that name ("annual"); a usage error lists those that there are.
Result<int> findWindow(const Domain &domain, std::string_view name);

/// `options.window` nothing: every window with subjects, or the scorecard's own. `options.domain` is not
/// looked at. NotFound if there is nothing to score.
Result<std::vector<classify::Report>> scoreJob(Session &session, const Settings &settings,
                                               const ClassifyOptions &options, const JobContext &job);

} // namespace dramatis::jobs

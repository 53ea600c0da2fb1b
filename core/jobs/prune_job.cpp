// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/prune_job.h"
#include "jobs/ledger.h"

namespace dramatis::jobs
{

classify::Retention retentionOf(const Settings &settings)
{
    return classify::retentionOf(settings.values().retention).value_or(classify::Retention{});
}

Result<classify::Pruned> pruneJob(Session &session, const Settings &settings,
                                  const classify::Retention &retention, bool dryRun, const JobContext &job)
{
    DRAMATIS_TRY(checkHasResults(session));
    if (dryRun)
        return classify::pruningPlan(session.results(), session.lockFile(), retention);
    return classify::prune(session.results(), session.lockFile(), retention, settings.values().operatorName,
                           job);
}

} // namespace dramatis::jobs

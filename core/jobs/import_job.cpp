// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/import_job.h"
#include "jobs/after_run.h"

namespace dramatis::jobs
{

Result<importing::ImportReport> importJob(Session &session, const Settings &settings,
                                          const importing::ImportOptions &options, const JobContext &job)
{
    auto report = importing::importFiles(session.data(), session.registry(), options, job);
    if (report && !options.dryRun)
        afterRun(session, settings, *report, job);
    return report;
}

} // namespace dramatis::jobs

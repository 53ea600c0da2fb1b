// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/import_job.h"
#include "jobs/after_run.h"
#include "review/import_items.h"

namespace dramatis::jobs
{

namespace
{

/// Review items come behind the rows of the domains, and no other way.
struct Parts {
    importing::ImportOptions rows;
    std::vector<importing::FileOrder> items;
};

Result<Parts> partsOf(Session &session, const importing::ImportOptions &options, const JobContext &job)
{
    Parts parts{options, {}};
    parts.rows.files.clear();
    for (const importing::FileOrder &file : options.files)
        (review::isItemFile(file, session.registry(), job) ? parts.items : parts.rows.files).push_back(file);
    for (const importing::FileOrder &file : parts.items)
        DRAMATIS_TRY(review::checkItemFile(session.data(), session.registry(), file, options, job));
    return parts;
}

Result<importing::ImportReport> importParts(Session &session, const importing::ImportOptions &options,
                                            const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(parts, partsOf(session, options, job));
    importing::ImportReport report;
    if (!parts.rows.files.empty()) {
        DRAMATIS_TRY_ASSIGN(rows,
                            importing::importFiles(session.data(), session.registry(), parts.rows, job));
        report = std::move(rows);
    }
    for (const importing::FileOrder &file : parts.items) {
        DRAMATIS_TRY_ASSIGN(items,
                            review::importItemFile(session.data(), session.registry(), file, options, job));
        report.files.push_back(std::move(items));
    }
    return report;
}

} // namespace

Result<importing::ImportReport> importJob(Session &session, const Settings &settings,
                                          const importing::ImportOptions &options, const JobContext &job)
{
    auto report = importParts(session, options, job);
    if (report && !options.dryRun)
        afterRun(session, settings, *report, job);
    return report;
}

} // namespace dramatis::jobs

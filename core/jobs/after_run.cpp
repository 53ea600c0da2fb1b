// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/after_run.h"
#include "jobs/prune_job.h"
#include "jobs/run_telemetry.h"
#include "review/make_items.h"
#include "store/telemetry.h"
#include "store/transaction.h"

namespace dramatis::jobs
{

namespace
{

/// Nothing of it matters enough to fail for; stopped work is made up for later without a word.
void warnOf(const Status &status, std::string_view what, std::vector<std::string> &warnings)
{
    if (!status && status.error().kind != ErrorKind::Interrupted)
        warnings.push_back(std::string(what) + ": " + status.error().text);
}

Status keepTelemetry(Session &session, const std::string &runId, const std::vector<Metric> &metrics)
{
    DRAMATIS_TRY_ASSIGN(writing,
                        store::Transaction::begin(session.results(), store::Transaction::Kind::Write));
    DRAMATIS_TRY(store::writeTelemetry(session.results(), runId, metrics));
    return writing.commit();
}

Status keepTelemetryOf(Session &session, std::int64_t runNo, const std::vector<Metric> &metrics)
{
    DRAMATIS_TRY_ASSIGN(run, store::findRun(session.results(), session.lockFile(), std::to_string(runNo)));
    return keepTelemetry(session, run.id, metrics);
}

Status pruneAsSet(Session &session, const Settings &settings, const JobContext &job)
{
    const classify::Retention retention = retentionOf(settings);
    if (retention.rule == classify::Retention::Rule::All)
        return {};
    DRAMATIS_TRY_ASSIGN(pruned, pruneJob(session, settings, retention, false, job));
    return {};
}

} // namespace

Status makePendingItems(Session &session, const Settings &settings, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(made, review::makeItems(session.results(), session.registry(), session.lockFile(),
                                                settings.values().nearMissShare, job));
    return {};
}

void afterRun(Session &session, const Settings &settings, classify::Report &report, const JobContext &job)
{
    warnOf(makePendingItems(session, settings, job), "Review items were not made", report.warnings);
    warnOf(keepTelemetry(session, report.runId, telemetryOf(report)), "Telemetry was not kept",
           report.warnings);
    warnOf(pruneAsSet(session, settings, job), "Old runs were not pruned", report.warnings);
}

void afterRun(Session &session, const Settings &settings, importing::ImportReport &report,
              const JobContext &job)
{
    if (report.files.empty())
        return;
    std::vector<std::string> &warnings = report.files.back().warnings;
    warnOf(makePendingItems(session, settings, job), "Review items were not made", warnings);
    for (const importing::FileReport &file : report.files) {
        if (!file.passedOver)
            warnOf(keepTelemetryOf(session, file.runNo, telemetryOf(file)), "Telemetry was not kept",
                   warnings);
    }
}

void afterRun(Session &session, GenerateReport &report)
{
    warnOf(keepTelemetryOf(session, *report.runNo, telemetryOf(report)), "Telemetry was not kept",
           report.notes);
}

void afterFailure(Session &session, std::string_view begun, double seconds)
{
    const auto runs = store::listRuns(session.results(), session.lockFile());
    if (!runs || runs->empty())
        return;
    const store::RunRecord &run = runs->back();
    if (run.startedAt < begun || run.completed() || run.status == store::status::running)
        return;
    // The connection may be stopped already, and the failure itself is what matters.
    (void)keepTelemetry(session, run.id, telemetryOfUnfinished(seconds));
}

} // namespace dramatis::jobs

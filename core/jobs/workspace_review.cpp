// SPDX-License-Identifier: GPL-3.0-or-later
// The review queue, the audit log, comparison of runs, retention, telemetry and the support bundle of an open
// workspace.
#include "jobs/open_workspace_private.h"
#include "jobs/prune_job.h"
#include "jobs/support_bundle.h"

namespace dramatis::jobs
{

namespace
{

Result<store::RunRecord> runOf(Session &session, std::int64_t runNo)
{
    return store::findRun(session.results(), session.lockFile(), std::to_string(runNo));
}

} // namespace

void OpenWorkspace::readReview(review::ItemFilter filter, std::function<void(Result<ReviewLines>)> done)
{
    const int no = ++d->reviewQuestions;
    d->look<ReviewLines>(
        JobKind::Load, {},
        [filter = std::move(filter)](Session &session, const JobContext &) -> Result<ReviewLines> {
            if (!session.resultsFile().hasResults())
                return ReviewLines(std::make_shared<std::vector<review::ItemLine>>());
            DRAMATIS_TRY_ASSIGN(lines, review::listItems(session.results(), filter));
            return ReviewLines(std::make_shared<std::vector<review::ItemLine>>(std::move(lines)));
        },
        [this, no, done = std::move(done)](Result<ReviewLines> lines) {
            if (no == d->reviewQuestions)
                done(std::move(lines));
        });
}

void OpenWorkspace::readReviewItem(const std::string &itemId, std::function<void(Result<review::Item>)> done)
{
    d->look<review::Item>(
        JobKind::Load, {},
        [itemId](Session &session, const JobContext &) {
            return review::findItem(session.results(), itemId);
        },
        std::move(done));
}

int OpenWorkspace::decideItems(std::vector<std::string> itemIds, review::Decision decision,
                               const std::string &reason, std::function<void(Status)> done)
{
    const QString count = QString::number(itemIds.size());
    return d->change<Status>(
        JobKind::Review, count, Session::Purpose::Decide,
        [this, itemIds = std::move(itemIds), decision, reason](Session &session,
                                                               const JobContext &) -> Result<Status> {
            return review::decideItems(session.results(), itemIds, decision, reason,
                                       m_settings.values().operatorName);
        },
        [done = std::move(done)](const Status &status) { done(status); });
}

void OpenWorkspace::readAudit(store::AuditFilter filter,
                              std::function<void(Result<std::vector<store::AuditRow>>)> done)
{
    d->look<std::vector<store::AuditRow>>(
        JobKind::Load, {},
        [filter = std::move(filter)](Session &session,
                                     const JobContext &) -> Result<std::vector<store::AuditRow>> {
            if (!session.resultsFile().hasResults())
                return std::vector<store::AuditRow>();
            return store::readAudit(session.results(), filter);
        },
        std::move(done));
}

void OpenWorkspace::readAuditActions(std::function<void(Result<std::vector<std::string>>)> done)
{
    d->look<std::vector<std::string>>(
        JobKind::Load, {},
        [](Session &session, const JobContext &) -> Result<std::vector<std::string>> {
            if (!session.resultsFile().hasResults())
                return std::vector<std::string>();
            return store::auditActions(session.results());
        },
        std::move(done));
}

int OpenWorkspace::verifyAudit(std::function<void(Result<std::optional<std::int64_t>>)> done)
{
    return d->look<std::optional<std::int64_t>>(
        JobKind::Load, {},
        [](Session &session, const JobContext &) { return store::firstBrokenAuditEntry(session.results()); },
        std::move(done));
}

void OpenWorkspace::compareRuns(
    std::int64_t a, std::int64_t b,
    std::function<void(Result<std::shared_ptr<const classify::RunComparison>>)> done)
{
    using Comparison = std::shared_ptr<const classify::RunComparison>;
    if (d->comparisonJob != 0)
        m_queue->cancel(d->comparisonJob);
    const int no = ++d->comparisons;
    d->comparisonJob = d->look<Comparison>(
        JobKind::Load, {},
        [this, a, b](Session &session, const JobContext &job) -> Result<Comparison> {
            DRAMATIS_TRY_ASSIGN(from, runOf(session, a));
            DRAMATIS_TRY_ASSIGN(to, runOf(session, b));
            DRAMATIS_TRY_ASSIGN(compared,
                                classify::compareRuns(session.results(), m_registry, session.lockFile(),
                                                      std::move(from), std::move(to), job));
            return Comparison(std::make_shared<classify::RunComparison>(std::move(compared)));
        },
        [this, no, done = std::move(done)](Result<Comparison> comparison) {
            if (no != d->comparisons)
                return;
            d->comparisonJob = 0;
            done(std::move(comparison));
        });
}

void OpenWorkspace::planPruning(const classify::Retention &retention,
                                std::function<void(Result<classify::Pruned>)> done)
{
    d->look<classify::Pruned>(
        JobKind::Load, {},
        [this, retention](Session &session, const JobContext &job) {
            return pruneJob(session, m_settings, retention, true, job);
        },
        std::move(done));
}

int OpenWorkspace::prune(const classify::Retention &retention,
                         std::function<void(Result<classify::Pruned>)> done)
{
    return d->change<classify::Pruned>(
        JobKind::Prune, {}, Session::Purpose::Decide,
        [this, retention](Session &session, const JobContext &job) {
            return pruneJob(session, m_settings, retention, false, job);
        },
        [done = std::move(done)](const classify::Pruned &pruned) { done(pruned); });
}

void OpenWorkspace::readTelemetry(std::int64_t runNo, std::function<void(Result<std::vector<Metric>>)> done)
{
    d->look<std::vector<Metric>>(
        JobKind::Load, {},
        [runNo](Session &session, const JobContext &) -> Result<std::vector<Metric>> {
            DRAMATIS_TRY_ASSIGN(run, runOf(session, runNo));
            return store::readTelemetry(session.results(), run.id);
        },
        std::move(done));
}

int OpenWorkspace::saveSupportBundle(const std::filesystem::path &file, std::function<void(Status)> done)
{
    const auto work = [this, file, workspace = d->file](const JobContext &job) -> Result<Status> {
        if (workspace.empty())
            return jobs::saveSupportBundle(file, m_settings, nullptr, job);
        DRAMATIS_TRY_ASSIGN(session,
                            Session::open(m_registry, {workspace, {}, false}, Session::Purpose::Look, job));
        return jobs::saveSupportBundle(file, m_settings, &session, job);
    };
    return m_queue->start<Status>(JobKind::Support, QString::fromStdString(file.filename().string()),
                                  Lane::Read, work, [done = std::move(done)](const Result<Status> &result) {
                                      done(result ? *result : Status(result.error()));
                                  });
}

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
// What only looks at an open workspace, or at nothing of it: jobs of the reading lane.
#include "jobs/export_job.h"
#include "jobs/open_workspace_private.h"
#include "jobs/read_card.h"
#include "jobs/read_events.h"
#include "jobs/scorecard_evaluation.h"
#include "store/backup.h"

namespace dramatis::jobs
{

namespace
{

QString nameOf(const std::filesystem::path &file)
{
    return QString::fromStdString(file.filename().string());
}

std::string runName(std::optional<std::int64_t> runNo)
{
    return runNo ? std::to_string(*runNo) : std::string();
}

/// A Status as the value of a job.
struct Nothing {
};

std::function<void(Result<Nothing>)> statusOf(std::function<void(Status)> done)
{
    return [done = std::move(done)](const Result<Nothing> &result) {
        if (done)
            done(result ? Status() : Status(result.error()));
    };
}

} // namespace

int OpenWorkspace::backup(const std::filesystem::path &target)
{
    return d->look<Nothing>(
        JobKind::Backup, nameOf(target),
        [target](Session &session, const JobContext &job) -> Result<Nothing> {
            DRAMATIS_TRY_ASSIGN(connection, session.data().connectToRead(job.stop));
            DRAMATIS_TRY(store::backup(*connection, target, job));
            return Nothing();
        },
        [this](const Result<Nothing> &result) {
            if (!result)
                Q_EMIT failed(JobKind::Backup, result.error());
        });
}

void OpenWorkspace::readCard(const std::string &subjectId, std::optional<std::int64_t> runNo,
                             std::function<void(Result<classify::SubjectCard>)> done)
{
    if (!m_domain)
        return;
    d->look<classify::SubjectCard>(
        JobKind::Load, QString::fromStdString(subjectId),
        [this, subjectId, runNo, domain = m_domain](Session &session, const JobContext &) {
            return jobs::readCard(session, m_settings, domain->name(), subjectId, runName(runNo));
        },
        std::move(done));
}

void OpenWorkspace::readEvents(const std::string &subjectId, int window, Day referenceDate,
                               std::function<void(Result<SubjectEvents>)> done)
{
    if (!m_domain)
        return;
    d->look<SubjectEvents>(
        JobKind::Load, QString::fromStdString(subjectId),
        [subjectId, window, referenceDate, domain = m_domain](Session &session, const JobContext &job) {
            return jobs::readEvents(session, *domain, subjectId, window, referenceDate, job);
        },
        std::move(done));
}

void OpenWorkspace::readDetails(const std::string &subjectId, int window, EventTime referenceTime,
                                std::function<void(Result<SubjectDetails>)> done)
{
    if (!m_domain)
        return;
    d->look<SubjectDetails>(
        JobKind::Load, QString::fromStdString(subjectId),
        [subjectId, window, referenceTime, domain = m_domain](Session &session, const JobContext &job) {
            return jobs::readDetails(session, *domain, subjectId, window, referenceTime, job);
        },
        std::move(done));
}

void OpenWorkspace::readRejects(std::int64_t runNo, const std::string &kind, std::int64_t first,
                                std::int64_t count, std::function<void(Result<std::vector<RejectRow>>)> done)
{
    d->look<std::vector<RejectRow>>(
        JobKind::Load, QString::number(runNo),
        [=](Session &session, const JobContext &) {
            return importing::readRejects(session.results(), runNo, kind, first, count);
        },
        std::move(done));
}

void OpenWorkspace::readRejectPlaces(std::int64_t runNo, std::function<void(Result<RejectPlaces>)> done)
{
    d->look<RejectPlaces>(
        JobKind::Load, QString::number(runNo),
        [=](Session &session, const JobContext &) {
            return importing::readRejectPlaces(session.results(), runNo);
        },
        std::move(done));
}

void OpenWorkspace::readRejectKinds(std::int64_t runNo,
                                    std::function<void(Result<std::vector<KindCount>>)> done)
{
    d->look<std::vector<KindCount>>(
        JobKind::Load, QString::number(runNo),
        [=](Session &session, const JobContext &) {
            return importing::countRejectKinds(session.results(), runNo);
        },
        std::move(done));
}

int OpenWorkspace::exportTo(const std::filesystem::path &file, const std::string &what,
                            std::optional<std::int64_t> runNo, std::function<void(Status)> done)
{
    ExportRequest request;
    request.what = what;
    request.run = runName(runNo);
    if (file.extension() == ".json")
        request.options.format = classify::Format::Json;
    if (m_domain)
        request.domain = m_domain->name();
    return d->look<Nothing>(
        JobKind::Export, nameOf(file),
        [file, request](Session &session, const JobContext &job) -> Result<Nothing> {
            DRAMATIS_TRY_ASSIGN(output, OutputFile::open(file));
            DRAMATIS_TRY(
                exportWhat(session, request, job, [&](std::string_view text) { return output.write(text); }));
            DRAMATIS_TRY(output.keep());
            return Nothing();
        },
        statusOf(std::move(done)));
}

int OpenWorkspace::exportRows(const std::filesystem::path &file, std::shared_ptr<const explore::RunView> view,
                              explore::Answer answer, std::vector<std::size_t> chosen,
                              std::function<void(Status)> done)
{
    return m_queue->start<Nothing>(
        JobKind::Export, nameOf(file), Lane::Read,
        [file, view = std::move(view), answer = std::move(answer),
         chosen = std::move(chosen)](const JobContext &job) -> Result<Nothing> {
            DRAMATIS_TRY_ASSIGN(output, OutputFile::open(file));
            DRAMATIS_TRY(jobs::exportRows(*view, answer, chosen, job,
                                          [&](std::string_view text) { return output.write(text); }));
            DRAMATIS_TRY(output.keep());
            return Nothing();
        },
        statusOf(std::move(done)));
}

void OpenWorkspace::evaluateRun(std::int64_t runNo, std::function<void(Result<RunEvaluation>)> done)
{
    if (!m_domain)
        return;
    d->look<RunEvaluation>(
        JobKind::Load, QString::number(runNo),
        [runNo, domain = m_domain](Session &session, const JobContext &job) {
            return jobs::evaluateRun(session, *domain, runNo, job);
        },
        std::move(done));
}

int OpenWorkspace::time(TimingOptions options, std::function<void(Result<TimingReport>)> done)
{
    return m_queue->start<TimingReport>(
        JobKind::Timing, QString(), Lane::Write, // alone, or its figures would be of something else
        [this, options = std::move(options)](const JobContext &job) {
            return withoutCommands(timeEngines(m_registry, m_settings, options, job));
        },
        std::move(done));
}

int OpenWorkspace::timeStoreOperations(StoreOperationsOptions options,
                                       std::function<void(Result<timing::StoreOperationsReport>)> done)
{
    return m_queue->start<timing::StoreOperationsReport>(
        JobKind::Timing, QString(), Lane::Write,
        [this, options = std::move(options)](const JobContext &job) {
            return withoutCommands(jobs::timeStoreOperations(m_registry, m_settings, options, job));
        },
        std::move(done));
}

void OpenWorkspace::evaluate(std::shared_ptr<const explore::RunView> view, explore::Query query,
                             std::function<void(explore::Answer)> done)
{
    d->queries->start([view = std::move(view), query = std::move(query),
                       done = std::move(done)](std::stop_token stop) -> NewestRunner::Answer {
        auto answer = explore::evaluate(*view, query, std::move(stop));
        if (!answer || !done)
            return {};
        return [done, answer = std::move(*answer)]() mutable { done(std::move(answer)); };
    });
}

void OpenWorkspace::tryScorecard(std::shared_ptr<const explore::RunView> view, std::size_t window,
                                 ScorecardQuestion question, std::function<void(Result<ScorecardTrial>)> done)
{
    d->trials->start([view = std::move(view), question = std::move(question), window,
                      done = std::move(done)](std::stop_token stop) -> NewestRunner::Answer {
        auto trial = jobs::tryScorecard(*view, window, question, std::move(stop));
        if (!done || (!trial && trial.error().kind == ErrorKind::Interrupted))
            return {};
        return [done, trial = std::move(trial)]() mutable { done(std::move(trial)); };
    });
}

void OpenWorkspace::tryRules(std::shared_ptr<const explore::RunView> view, rules::RuleSet ruleSet,
                             std::size_t window, std::function<void(RuleTrial)> done)
{
    d->trials->start([view = std::move(view), ruleSet = std::move(ruleSet), window,
                      done = std::move(done)](std::stop_token stop) -> NewestRunner::Answer {
        auto trial = jobs::tryRules(*view, ruleSet, window, std::move(stop));
        if (!trial || !done)
            return {};
        return [done, trial = std::move(*trial)]() mutable { done(std::move(trial)); };
    });
}

} // namespace dramatis::jobs

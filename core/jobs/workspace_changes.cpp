// SPDX-License-Identifier: GPL-3.0-or-later
// What changes an open workspace: jobs of the writing lane, one after the other.
#include "base/text.h"
#include "jobs/changed_subjects.h"
#include "jobs/open_workspace_private.h"
#include "jobs/publish_scorecard.h"
#include "jobs/score_job.h"

namespace dramatis::jobs
{

int OpenWorkspace::classify(std::vector<std::string> ids, std::optional<EventTime> referenceTime,
                            std::optional<classify::Engine> engine)
{
    return m_domain ? d->classify(*m_domain, std::move(ids), referenceTime, engine) : 0;
}

int OpenWorkspace::classifyAs(const Domain &domain, EventTime referenceTime, classify::Engine engine)
{
    if (!m_state)
        return 0;
    showDomain(&domain);
    return d->classify(domain, {}, referenceTime, engine);
}

int OpenWorkspace::Private::classify(const Domain &domain, std::vector<std::string> ids,
                                     std::optional<EventTime> referenceTime,
                                     std::optional<classify::Engine> engine)
{
    std::int64_t subjects = static_cast<std::int64_t>(ids.size());
    for (const DomainState &state : owner.m_state->domains) {
        if (ids.empty() && state.domain == &domain)
            subjects = state.subjects;
    }
    ClassifyOptions options;
    options.domain = domain.name();
    options.referenceTime = referenceTime;
    options.engine = engine;
    if (!ids.empty()) {
        options.subjectIds = std::move(ids);
        options.window = window;
    }
    if (domain.scores())
        return score(QString::number(subjects), options);
    return change<classify::Report>(
        JobKind::Classify, QString::number(subjects), Session::Purpose::Classify,
        [this, options](Session &session, const JobContext &job) {
            return classifyJob(session, owner.m_settings, options, job);
        },
        [this](const classify::Report &report) { Q_EMIT owner.classified(report); });
}

/// One run for each window that has subjects, or for that of the options.
int OpenWorkspace::Private::score(const QString &what, const ClassifyOptions &options)
{
    return change<std::vector<classify::Report>>(
        JobKind::Score, what, Session::Purpose::Classify,
        [this, options](Session &session, const JobContext &job) {
            return scoreJob(session, owner.m_settings, options, job);
        },
        [this](const std::vector<classify::Report> &reports) {
            for (const classify::Report &report : reports)
                Q_EMIT owner.classified(report);
        });
}

int OpenWorkspace::classifyChanged(std::optional<EventTime> referenceTime)
{
    if (!m_domain)
        return 0;
    if (m_domain->scores()) // milliseconds: all of them
        return d->classify(*m_domain, {}, {}, {});
    std::int64_t changed = 0;
    for (const DomainState &domain : m_state->domains) {
        if (domain.domain == m_domain)
            changed = domain.changedSubjects > 0 ? domain.changedSubjects : domain.subjects;
    }
    ClassifyOptions options;
    options.domain = m_domain->name();
    options.referenceTime = referenceTime;
    return d->change<classify::Report>(
        JobKind::Classify, QString::number(changed), Session::Purpose::Classify,
        [this, options](Session &session, const JobContext &job) -> Result<classify::Report> {
            DRAMATIS_TRY_ASSIGN(some, ofChangedSubjects(session, m_settings, options));
            return classifyJob(session, m_settings, some, job);
        },
        [this](const classify::Report &report) { Q_EMIT classified(report); });
}

int OpenWorkspace::scoreWith(const std::string &rules)
{
    if (!m_domain)
        return 0;
    ClassifyOptions options;
    options.domain = m_domain->name();
    options.rules = rules;
    return d->score(QString::fromStdString(rules), options);
}

int OpenWorkspace::publishScorecard(scorecards::Scorecard card, std::function<void(const std::string &)> done)
{
    if (!m_domain || d->file.empty())
        return 0;
    const QString what = QString::fromStdString(card.id);
    return d->change<std::string>(
        JobKind::Decide, what, Session::Purpose::Decide,
        [this, domain = m_domain, card = std::move(card)](Session &session, const JobContext &) mutable {
            return publishNextVersion(session, *domain, std::move(card), m_settings.values().operatorName);
        },
        std::move(done));
}

int OpenWorkspace::resume(std::int64_t runNo)
{
    return d->change<Resumed>(
        JobKind::Resume, QString::number(runNo), Session::Purpose::Decide,
        [this, runNo](Session &session, const JobContext &job) {
            return resumeRun(session, m_settings, std::to_string(runNo), job);
        },
        [this](const Resumed &resumed) {
            if (const auto *report = std::get_if<importing::ImportReport>(&resumed))
                Q_EMIT imported(*report);
            else
                Q_EMIT classified(std::get<classify::Report>(resumed));
        });
}

int OpenWorkspace::discard(std::int64_t runNo)
{
    return d->change<store::RunRecord>(
        JobKind::Discard, QString::number(runNo), Session::Purpose::Decide,
        [this, runNo](Session &session, const JobContext &) {
            return discardRun(session, m_settings, std::to_string(runNo));
        },
        [](const store::RunRecord &) {});
}

int OpenWorkspace::decide(OverrideRequest request)
{
    if (m_domain)
        request.domain = m_domain->name();
    const QString what = QString::fromStdString(request.subjectId);
    return d->change<OverrideRequest>(
        JobKind::Decide, what, Session::Purpose::Decide,
        [this, request = std::move(request)](Session &session,
                                             const JobContext &) -> Result<OverrideRequest> {
            DRAMATIS_TRY(decideOverride(session, m_settings, request));
            return request;
        },
        [](const OverrideRequest &) {});
}

int OpenWorkspace::forget(const std::string &subjectId)
{
    if (!m_domain)
        return 0;
    return d->change<classify::Forgotten>(
        JobKind::Forget, QString::fromStdString(subjectId), Session::Purpose::Decide,
        [this, subjectId, domain = m_domain](Session &session, const JobContext &) {
            return forgetJob(session, m_settings, domain->name(), subjectId);
        },
        [this](const classify::Forgotten &forgotten) {
            if (!forgotten.outOfTheFile)
                Q_EMIT failed(JobKind::Forget,
                              {ErrorKind::Busy,
                               "The subject is forgotten, but another program still reads an "
                               "older state of the workspace: the file keeps the subject "
                               "until that program closes it."});
        });
}

} // namespace dramatis::jobs

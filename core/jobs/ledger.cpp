// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/ledger.h"
#include "base/text.h"
#include "jobs/after_run.h"
#include "jobs/builtin_domains.h"
#include "jobs/classify_job.h"
#include "jobs/rule_library.h"
#include "store/audit.h"
#include "store/overrides.h"
#include "store/transaction.h"
#include "json/writer.h"

#include <algorithm>

namespace dramatis::jobs
{

namespace
{

/// The rule set that a recorded run used.
Result<rules::RuleSet> ruleSetOfRun(Session &session, const store::RunRecord &run, const Domain &domain)
{
    DRAMATIS_TRY_ASSIGN(kept, store::findRuleSetByHash(session.results(), run.ruleSetHash));
    auto report = domain.readRules(kept ? kept->json : std::string());
    if (!report.ruleSet)
        return Error{ErrorKind::Storage, "The rule set of run " + std::to_string(run.no) +
                                             " cannot be read: restore the workspace from a backup."};
    return std::move(*report.ruleSet);
}

Result<rules::RuleSet> newestRuleSet(Session &session, const Domain &domain)
{
    if (auto run = store::latestRun(session.results(), domain.name()))
        return ruleSetOfRun(session, *run, domain);
    std::vector<std::string> ignored;
    return findRuleSet(session.registry(), &session.results(), domain.name(), {}, ignored);
}

Status checkPersona(const rules::RuleSet &ruleSet, const std::string &personaId)
{
    if (ruleSet.findPersona(personaId))
        return {};
    std::vector<std::string> ids;
    for (const rules::Persona &persona : ruleSet.personas)
        ids.push_back(persona.id);
    return usageError("The rule set " + ruleSet.id + "@" + std::to_string(ruleSet.version) +
                      " has no persona '" + personaId + "': it has " + join(ids, ", ") + ".");
}

Status checkReason(const std::string &reason)
{
    if (codePointCount(trimmed(reason)) >= store::shortestJustification)
        return {};
    return usageError("The reason must say why in at least " + std::to_string(store::shortestJustification) +
                      " characters: others will read it.");
}

} // namespace

Result<store::RunRecord> findClassification(Session &session, std::string_view domain, std::string_view name,
                                            std::optional<int> window)
{
    if (name.empty() || name == "latest")
        return store::latestRun(session.results(), domain, window);
    return store::findRun(session.results(), session.lockFile(), name);
}

Status checkHasResults(const Session &session)
{
    if (session.resultsFile().hasResults())
        return {};
    return notFound(session.data().file().string() +
                    " has no results of ours yet: classify it first, or name the file that has them "
                    "with --output-workspace.");
}

importing::ImportOptions importOptions(const Settings &settings)
{
    importing::ImportOptions options;
    options.operatorName = settings.values().operatorName;
    options.programVersion = programVersion();
    options.batchRows = settings.values().batchRows;
    return options;
}

Result<Resumed> resumeRun(Session &session, const Settings &settings, std::string_view name,
                          const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(run, store::findRun(session.results(), session.lockFile(), name));
    if (!run.resumable())
        return conflict("Run " + std::to_string(run.no) + " is " + run.status +
                        ": only an interrupted or cancelled run can be resumed.");
    if (run.type == "import") {
        DRAMATIS_TRY_ASSIGN(report, importing::resumeImport(session.resultsFile(), session.registry(), run,
                                                            importOptions(settings), job));
        afterRun(session, settings, report, job);
        return Resumed(std::move(report));
    }
    DRAMATIS_TRY_ASSIGN(domain, findDomain(session.registry(), run.domain));
    DRAMATIS_TRY_ASSIGN(ruleSet, ruleSetOfRun(session, run, *domain));
    DRAMATIS_TRY_ASSIGN(places, session.placesFor(*domain, job));
    classify::Request who;
    who.operatorName = settings.values().operatorName;
    who.programVersion = programVersion();
    DRAMATIS_TRY_ASSIGN(report, classify::resumeClassification(places, *domain, run, ruleSet, who, job));
    afterRun(session, settings, report, job);
    return Resumed(std::move(report));
}

Result<store::RunRecord> discardRun(Session &session, const Settings &settings, std::string_view name)
{
    DRAMATIS_TRY_ASSIGN(run, store::findRun(session.results(), session.lockFile(), name));
    if (!run.resumable() && run.status != store::status::failed)
        return conflict("Run " + std::to_string(run.no) + " is " + run.status +
                        ": only an interrupted, cancelled or failed run can be discarded.");
    DRAMATIS_TRY_ASSIGN(writing,
                        store::Transaction::begin(session.results(), store::Transaction::Kind::Durable));
    DRAMATIS_TRY(run.type == "import" ? importing::discardImport(session.results(), run.no)
                                      : classify::discardClassification(session.results(), run.no));
    std::string details;
    json::Writer(details)
        .beginObject()
        .key("run_no")
        .whole(run.no)
        .key("run_type")
        .text(run.type)
        .endObject();
    DRAMATIS_TRY(store::appendAudit(session.results(),
                                    {"discard-run", settings.values().operatorName, std::nullopt, details}));
    DRAMATIS_TRY(writing.commit());
    return std::move(run);
}

Status decideOverride(Session &session, const Settings &settings, const OverrideRequest &request)
{
    DRAMATIS_TRY_ASSIGN(domain, findDomain(session.registry(), request.domain));
    DRAMATIS_TRY(checkReason(request.reason));
    DRAMATIS_TRY_ASSIGN(writing,
                        store::Transaction::begin(session.results(), store::Transaction::Kind::Durable));
    DRAMATIS_TRY_ASSIGN(subject, store::findSubject(session.results(), domain->name(), request.subjectId));
    if (!subject)
        return notFound("There is no " + std::string(domain->subjectWord()) + " '" + request.subjectId +
                        "'.");
    DRAMATIS_TRY_ASSIGN(rows, store::overrideRowsOf(session.results(), *subject));
    store::OverrideRow row;
    row.domain = domain->name();
    row.subject = *subject;
    row.window = request.window;
    row.reason = trimmed(request.reason);
    row.operatorName = settings.values().operatorName;
    if (request.personaId) {
        DRAMATIS_TRY_ASSIGN(ruleSet, newestRuleSet(session, *domain));
        DRAMATIS_TRY(checkPersona(ruleSet, *request.personaId));
        row.personaId = *request.personaId;
    } else {
        row.kind = store::OverrideRow::Kind::Withdrawal;
        const bool active = std::any_of(rows.begin(), rows.end(), [&](const store::OverrideRow &other) {
            const bool covered = !request.window || !other.window || *other.window == *request.window;
            const auto decides =
                store::activeOverride(rows, other.window.value_or(request.window.value_or(0)));
            return other.kind == store::OverrideRow::Kind::Override && covered && decides &&
                   decides->no == other.no;
        });
        if (!active)
            return conflict("There is no active override of '" + request.subjectId + "' to withdraw.");
    }
    DRAMATIS_TRY(store::addOverrideRow(session.results(), row));
    return writing.commit();
}

Result<classify::Forgotten> forgetJob(Session &session, const Settings &settings, std::string_view domainName,
                                      std::string_view subjectId)
{
    DRAMATIS_TRY_ASSIGN(domain, findDomain(session.registry(), domainName));
    auto forgotten = classify::forgetSubject(session.results(), session.registry(), *domain, subjectId,
                                             settings.values().operatorName,
                                             session.resultsFile().kind() == store::Workspace::Kind::Own);
    if (forgotten) // columns hold the subject's events too
        session.snapshots().removeAll();
    return forgotten;
}

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/changed_subjects.h"
#include "base/number.h"
#include "classify/stored_run.h"
#include "explore/later_runs.h"
#include "importing/import_ledger.h"
#include "jobs/rule_library.h"

#include <algorithm>
#include <unordered_map>

namespace dramatis::jobs
{

namespace
{

using store::RunRecord;
using store::SubjectKey;

/// The newest data version that a run by the rules and look-backs of `base` saw of each subject selected.
Result<std::unordered_map<SubjectKey, std::int64_t>>
laterVersions(store::Connection &connection, const RunRecord &base, const std::vector<RunRecord> &runs)
{
    std::unordered_map<SubjectKey, std::int64_t> versions;
    DRAMATIS_TRY_ASSIGN(settings, classify::readSettings(base.settings));
    for (const RunRecord &run : runs) {
        const auto version = parseWholeNumber(run.dataVersion);
        if (run.no <= base.no || !version || run.ruleSetHash != base.ruleSetHash ||
            !explore::isCompleted(run, base.domain))
            continue;
        DRAMATIS_TRY_ASSIGN(later, classify::readSettings(run.settings));
        if (later.windows != settings.windows)
            continue;
        DRAMATIS_TRY_ASSIGN(keys, store::selectedSubjects(connection, run.no));
        for (const SubjectKey key : keys)
            versions[key] = std::max(versions[key], *version);
    }
    return versions;
}

/// Would a run of some with these options be worked into the view of `base`?
Result<bool> fits(Session &session, const Settings &settings, const ClassifyOptions &options,
                  const RunRecord &base)
{
    std::vector<std::string> warnings;
    DRAMATIS_TRY_ASSIGN(ruleSet, findRuleSet(session.registry(), &session.results(), options.domain,
                                             options.rules, warnings));
    DRAMATIS_TRY_ASSIGN(domain, findDomain(session.registry(), options.domain));
    DRAMATIS_TRY_ASSIGN(baseSettings, classify::readSettings(base.settings));
    std::vector<int> windows = options.windows;
    if (windows.empty() && domain->assignsByWindow())
        windows = settings.values().windows;
    if (windows.empty())
        windows = domain->defaultWindows();
    std::sort(windows.begin(), windows.end());
    return ruleSet.hash == base.ruleSetHash && windows == baseSettings.windows;
}

/// Nothing if a subject is not in the run. A forgotten one has no identifier and is passed over.
Result<std::optional<std::vector<std::string>>> identifiersIn(Session &session, const RunRecord &base,
                                                              const std::vector<SubjectKey> &keys)
{
    DRAMATIS_TRY_ASSIGN(run,
                        classify::readStoredOutcomes(session.results(), session.registry(), base, false));
    const explore::Rows rows(run.results.subjectKeys);
    std::vector<std::string> ids;
    for (const SubjectKey key : keys) {
        DRAMATIS_TRY_ASSIGN(id, store::idOfSubject(session.results(), key));
        if (id.empty())
            continue;
        if (!rows.find(key))
            return std::optional<std::vector<std::string>>();
        ids.push_back(std::move(id));
    }
    return std::optional(std::move(ids));
}

} // namespace

Result<std::optional<std::vector<SubjectKey>>>
changedSubjects(store::Connection &connection, const RunRecord &base, const std::vector<RunRecord> &runs)
{
    if (!parseWholeNumber(base.dataVersion))
        return std::optional<std::vector<SubjectKey>>();
    DRAMATIS_TRY_ASSIGN(touched, importing::subjectsTouched(connection, base.domain, base.dataVersion));
    std::vector<SubjectKey> changed;
    if (touched.empty())
        return std::optional(std::move(changed));
    DRAMATIS_TRY_ASSIGN(versions, laterVersions(connection, base, runs));
    for (const importing::TouchedSubject &one : touched) {
        const auto classified = versions.find(one.subject);
        if (classified == versions.end() || classified->second < one.dataVersion)
            changed.push_back(one.subject);
    }
    return std::optional(std::move(changed));
}

Result<ClassifyOptions> ofChangedSubjects(Session &session, const Settings &settings, ClassifyOptions options)
{
    if (!session.isWhole())
        return options;
    DRAMATIS_TRY_ASSIGN(runs, store::listRuns(session.results(), session.lockFile()));
    std::reverse(runs.begin(), runs.end());
    const auto base = std::find_if(runs.begin(), runs.end(), [&](const RunRecord &run) {
        return run.allSubjects && explore::isCompleted(run, options.domain);
    });
    if (base == runs.end())
        return options;
    DRAMATIS_TRY_ASSIGN(fitting, fits(session, settings, options, *base));
    DRAMATIS_TRY_ASSIGN(changed, changedSubjects(session.results(), *base, runs));
    if (!fitting || !changed || changed->empty())
        return options;
    DRAMATIS_TRY_ASSIGN(ids, identifiersIn(session, *base, *changed));
    if (ids && !ids->empty())
        options.subjectIds = std::move(*ids);
    return options;
}

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/stored_run.h"
#include "base/number.h"
#include "rules/read.h"
#include "store/rule_sets.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace dramatis::classify
{

namespace
{

Result<StoredRun> readFrame(store::Connection &results, const Registry &registry, store::RunRecord record)
{
    const std::string name = "Run " + std::to_string(record.no);
    if (record.type != "classify")
        return conflict(name + " is no classification but one of type " + record.type + ".");
    if (record.status != store::status::completed)
        return conflict(name + " is " + record.status + ": only a completed run has results.");
    StoredRun run;
    run.domain = registry.find(record.domain);
    if (!run.domain)
        return conflict(name + " belongs to the domain " + record.domain +
                        ", which this program does not know.");
    DRAMATIS_TRY_ASSIGN(settings, readSettings(record.settings));
    DRAMATIS_TRY_ASSIGN(kept, store::findRuleSetByHash(results, record.ruleSetHash));
    auto rules = rules::readRuleSet(kept ? kept->json : std::string(), run.domain->signalDomain());
    if (!rules.ruleSet)
        return Error{ErrorKind::Storage, "The rule set of run " + std::to_string(record.no) +
                                             " cannot be read: restore the workspace from a backup."};
    run.settings = std::move(settings);
    run.ruleSet = std::move(*rules.ruleSet);
    run.record = std::move(record);
    return run;
}

Status addIdentifiers(store::Connection &results, StoredRun &run)
{
    std::unordered_map<store::SubjectKey, std::string> ids;
    const auto note = [&](store::Row row) { ids.emplace(row.whole(0), row.text(1)); };
    if (run.results.subjectKeys.size() == 1)
        DRAMATIS_TRY(results.query("SELECT subject_key, subject_id FROM @subjects WHERE subject_key = ?",
                                   note, run.results.subjectKeys.front()));
    else
        DRAMATIS_TRY(results.query("SELECT subject_key, subject_id FROM @subjects WHERE domain = ?", note,
                                   run.record.domain));
    for (const store::SubjectKey key : run.results.subjectKeys)
        run.subjectIds.push_back(ids[key]);
    run.byId.resize(run.subjectIds.size());
    std::iota(run.byId.begin(), run.byId.end(), std::size_t{0});
    std::sort(run.byId.begin(), run.byId.end(),
              [&](std::size_t a, std::size_t b) { return run.subjectIds[a] < run.subjectIds[b]; });
    return {};
}

} // namespace

double StoredRun::value(std::size_t row, int window, std::size_t signal) const
{
    const auto index = results.signals.windowIndex(window);
    return index ? results.signals.value(*index, signal, row) : missing;
}

std::optional<std::size_t> StoredRun::findSubject(std::string_view id) const
{
    const auto found =
        std::lower_bound(byId.begin(), byId.end(), id,
                         [&](std::size_t row, std::string_view wanted) { return subjectIds[row] < wanted; });
    if (found == byId.end() || subjectIds[*found] != id)
        return std::nullopt;
    return *found;
}

Result<StoredRun> readStoredRun(store::Connection &results, const Registry &registry, store::RunRecord record)
{
    DRAMATIS_TRY_ASSIGN(run, readFrame(results, registry, std::move(record)));
    DRAMATIS_TRY_ASSIGN(stored, store::readResults(results, run.record.no));
    run.results = std::move(stored);
    DRAMATIS_TRY(addIdentifiers(results, run));
    return std::move(run);
}

Result<StoredRun> readStoredRunOf(store::Connection &results, const Registry &registry,
                                  store::RunRecord record, store::SubjectKey subject)
{
    DRAMATIS_TRY_ASSIGN(run, readFrame(results, registry, std::move(record)));
    DRAMATIS_TRY_ASSIGN(stored, store::readResultsOf(results, run.record.no, subject));
    run.results = std::move(stored);
    DRAMATIS_TRY(addIdentifiers(results, run));
    return std::move(run);
}

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/stored_run.h"
#include "base/number.h"
#include "classify/subject_lookup.h"
#include "rules/read.h"
#include "store/rule_sets.h"

#include <algorithm>
#include <numeric>

namespace dramatis::classify
{

namespace
{

Result<StoredRun> readFrame(store::Connection &results, const Registry &registry, store::RunRecord record)
{
    const std::string name = "Run " + std::to_string(record.no);
    if (!record.assigns())
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
    auto rules = run.domain->readRules(kept ? kept->json : std::string());
    if (!rules.ruleSet)
        return Error{ErrorKind::Storage, "The rule set of run " + std::to_string(record.no) +
                                             " cannot be read: restore the workspace from a backup."};
    DRAMATIS_TRY_ASSIGN(labels, store::readLabels(results, record.no));
    run.labels = std::move(labels);
    run.settings = std::move(settings);
    run.ruleSet = std::move(*rules.ruleSet);
    run.record = std::move(record);
    return run;
}

Status addIdentifiers(store::Connection &results, StoredRun &run)
{
    const std::vector<store::SubjectKey> &keys = run.results.subjectKeys;
    DRAMATIS_TRY_ASSIGN(ids, identifiersOf(results, keys));
    run.subjectIds = std::move(ids);
    run.byId.resize(keys.size());
    std::iota(run.byId.begin(), run.byId.end(), std::size_t{0});
    if (!std::is_sorted(run.subjectIds.begin(), run.subjectIds.end()))
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

rules::SignalValue StoredRun::values(std::size_t row, int window) const
{
    return [this, row, window](std::size_t signal, std::optional<int> own) {
        if (signal == rules::listedSignal)
            return (results.flags[row] & rules::listedFlag) != 0 ? 1.0 : 0.0;
        return value(row, own.value_or(window), signal);
    };
}

std::string_view StoredRun::label(double value) const
{
    const bool known = value >= 0 && value < static_cast<double>(labels.size());
    return known ? std::string_view(labels[static_cast<std::size_t>(value)]) : std::string_view();
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

Result<StoredRun> readStoredOutcomes(store::Connection &results, const Registry &registry,
                                     store::RunRecord record, bool withIdentifiers)
{
    DRAMATIS_TRY_ASSIGN(run, readFrame(results, registry, std::move(record)));
    DRAMATIS_TRY_ASSIGN(stored, store::readOutcomes(results, run.record.no));
    static_cast<store::RunOutcomes &>(run.results) = std::move(stored);
    if (withIdentifiers)
        DRAMATIS_TRY(addIdentifiers(results, run));
    return std::move(run);
}

Result<StoredRun> readStoredOutcomesOf(store::Connection &results, const Registry &registry,
                                       store::RunRecord record, store::SubjectKey subject)
{
    DRAMATIS_TRY_ASSIGN(run, readFrame(results, registry, std::move(record)));
    DRAMATIS_TRY_ASSIGN(stored, store::readOutcomesOf(results, run.record.no, subject));
    static_cast<store::RunOutcomes &>(run.results) = std::move(stored);
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of runs whose rules screen: outcome, reason and traits of every subject.
#include "classify/screened_exports.h"
#include "base/number.h"
#include "classify/exports.h"
#include "classify/table_output.h"
#include "rules/outcome.h"

namespace dramatis::classify
{

namespace
{

/// What one subject came out as.
struct Screened {
    const rules::OutcomeSpec *outcome = nullptr;
    rules::Metric metric = {missing, missing}; ///< of an excluded one
    double confidence = missing;
    std::string traits;
};

class ScreenedRun
{
public:
    explicit ScreenedRun(const StoredRun &run) : m_run(run), m_outcomes(rules::possibleOutcomes(run.ruleSet))
    {
    }

    [[nodiscard]] Screened subject(std::size_t row) const
    {
        const rules::MatchMask mask = m_run.results.masks.front()[row];
        const rules::SignalValue value = m_run.values(row, m_run.results.assignedWindows.front());
        Screened found;
        found.outcome = &m_outcomes[rules::outcomePosition(m_run.ruleSet, mask)];
        if (found.outcome->kind == rules::OutcomeKind::Excluded)
            found.metric = rules::metricOf(m_run.ruleSet, *found.outcome->rule, value);
        const auto confidence = m_run.domain->confidenceSignal();
        if (found.outcome->kind == rules::OutcomeKind::Persona && confidence)
            found.confidence = value(*confidence, std::nullopt);
        found.traits = rules::traitsText(m_run.ruleSet, mask, value, m_run.labels);
        return found;
    }

private:
    const StoredRun &m_run;
    std::vector<rules::OutcomeSpec> m_outcomes;
};

} // namespace

Status exportScreened(const StoredRun &run, const ExportOptions &options, const Output &output)
{
    TableOutput table({std::string(run.domain->subjectColumn()), "outcome", "persona", "exclusion", "metric",
                       "threshold", "confidence", "traits"},
                      options, output);
    const ScreenedRun screened(run);
    for (const std::size_t row : run.byId) {
        const Screened found = screened.subject(row);
        const bool persona = found.outcome->kind == rules::OutcomeKind::Persona;
        const bool excluded = found.outcome->kind == rules::OutcomeKind::Excluded;
        table.text(run.subjectIds[row]).text(rules::outcomeKindText(found.outcome->kind));
        table.textOrAbsent(persona ? found.outcome->id : std::string());
        table.textOrAbsent(excluded ? found.outcome->id : std::string());
        table.number(found.metric.value).number(found.metric.threshold).number(found.confidence);
        table.textOrAbsent(found.traits);
        DRAMATIS_TRY(table.endRow());
    }
    return table.finish();
}

Status exportExclusions(const StoredRun &run, const ExportOptions &options, const Output &output)
{
    if (!run.ruleSet.screening)
        return inputError("Run " + std::to_string(run.record.no) + " is of " +
                          std::string(run.domain->name()) +
                          ", whose rules exclude nobody: there are no exclusions to export.");
    TableOutput table({std::string(run.domain->subjectColumn()), "exclusion", "metric", "threshold"}, options,
                      output);
    const ScreenedRun screened(run);
    for (const std::size_t row : run.byId) {
        const Screened found = screened.subject(row);
        if (found.outcome->kind != rules::OutcomeKind::Excluded)
            continue;
        table.text(run.subjectIds[row]).text(found.outcome->id);
        table.number(found.metric.value).number(found.metric.threshold);
        DRAMATIS_TRY(table.endRow());
    }
    return table.finish();
}

} // namespace dramatis::classify

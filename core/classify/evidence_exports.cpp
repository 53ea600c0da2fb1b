// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "classify/exports.h"
#include "classify/score_exports.h"
#include "classify/subject_tree.h"
#include "classify/table_output.h"
#include "rules/outcome.h"

#include <set>

namespace dramatis::classify
{

namespace
{

std::vector<rules::PersonaEvidence> evidenceOf(const StoredRun &run, std::size_t row, int window)
{
    return rules::evidence(run.ruleSet, run.values(row, window));
}

std::string thresholdText(const rules::Condition &condition)
{
    std::string text = numberText(condition.low);
    if (condition.op == rules::Op::Between)
        text += ";" + numberText(condition.high);
    return text;
}

void putCondition(TableOutput &table, const StoredRun &run, std::size_t row, int window, std::size_t position,
                  const rules::Condition &condition, const rules::PersonaEvidence &rule, std::size_t c)
{
    const rules::ConditionEvidence &found = rule.conditions[c];
    table.text(run.subjectIds[row]).whole(window).text(run.ruleSet.rule(position).id).flag(rule.matched);
    table.text(rules::signalId(condition, run.domain->signals()));
    if (condition.window)
        table.whole(*condition.window);
    else
        table.absent();
    table.text(rules::opText(condition.op)).text(thresholdText(condition));
    table.number(found.value).flag(found.held).number(found.margin);
}

void putScreened(TableOutput &table, const StoredRun &run, std::size_t row, std::size_t position,
                 const rules::Condition &condition, const rules::ConditionEvidence &found)
{
    table.text(run.subjectIds[row]).text(rules::sectionText(run.ruleSet.sectionOf(position)));
    table.text(run.ruleSet.rule(position).id).flag(found.held);
    table.text(rules::signalId(condition, run.domain->signals()));
    table.text(rules::opText(condition.op)).text(thresholdText(condition));
    table.number(found.value).number(found.margin);
}

std::vector<std::string> evidenceHeader(const StoredRun &run)
{
    const std::string subject(run.domain->subjectColumn());
    if (run.ruleSet.screening)
        return {subject, "section", "id", "held", "signal", "op", "threshold", "value", "margin"};
    return {subject, "window_days", "persona_id", "matched", "signal", "condition_window_days",
            "op",    "threshold",   "value",      "held",    "margin"};
}

Status putRows(TableOutput &table, const StoredRun &run, std::size_t row, int window)
{
    const auto found = evidenceOf(run, row, window);
    for (const std::size_t position : rules::decisionOrder(run.ruleSet)) {
        const std::vector<rules::Condition> &conditions = run.ruleSet.rule(position).criteria.conditions;
        for (std::size_t c = 0; c < conditions.size(); ++c) {
            if (run.ruleSet.screening)
                putScreened(table, run, row, position, conditions[c], found[position].conditions[c]);
            else
                putCondition(table, run, row, window, position, conditions[c], found[position], c);
            DRAMATIS_TRY(table.endRow());
        }
    }
    return {};
}

Status exportRows(const StoredRun &run, const ExportOptions &options, const Output &output)
{
    TableOutput table(evidenceHeader(run), options, output);
    for (const std::size_t row : run.byId) {
        for (const int window : run.results.assignedWindows)
            DRAMATIS_TRY(putRows(table, run, row, window));
    }
    return table.finish();
}

void putRule(json::Writer &writer, const StoredRun &run, const rules::Rule &rule,
             const rules::PersonaEvidence &found)
{
    writer.key(rule.id).beginObject();
    writer.key("matched").flag(found.matched);
    writer.key("evidence").beginObject();
    std::set<std::string> named;
    for (std::size_t c = 0; c < found.conditions.size(); ++c) {
        const std::string name = rules::signalText(rule.criteria.conditions[c], run.domain->signals());
        if (named.insert(name).second)
            writer.key(name).number(found.conditions[c].value);
    }
    writer.endObject();
    writer.key("matched_conditions").beginArray();
    for (std::size_t c = 0; c < found.conditions.size(); ++c) {
        if (found.conditions[c].held)
            writer.text(rules::conditionText(rule.criteria.conditions[c], run.domain->signals()));
    }
    writer.endArray().endObject();
}

/// Of rules that screen: by section instead of by window.
void putWindow(json::Writer &writer, const StoredRun &run, std::size_t row, int window)
{
    const auto found = evidenceOf(run, row, window);
    std::optional<rules::Section> open;
    if (!run.ruleSet.screening)
        writer.key(std::to_string(window)).beginObject();
    for (const std::size_t position : rules::decisionOrder(run.ruleSet)) {
        const rules::Section section = run.ruleSet.sectionOf(position);
        if (run.ruleSet.screening && open != section) {
            if (open)
                writer.endObject();
            writer.key(rules::sectionText(section)).beginObject();
            open = section;
        }
        putRule(writer, run, run.ruleSet.rule(position), found[position]);
    }
    if (open || !run.ruleSet.screening)
        writer.endObject();
}

Status exportTree(const StoredRun &run, const Output &output)
{
    return exportSubjects(run, output, [&](json::Writer &writer, std::size_t row) {
        for (const int window : run.results.assignedWindows)
            putWindow(writer, run, row, window);
    });
}

} // namespace

Status exportEvidence(const StoredRun &run, const ExportOptions &options, const Output &output)
{
    if (const auto scorecard = run.domain->scorecard(run.ruleSet))
        return exportContributions(run, *scorecard, options, output);
    return options.format == Format::Json ? exportTree(run, output) : exportRows(run, options, output);
}

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "classify/exports.h"
#include "classify/table_output.h"
#include "rules/evidence.h"

#include <set>

namespace dramatis::classify
{

namespace
{

std::vector<rules::PersonaEvidence> evidenceOf(const StoredRun &run, std::size_t row, int window)
{
    return rules::evidence(run.ruleSet, [&](std::size_t signal, std::optional<int> own) {
        return run.value(row, own.value_or(window), signal);
    });
}

std::string thresholdText(const rules::Condition &condition)
{
    std::string text = numberText(condition.low);
    if (condition.op == rules::Op::Between)
        text += ";" + numberText(condition.high);
    return text;
}

Status putRows(TableOutput &table, const StoredRun &run, std::size_t row, int window)
{
    const auto personas = evidenceOf(run, row, window);
    for (std::size_t p = 0; p < personas.size(); ++p) {
        const rules::Persona &persona = run.ruleSet.personas[p];
        for (std::size_t c = 0; c < persona.criteria.conditions.size(); ++c) {
            const rules::Condition &condition = persona.criteria.conditions[c];
            const rules::ConditionEvidence &found = personas[p].conditions[c];
            table.text(run.subjectIds[row]).whole(window).text(persona.id).flag(personas[p].matched);
            table.text(run.domain->signals()[condition.signal].id);
            if (condition.window)
                table.whole(*condition.window);
            else
                table.absent();
            table.text(rules::opText(condition.op)).text(thresholdText(condition));
            table.number(found.value).flag(found.held).number(found.margin);
            DRAMATIS_TRY(table.endRow());
        }
    }
    return {};
}

Status exportRows(const StoredRun &run, const ExportOptions &options, const Output &output)
{
    TableOutput table({std::string(run.domain->subjectColumn()), "window_days", "persona_id", "matched",
                       "signal", "condition_window_days", "op", "threshold", "value", "held", "margin"},
                      options, output);
    for (const std::size_t row : run.byId) {
        for (const int window : run.results.assignedWindows)
            DRAMATIS_TRY(putRows(table, run, row, window));
    }
    return table.finish();
}

void putPersona(json::Writer &writer, const StoredRun &run, const rules::Persona &persona,
                const rules::PersonaEvidence &found)
{
    writer.key(persona.id).beginObject();
    writer.key("matched").flag(found.matched);
    writer.key("evidence").beginObject();
    std::set<std::string> named;
    for (std::size_t c = 0; c < found.conditions.size(); ++c) {
        const std::string name = rules::signalText(persona.criteria.conditions[c], run.domain->signals());
        if (named.insert(name).second)
            writer.key(name).number(found.conditions[c].value);
    }
    writer.endObject();
    writer.key("matched_conditions").beginArray();
    for (std::size_t c = 0; c < found.conditions.size(); ++c) {
        if (found.conditions[c].held)
            writer.text(rules::conditionText(persona.criteria.conditions[c], run.domain->signals()));
    }
    writer.endArray().endObject();
}

Status exportTree(const StoredRun &run, const Output &output)
{
    constexpr std::size_t bytesAtATime = 1U << 20U;
    std::string text;
    json::Writer writer(text);
    writer.beginObject();
    for (const std::size_t row : run.byId) {
        writer.key(run.subjectIds[row]).beginObject();
        for (const int window : run.results.assignedWindows) {
            const auto personas = evidenceOf(run, row, window);
            writer.key(std::to_string(window)).beginObject();
            for (std::size_t p = 0; p < personas.size(); ++p)
                putPersona(writer, run, run.ruleSet.personas[p], personas[p]);
            writer.endObject();
        }
        writer.endObject();
        if (text.size() >= bytesAtATime) {
            DRAMATIS_TRY(output(text));
            text.clear();
        }
    }
    writer.endObject();
    text += '\n';
    return output(text);
}

} // namespace

Status exportEvidence(const StoredRun &run, const ExportOptions &options, const Output &output)
{
    return options.format == Format::Json ? exportTree(run, output) : exportRows(run, options, output);
}

} // namespace dramatis::classify

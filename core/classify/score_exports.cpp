// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/score_exports.h"
#include "base/number.h"
#include "classify/contributions.h"
#include "classify/subject_tree.h"
#include "classify/table_output.h"
#include "rules/outcome.h"

#include <algorithm>

namespace dramatis::classify
{

namespace
{

/// The parts one behind the other: ordered as they are, one after the other, a missing one first.
std::string orderKey(const Domain &domain, const std::string &id)
{
    std::string key;
    for (const std::string &part : domain.identifierParts(id))
        key.append(part).push_back('\0');
    return key;
}

/// Rows by the parts of their identifiers. A blank within a part may order whole identifiers otherwise.
std::vector<std::size_t> rowsByParts(const StoredRun &run)
{
    std::vector<std::size_t> rows = run.byId;
    bool ordered = true;
    std::string last;
    for (const std::size_t row : rows) {
        std::string key = orderKey(*run.domain, run.subjectIds[row]);
        ordered = ordered && last <= key;
        last = std::move(key);
    }
    if (ordered)
        return rows;
    std::vector<std::pair<std::string, std::size_t>> byKey;
    for (const std::size_t row : rows)
        byKey.emplace_back(orderKey(*run.domain, run.subjectIds[row]), row);
    std::sort(byKey.begin(), byKey.end());
    std::transform(byKey.begin(), byKey.end(), rows.begin(), [](const auto &entry) { return entry.second; });
    return rows;
}

/// The columns of the identifiers, with or without those that are the same for all.
class Identifiers
{
public:
    Identifiers(const StoredRun &run, bool withWindow)
        : m_run(run), m_columns(run.domain->identifierColumns()), m_withWindow(withWindow)
    {
    }

    [[nodiscard]] std::vector<std::string> header(std::initializer_list<std::string_view> more) const
    {
        std::vector<std::string> names;
        for (const IdentifierColumn &column : m_columns) {
            if (shows(column))
                names.emplace_back(column.name);
        }
        names.insert(names.end(), more.begin(), more.end());
        return names;
    }

    void put(TableOutput &table, std::size_t row) const
    {
        const std::vector<std::string> parts = m_run.domain->identifierParts(m_run.subjectIds[row]);
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (!shows(m_columns[i]))
                continue;
            const auto whole = m_columns[i].number ? parseWholeNumber(parts[i]) : std::nullopt;
            if (whole)
                table.whole(*whole);
            else
                table.textOrAbsent(parts[i]);
        }
    }

private:
    [[nodiscard]] bool shows(const IdentifierColumn &column) const
    {
        return m_withWindow || !column.ofWindow;
    }

    const StoredRun &m_run;
    std::vector<IdentifierColumn> m_columns;
    bool m_withWindow;
};

std::string levelOf(const StoredRun &run, const std::vector<rules::OutcomeSpec> &outcomes, std::size_t row)
{
    return outcomes[rules::outcomePosition(run.ruleSet, run.results.masks.front()[row])].id;
}

/// {filing: {"probability": …, "risk_level": …, "ratios": {ratio: {"value": …, …}}}}
Status exportTree(const StoredRun &run, const scorecards::Scorecard &scorecard, const Output &output)
{
    const int window = run.results.assignedWindows.front();
    const std::vector<rules::OutcomeSpec> outcomes = rules::possibleOutcomes(run.ruleSet);
    const std::vector<std::size_t> ratios = ratioSignals(*run.domain, scorecard);
    return exportSubjects(run, output, [&](json::Writer &writer, std::size_t row) {
        const rules::SignalValue value = run.values(row, window);
        writer.key("probability").number(value(*run.domain->probabilitySignal(), std::nullopt));
        writer.key("risk_level").text(levelOf(run, outcomes, row)).key("ratios").beginObject();
        for (const scorecards::Contribution &one : contributions(scorecard, ratios, value)) {
            const scorecards::Term &term = scorecard.terms[one.term];
            writer.key(term.ratio).beginObject().key("value").number(one.value);
            writer.key("bin").text(binText(term, one)).key("rate").number(one.rate);
            writer.key("contribution").number(one.amount).endObject();
        }
        writer.endObject();
    });
}

} // namespace

Status exportScores(const StoredRun &run, const ExportOptions &options, const Output &output)
{
    if (!run.domain->scores())
        return inputError("Run " + std::to_string(run.record.no) + " is of " +
                          std::string(run.domain->name()) + ", which are classified and not scored.");
    const int window = run.results.assignedWindows.front();
    const Identifiers identifiers(run, false);
    const std::vector<rules::OutcomeSpec> outcomes = rules::possibleOutcomes(run.ruleSet);
    TableOutput table(identifiers.header({"probability", "risk_level", "confidence"}), options, output);
    for (const std::size_t row : rowsByParts(run)) {
        identifiers.put(table, row);
        table.number(run.value(row, window, *run.domain->probabilitySignal()));
        table.text(levelOf(run, outcomes, row));
        table.number(run.value(row, window, *run.domain->confidenceSignal()));
        DRAMATIS_TRY(table.endRow());
    }
    return table.finish();
}

Status exportContributions(const StoredRun &run, const scorecards::Scorecard &scorecard,
                           const ExportOptions &options, const Output &output)
{
    if (options.format == Format::Json)
        return exportTree(run, scorecard, output);
    const int window = run.results.assignedWindows.front();
    const Identifiers identifiers(run, true);
    const std::vector<std::size_t> ratios = ratioSignals(*run.domain, scorecard);
    TableOutput table(identifiers.header({"ratio", "value", "bin", "rate", "contribution"}), options, output);
    for (const std::size_t row : rowsByParts(run)) {
        for (const scorecards::Contribution &one :
             contributions(scorecard, ratios, run.values(row, window))) {
            const scorecards::Term &term = scorecard.terms[one.term];
            identifiers.put(table, row);
            table.text(term.ratio).number(one.value).text(binText(term, one));
            table.number(one.rate).number(one.amount);
            DRAMATIS_TRY(table.endRow());
        }
    }
    return table.finish();
}

} // namespace dramatis::classify

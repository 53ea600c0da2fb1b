// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/exports.h"
#include "classify/outcomes.h"
#include "classify/screened_exports.h"
#include "classify/table_output.h"

#include <unordered_map>

namespace dramatis::classify
{

namespace
{

std::vector<std::string> subjectHeader(const StoredRun &run, std::initializer_list<std::string_view> more)
{
    std::vector<std::string> header = {std::string(run.domain->subjectColumn())};
    if (run.domain->assignsByWindow())
        header.emplace_back("window_days");
    header.insert(header.end(), more.begin(), more.end());
    return header;
}

void putSubject(TableOutput &table, const StoredRun &run, std::size_t row, int window)
{
    table.text(run.subjectIds[row]);
    if (run.domain->assignsByWindow())
        table.whole(window);
}

std::vector<std::string> rejectHeader()
{
    return {"file", "line", "column", "kind", "message", "raw"};
}

} // namespace

Status exportAssignments(const StoredRun &run, const ExportOptions &options, const Output &output)
{
    if (run.ruleSet.screening)
        return exportScreened(run, options, output);
    TableOutput table(subjectHeader(run, {"persona_id", "priority", "matched", "reason"}), options, output);
    std::unordered_map<std::uint64_t, store::Outcome> outcomes;
    for (const store::Outcome &outcome : outcomesOf(run.ruleSet, run.results))
        outcomes.emplace(outcome.mask, outcome);
    for (const std::size_t row : run.byId) {
        for (std::size_t w = 0; w < run.results.assignedWindows.size(); ++w) {
            const store::Outcome &outcome = outcomes.at(run.results.masks[w][row]);
            putSubject(table, run, row, run.results.assignedWindows[w]);
            table.text(outcome.personaId);
            if (outcome.priority)
                table.whole(*outcome.priority);
            else
                table.absent();
            table.text(outcome.matched).text(outcome.reason);
            DRAMATIS_TRY(table.endRow());
        }
    }
    return table.finish();
}

Status exportSignals(const StoredRun &run, const ExportOptions &options, const Output &output)
{
    std::vector<std::string> header = subjectHeader(run, {});
    for (const SignalSpec &signal : run.domain->signals())
        header.emplace_back(signal.id);
    TableOutput table(std::move(header), options, output);
    for (const std::size_t row : run.byId) {
        for (const int window : run.results.assignedWindows) {
            putSubject(table, run, row, window);
            for (std::size_t signal = 0; signal < run.results.signals.signalCount(); ++signal) {
                const double value = run.value(row, window, signal);
                if (run.domain->signals()[signal].unit == Unit::Text)
                    table.textOrAbsent(run.label(value));
                else
                    table.number(value);
            }
            DRAMATIS_TRY(table.endRow());
        }
    }
    return table.finish();
}

Status exportRuns(const std::vector<store::RunRecord> &runs, const ExportOptions &options,
                  const Output &output)
{
    TableOutput table({"run_no", "run_id", "run_type", "status", "started_at", "finished_at", "domain",
                       "subjects", "failed", "settings"},
                      options, output);
    for (const store::RunRecord &run : runs) {
        table.whole(run.no).text(run.id).text(run.type).text(run.status).text(run.startedAt);
        table.textOrAbsent(run.finishedAt);
        table.text(run.domain).whole(run.subjects).whole(run.failed).text(run.settings);
        DRAMATIS_TRY(table.endRow());
    }
    return table.finish();
}

Status exportRejects(store::Connection &connection, std::optional<std::int64_t> runNo,
                     const ExportOptions &options, const Output &output)
{
    TableOutput table(rejectHeader(), options, output);
    const std::string select =
        "SELECT i.file_name, r.line, r.column_name, r.kind, r.message, r.raw FROM rejects r JOIN imports i "
        "ON i.run_no = r.run_no JOIN @runs n ON n.run_no = r.run_no WHERE n.status = 'completed' AND ";
    const std::string order = " ORDER BY i.file_name, r.run_no, r.line, r.reject_no";
    Status status;
    const auto put = [&](store::Row row) {
        table.text(row.text(0)).whole(row.whole(1)).textOrAbsent(row.text(2));
        table.text(row.text(3)).text(row.text(4)).textOrAbsent(row.text(5));
        if (status)
            status = table.endRow();
    };
    if (runNo)
        DRAMATIS_TRY(connection.query(select + "r.run_no = ?" + order, put, *runNo));
    else
        DRAMATIS_TRY(
            connection.query(select + "i.command_no = (SELECT max(command_no) FROM imports)" + order, put));
    DRAMATIS_TRY(status);
    return table.finish();
}

Status exportLeftOut(const std::vector<importing::LeftOut> &rows, const ExportOptions &options,
                     const Output &output)
{
    TableOutput table(rejectHeader(), options, output);
    for (const importing::LeftOut &row : rows) {
        table.text(row.table)
            .whole(row.row)
            .textOrAbsent(row.column)
            .text(row.kind)
            .text(row.message)
            .absent();
        DRAMATIS_TRY(table.endRow());
    }
    return table.finish();
}

} // namespace dramatis::classify

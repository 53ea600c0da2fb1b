// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/export_items.h"
#include "classify/table_output.h"

namespace dramatis::review
{

namespace
{

const std::vector<std::string> columns = {
    "item_id",     "run_id",          "item_type",   "title",           "summary",
    "claims_json", "evidence_json",   "scores_json", "risk_flags_json", "explainability_json",
    "decision",    "decision_reason", "created_at"};

} // namespace

Status exportItems(store::Connection &connection, std::string_view runId,
                   const classify::ExportOptions &options, const classify::Output &output)
{
    std::string sql;
    for (const std::string &column : columns)
        sql += (sql.empty() ? "SELECT " : ", ") + column;
    sql += " FROM @intel_items" + std::string(runId.empty() ? "" : " WHERE run_id = ?") +
           " ORDER BY created_at, rowid";
    DRAMATIS_TRY_ASSIGN(statement, connection.prepare(sql));
    if (!runId.empty())
        statement.bind(1, runId);
    classify::TableOutput table(columns, options, output);
    for (;;) {
        DRAMATIS_TRY_ASSIGN(more, statement.step());
        if (!more)
            return table.finish();
        const store::Row row = statement.row();
        for (int column = 0; column < row.columnCount(); ++column)
            row.isNull(column) ? table.absent() : table.text(row.text(column));
        DRAMATIS_TRY(table.endRow());
    }
}

} // namespace dramatis::review

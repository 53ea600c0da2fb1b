// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/restored_rows.h"
#include "base/number.h"
#include "importing/parent_ranges.h"
#include "importing/stored_rows.h"
#include "json/document.h"

namespace dramatis::importing
{

namespace
{

constexpr std::int64_t rowsBetweenLooks = 4096;

/// Reals come back with the bits they had; SQLite's own reading of a decimal may differ in the last one.
void bindOld(store::Statement &statement, int position, const ColumnSpec &column, const json::Value *old)
{
    if (!old || old->kind == json::Kind::Null)
        statement.bind(position, nullptr);
    else if (old->kind == json::Kind::Text)
        statement.bind(position, old->text);
    else if (column.value == ValueKind::Number || column.value == ValueKind::Limit)
        statement.bind(position, old->number);
    else
        statement.bind(position, parseWholeNumber(old->text));
}

/// Columns that a row had and this version's table has too: one is added, with a null, in older rows.
Result<store::Statement> prepareRestore(store::Connection &connection, const TableSpec &table,
                                        bool notesNewest)
{
    const std::string key(table.key);
    std::string values = "?, ?";
    std::string updates = "import_no = excluded.import_no";
    for (const ColumnSpec &column : table.columns) {
        const std::string name(column.physical);
        values += ", ?";
        updates += ", " + name + " = excluded." + name;
    }
    std::string names = key + ", import_no, " + physicalColumns(table) + constantColumns(table);
    values += constantValues(table);
    if (table.hasSubjectKeys()) { // such rows are never removed, so it is there
        names += ", " + std::string(table.subjectColumn);
        values += ", 0";
    }
    if (notesNewest) { // bound behind the columns
        names += ", " + std::string(newestColumn);
        values += ", ?";
        updates += ", " + std::string(newestColumn) + " = excluded." + std::string(newestColumn);
    }
    return connection.prepare("INSERT INTO " + std::string(table.physical) + "(" + names + ") VALUES(" +
                              values + ") ON CONFLICT(" + key + ") DO UPDATE SET " + updates);
}

Status restoreRow(store::Statement &restore, const TableSpec &table, bool notesNewest, std::int64_t key,
                  std::string_view oldJson)
{
    const auto parsed = json::Document::parse(oldJson);
    const auto *document = std::get_if<json::Document>(&parsed);
    const json::Value *importNo = document ? document->root().find("import_no") : nullptr;
    if (!importNo)
        return Error{ErrorKind::Storage, "A replaced row of " + std::string(table.kind) +
                                             " cannot be read: restore the workspace from a backup."};
    restore.with(key, parseWholeNumber(importNo->text));
    int position = 2;
    for (const ColumnSpec &column : table.columns)
        bindOld(restore, ++position, column, document->root().find(column.physical));
    if (const json::Value *newest = document->root().find(newestColumn); newest && notesNewest)
        restore.bind(++position, parseWholeNumber(newest->text));
    else if (notesNewest)
        restore.bind(++position, nullptr);
    return restore.run();
}

/// Its parent may be another one again.
Status noteOldPlace(store::Connection &connection, const TableSpec &table, std::int64_t key)
{
    DRAMATIS_TRY_ASSIGN(parent,
                        connection.wholeOf("SELECT " + std::string(table.columns[*table.reference].physical) +
                                               " FROM " + std::string(table.physical) + " WHERE " +
                                               std::string(table.key) + " = ?",
                                           key));
    return notePlace(connection, table, key, parent);
}

} // namespace

Result<std::int64_t> restoreRows(store::Connection &connection, const TableSpec &table, std::int64_t importNo,
                                 const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(notesNewest, hasNewestColumn(connection, table));
    DRAMATIS_TRY_ASSIGN(restore, prepareRestore(connection, table, notesNewest));
    DRAMATIS_TRY_ASSIGN(byParents, liesByParents(connection, table));
    DRAMATIS_TRY_ASSIGN(replaced,
                        connection.prepare("SELECT row_key, old_json FROM replaced_rows WHERE run_no = ? AND "
                                           "table_name = ? ORDER BY replaced_no"));
    replaced.with(importNo, table.physical);
    for (std::int64_t rows = 0;; ++rows) {
        if (rows % rowsBetweenLooks == 0 && job.stopped())
            return interrupted("Stopped; nothing was undone.");
        DRAMATIS_TRY_ASSIGN(more, replaced.step());
        if (!more)
            return rows;
        const std::int64_t key = replaced.row().whole(0);
        DRAMATIS_TRY(restoreRow(restore, table, notesNewest, key, replaced.row().text(1)));
        if (byParents)
            DRAMATIS_TRY(noteOldPlace(connection, table, key));
    }
}

} // namespace dramatis::importing

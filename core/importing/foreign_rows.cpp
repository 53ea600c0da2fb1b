// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/foreign_rows.h"
#include "base/number.h"
#include "base/text.h"

#include <algorithm>
#include <sqlite3.h>

namespace dramatis::importing
{

namespace
{

constexpr std::string_view ownKeyOfLists = "id"; ///< spec customers.md: liabilities(id INTEGER PK, …)

std::string quotedName(std::string_view name)
{
    return "\"" + std::string(name) + "\"";
}

Result<bool> hasColumn(store::Connection &connection, std::string_view table, std::string_view column)
{
    DRAMATIS_TRY_ASSIGN(
        count, connection.wholeOf("SELECT count(*) FROM pragma_table_xinfo(?) WHERE lower(name) = lower(?)",
                                  table, column));
    return count > 0;
}

/// Views have no rowid, nor have tables made WITHOUT it.
Result<bool> hasRowid(store::Connection &connection, std::string_view table)
{
    DRAMATIS_TRY_ASSIGN(
        tables, connection.wholeOf("SELECT count(*) FROM sqlite_schema WHERE lower(name) = lower(?) AND "
                                   "type = 'table'",
                                   table));
    return tables > 0 && connection.prepare("SELECT rowid FROM " + quotedName(table)).ok();
}

Result<std::string> orderOf(store::Connection &connection, const TableSpec &table, bool withRowid)
{
    if (!table.id || table.contentKey) {
        DRAMATIS_TRY_ASSIGN(ordered, hasColumn(connection, table.nameInDatabases(), ownKeyOfLists));
        if (ordered)
            return " ORDER BY " + quotedName(ownKeyOfLists) + (withRowid ? ", rowid" : "");
    }
    if (withRowid)
        return std::string(" ORDER BY rowid");
    return table.id && !table.contentKey ? " ORDER BY " + quotedName(table.columns[*table.id].name)
                                         : std::string();
}

/// What stands in a cell, as text.
std::string cellText(store::Row row, int position)
{
    switch (row.type(position)) {
    case SQLITE_INTEGER:
        return std::to_string(row.whole(position));
    case SQLITE_FLOAT:
        return numberText(row.real(position));
    case SQLITE_BLOB:
        return "a blob";
    default:
        return std::string(row.text(position));
    }
}

} // namespace

Result<ForeignTable> examineForeign(store::Connection &connection, const TableSpec &table)
{
    ForeignTable found;
    found.given.resize(table.columns.size());
    for (std::size_t i = 0; i < table.fieldCount(); ++i) {
        const ColumnSpec &column = table.columns[i];
        DRAMATIS_TRY_ASSIGN(given, hasColumn(connection, table.nameInDatabases(), column.name));
        found.given[i] = given;
        if (column.required && !given)
            found.missing.emplace_back(column.name);
    }
    DRAMATIS_TRY_ASSIGN(
        columns, connection.wholeOf("SELECT count(*) FROM pragma_table_xinfo(?)", table.nameInDatabases()));
    found.there = columns > 0;
    return found;
}

Result<ForeignRows> ForeignRows::open(store::Connection &connection, const TableSpec &table,
                                      const std::vector<bool> &given)
{
    DRAMATIS_TRY_ASSIGN(withRowid, hasRowid(connection, table.nameInDatabases()));
    DRAMATIS_TRY_ASSIGN(order, orderOf(connection, table, withRowid));
    std::string sql = withRowid ? "SELECT rowid" : "SELECT NULL";
    for (std::size_t i = 0; i < given.size(); ++i)
        sql += given[i] ? ", " + quotedName(table.columns[i].name) : ", NULL";
    DRAMATIS_TRY_ASSIGN(statement,
                        connection.prepare(sql + " FROM " + quotedName(table.nameInDatabases()) + order));
    return ForeignRows(table, given, withRowid, std::move(statement));
}

ForeignRows::ForeignRows(const TableSpec &table, std::vector<bool> given, bool hasRowid,
                         store::Statement statement)
    : m_table(&table), m_given(std::move(given)), m_hasRowid(hasRowid), m_statement(std::move(statement)),
      m_values(table.columns.size())
{
}

Result<bool> ForeignRows::next(CheckedRow &row)
{
    DRAMATIS_TRY_ASSIGN(more, m_statement.step());
    if (!more)
        return false;
    const store::Row cells = m_statement.row();
    row.place = m_hasRowid ? cells.whole(0) : m_count + 1;
    row.fault.reset();
    m_texts->clear();
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        m_values[i] = {};
        const int position = static_cast<int>(i) + 1;
        if (!m_given[i])
            continue;
        const Checked checked = check(m_table->columns[i], cells, position);
        m_values[i] = checked.value;
        if (!checked.fault.empty() && !row.fault)
            row.fault = columnFault(*m_table, i, checked.fault, cellText(cells, position));
    }
    if (m_table->contentKey && !row.fault) {
        const auto valueAt = [&](std::size_t column) { return m_values[column]; };
        const std::string id = contentIdOf(*m_table->contentKey, m_contentId, valueAt);
        if (!id.empty())
            m_values[*m_table->id] = m_texts->keep(id);
    }
    row.values = m_values;
    ++m_count;
    m_highest = std::max(m_highest, row.place);
    return true;
}

Checked ForeignRows::check(const ColumnSpec &column, store::Row row, int position)
{
    const bool isNumber =
        column.isNumeric() || column.value == ValueKind::Whole || column.value == ValueKind::Time;
    switch (row.type(position)) {
    case SQLITE_NULL:
        return checkText(column, {}, *m_texts);
    case SQLITE_TEXT:
        return checkText(column, row.text(position), *m_texts);
    case SQLITE_BLOB:
        return {{}, unreadableKind(column)};
    default:
        break;
    }
    return isNumber ? checkNumber(column, row.real(position))
                    : checkText(column, cellText(row, position), *m_texts);
}

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/superseded.h"

namespace dramatis::importing
{

Result<Superseded> Superseded::open(store::Connection &connection, const TableSpec &table, Parents *parents)
{
    DRAMATIS_TRY(connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS last_rows(id TEXT PRIMARY KEY, byte_offset INTEGER NOT NULL, "
        "line INTEGER NOT NULL) WITHOUT ROWID; DELETE FROM temp.last_rows"));
    DRAMATIS_TRY_ASSIGN(
        note, connection.prepare("INSERT INTO temp.last_rows(id, byte_offset, line) VALUES(?, ?, ?) "
                                 "ON CONFLICT DO UPDATE SET byte_offset = excluded.byte_offset, line = "
                                 "excluded.line"));
    DRAMATIS_TRY_ASSIGN(
        find, connection.prepare("SELECT line FROM temp.last_rows WHERE id = ? AND byte_offset <> ?"));
    return Superseded(table, parents, std::move(note), std::move(find));
}

Status Superseded::note(const CheckedRow &row)
{
    if (row.fault || isAbsent(row.values[*m_table.id]))
        return {};
    if (m_parents && m_table.reference) {
        DRAMATIS_TRY_ASSIGN(parent, m_parents->find(textOf(row.values[*m_table.reference])));
        if (!parent)
            return {};
    }
    return m_note.with(textOf(row.values[*m_table.id]), row.offset, row.place).run();
}

Result<std::optional<std::int64_t>> Superseded::winnerOf(const CheckedRow &row)
{
    if (isAbsent(row.values[*m_table.id]))
        return std::optional<std::int64_t>();
    DRAMATIS_TRY_ASSIGN(there, m_find.with(textOf(row.values[*m_table.id]), row.offset).step());
    std::optional<std::int64_t> line;
    if (there)
        line = m_find.row().whole(0);
    m_find.reset();
    return line;
}

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// Where the later row with a key wins: tells of each row which later one does.
#pragma once

#include "importing/checked_row.h"
#include "importing/look_up.h"

namespace dramatis::importing
{

class Superseded
{
public:
    /// `parents`: null for a table that refers to none.
    static Result<Superseded> open(store::Connection &connection, const TableSpec &table, Parents *parents);

    /// First pass, in the order of the file. A row counts if it is faultless and its parent is there.
    Status note(const CheckedRow &row);
    /// Second pass: the line of the later row that wins, if another one does.
    Result<std::optional<std::int64_t>> winnerOf(const CheckedRow &row);

private:
    Superseded(const TableSpec &table, Parents *parents, store::Statement note, store::Statement find)
        : m_table(table), m_parents(parents), m_note(std::move(note)), m_find(std::move(find))
    {
    }

    const TableSpec &m_table;
    Parents *m_parents;
    store::Statement m_note;
    store::Statement m_find;
};

} // namespace dramatis::importing

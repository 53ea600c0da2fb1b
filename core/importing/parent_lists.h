// SPDX-License-Identifier: GPL-3.0-or-later
// Rows without a key of their own: those of one parent are a list, known and replaced as a whole (liabilities
// of an account). Within an input a row that equals an earlier one in every field is a duplicate.
//
// New rows are added behind the stored ones first; settle() then compares, for every parent that the input
// names, the new list with the old one: equal ones stay as they were, otherwise the old rows go.
#pragma once

#include "importing/counts.h"
#include "importing/key_set.h"
#include "importing/look_up.h"
#include "importing/stored_rows.h"

namespace dramatis::importing
{

class ParentLists
{
public:
    static Result<std::unique_ptr<ParentLists>> open(store::Connection &connection, const TableSpec &table,
                                                     std::int64_t importNo);

    /// Has this parent a list from before the import?
    Result<bool> isStored(std::int64_t parent);
    /// Notes the row; false if an equal one was noted before.
    Result<bool> note(std::span<const Value> values, std::int64_t parent);
    /// Once, at the end. Moves counts from taken to replaced and unchanged, and adds the subjects that were
    /// touched.
    Status settle(Parents &parents, Counts &counts, KeySet &touched);

private:
    ParentLists(store::Connection &connection, const TableSpec &table, std::int64_t importNo,
                ReplacedRows replaced);
    Status prepare();
    Result<std::vector<StoredRow>> listOf(std::int64_t parent, bool before);
    /// True if the parent's list is another one now.
    Result<bool> settleOne(std::int64_t parent, store::SubjectKey subject, Counts &counts);
    Status remove(const std::vector<StoredRow> &rows);

    store::Connection &m_connection;
    const TableSpec &m_table;
    std::int64_t m_importNo;
    ReplacedRows m_replaced;
    std::optional<store::Statement> m_note;
    std::optional<store::Statement> m_listBefore;
    std::optional<store::Statement> m_listNow;
    std::optional<store::Statement> m_remove;
    KeySet m_named;
    TextMemory m_texts;
};

} // namespace dramatis::importing

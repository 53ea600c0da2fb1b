// SPDX-License-Identifier: GPL-3.0-or-later
// The physical rows of one table, as the hand-over adds and changes them. Values are physical here: keys
// instead of parents and dictionary texts (see TableSpec).
//
// Every row carries the number of the import that it comes from. What an import changes or removes is kept in
// replaced_rows first, as it was, so that the import can be undone.
#pragma once

#include "domains/row_keys.h"
#include "domains/table_spec.h"
#include "importing/ordered_ids.h"
#include "importing/value.h"
#include "store/connection.h"
#include "store/subjects.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dramatis::importing
{

struct StoredRow {
    std::int64_t key = 0;
    std::int64_t importNo = 0;
    std::vector<Value> values; ///< in the order of the table's columns
    Value newest = {};         ///< of a table with a column for it (StoredRows); absent otherwise
};

/// Of tables whose newest row counts: rows that are replaced get a row key of their own there, so that it
/// tells them from rows that came before and behind.
inline constexpr std::string_view newestColumn = "newest_key";
Result<bool> hasNewestColumn(store::Connection &connection, const TableSpec &table);

/// "amount, account_key, …": the physical columns of a table, in order.
std::string physicalColumns(const TableSpec &table);
/// ", period" and ", 'annual'": the columns that are the same in all its rows, and what stands in them.
std::string constantColumns(const TableSpec &table);
std::string constantValues(const TableSpec &table);
/// Reads key, import_no and physicalColumns() from the row; texts are kept in `memory`.
StoredRow storedRowAt(store::Row row, const TableSpec &table, TextMemory &memory);

/// Keeps rows of one table as they were before this import.
class ReplacedRows
{
public:
    static Result<ReplacedRows> open(store::Connection &connection, const TableSpec &table,
                                     std::int64_t importNo);
    Status keep(const StoredRow &row, store::SubjectKey subject);

private:
    ReplacedRows(const TableSpec &table, std::int64_t importNo, store::Statement insert)
        : m_table(table), m_importNo(importNo), m_insert(std::move(insert))
    {
    }

    const TableSpec &m_table;
    std::int64_t m_importNo;
    store::Statement m_insert;
};

class StoredRows
{
public:
    /// `given`: the columns that the input has; change() leaves the others as they are.
    static Result<std::unique_ptr<StoredRows>> open(store::Connection &connection, const TableSpec &table,
                                                    std::int64_t importNo, std::vector<bool> given);

    /// Adds a row, with the next free key, or, of a table whose rows are subjects, that of its subject,
    /// unless the table has a column for it. False if its id is there already.
    Result<bool> add(std::optional<store::SubjectKey> subject, std::span<const Value> values);
    /// The row with that id, null if there is none; valid until the next call. Only for tables with an id.
    Result<const StoredRow *> find(std::string_view id);
    /// Gives the row that find() found the columns of `values` that the input has. False if that changes
    /// nothing.
    Result<bool> change(std::span<const Value> values, store::SubjectKey oldSubject);
    /// Once, behind the last row: notes the keys that were given.
    Status finish();

private:
    StoredRows(store::Connection &connection, const TableSpec &table, std::int64_t importNo,
               std::vector<bool> given, ReplacedRows replaced, store::Statement insert);
    Status prepareById();
    Status prepareFind();
    Result<bool> isFree(std::span<const Value> values);
    Result<bool> step(std::string_view id);

    store::Connection &m_connection;
    const TableSpec &m_table;
    std::int64_t m_importNo;
    std::vector<bool> m_given;
    ReplacedRows m_replaced;
    store::Statement m_insert;
    std::optional<store::Statement> m_find;
    std::optional<store::Statement> m_update;
    std::optional<OrderedIds> m_ids; ///< of a table that has no index over them
    bool m_liesByParents = false;    ///< has no index over parents
    bool m_notesNewest = false;      ///< has a column for it
    std::int64_t m_firstKey = 0;     ///< of the rows that are added
    std::int64_t m_nextKey = 0;
    StoredRow m_found;
    TextMemory m_texts;
};

} // namespace dramatis::importing

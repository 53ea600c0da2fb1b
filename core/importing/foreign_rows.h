// SPDX-License-Identifier: GPL-3.0-or-later
// One table of another program's database, read row by row through the checks that a file's rows pass.
//
// The table may be a view, and its columns may have any type: numbers are numbers or their text, a text is
// read as in a file, a blob is never readable.
#pragma once

#include "domains/table_spec.h"
#include "importing/checked_row.h"
#include "importing/content_ids.h"
#include "store/connection.h"

#include <string>
#include <vector>

namespace dramatis::importing
{

/// What the database has of a table.
struct ForeignTable {
    bool there = false;
    std::vector<bool> given;          ///< [column of the table]
    std::vector<std::string> missing; ///< required columns that it has not
};

Result<ForeignTable> examineForeign(store::Connection &connection, const TableSpec &table);

class ForeignRows
{
public:
    /// In stored order: by rowid, or by `id` in a table whose rows have no key of their own in the contract.
    static Result<ForeignRows> open(store::Connection &connection, const TableSpec &table,
                                    const std::vector<bool> &given);

    /// The next row into `row`, whose views stay valid until the next call. False at the end.
    Result<bool> next(CheckedRow &row);

    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] std::int64_t highestPlace() const { return m_highest; }

private:
    ForeignRows(const TableSpec &table, std::vector<bool> given, bool hasRowid, store::Statement statement);
    Checked check(const ColumnSpec &column, store::Row row, int position);

    const TableSpec *m_table;
    std::vector<bool> m_given;
    bool m_hasRowid;
    store::Statement m_statement;
    std::vector<Value> m_values;
    std::unique_ptr<TextMemory> m_texts = std::make_unique<TextMemory>();
    ContentId m_contentId;
    std::int64_t m_count = 0;
    std::int64_t m_highest = 0;
};

} // namespace dramatis::importing

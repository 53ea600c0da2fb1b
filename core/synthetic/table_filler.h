// SPDX-License-Identifier: GPL-3.0-or-later
// The empty physical table of a TableSpec, filled batch by batch; integer keys as imports give them
// (row_keys, docs/decisions/002), so that later imports go on behind.
#pragma once

#include "domains/table_spec.h"
#include "store/bulk_writer.h"
#include "store/deferred_indexes.h"
#include "synthetic/generator.h"

#include <optional>
#include <vector>

namespace dramatis::synthetic
{

class TableFiller
{
public:
    /// `ascending`: rows come in the order of their indexes, which then grow at their ends; else indexes are
    /// built behind the last row.
    static Result<TableFiller> open(store::Connection &connection, const TableSpec &table, std::int64_t runNo,
                                    bool ascending);

    /// The key of the next row, where keys are the table's own.
    [[nodiscard]] std::int64_t nextKey() const { return m_nextKey; }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    [[nodiscard]] std::string_view kind() const { return m_table->kind; }
    /// `columns` in the order of the table's; keys are given unless `keys` are.
    Status add(std::span<const store::BulkColumn> columns, std::size_t rows,
               std::optional<std::span<const std::int64_t>> keys = {});
    /// Once, behind the last row: builds what indexes were deferred, notes the keys that were given.
    Status finish();

private:
    TableFiller(store::Connection &connection, const TableSpec &table, std::int64_t runNo,
                store::BulkWriter writer, std::optional<store::DeferredIndexes> indexes)
        : m_connection(&connection), m_table(&table), m_runNo(runNo), m_writer(std::move(writer)),
          m_indexes(std::move(indexes))
    {
    }

    store::Connection *m_connection;
    const TableSpec *m_table;
    std::int64_t m_runNo;
    store::BulkWriter m_writer;
    std::optional<store::DeferredIndexes> m_indexes;
    std::vector<store::BulkColumn> m_columns;
    std::int64_t m_nextKey = 1;
    std::int64_t m_rows = 0;
};

/// finish() of all, and their rows as generated.
Status finishTables(std::span<TableFiller> tables, Generated &generated, const JobContext &job);

} // namespace dramatis::synthetic

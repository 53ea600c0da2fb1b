// SPDX-License-Identifier: GPL-3.0-or-later
// The empty physical table of a TableSpec, filled batch by batch; integer keys as imports give them
// (row_keys, docs/decisions/002), so that later imports go on behind.
#pragma once

#include "domains/table_spec.h"
#include "importing/row_order.h"
#include "store/bulk_writer.h"
#include "store/deferred_indexes.h"
#include "synthetic/generator.h"

#include <optional>
#include <vector>

namespace dramatis::synthetic
{

/// How the rows come, which says what becomes of the table's indexes.
enum class RowsCome {
    InOrder,  ///< of the indexes: these grow at their ends
    ByParent, ///< those of a parent one behind the other, ids in no order: as an import leaves such a table
    Anyhow,   ///< indexes are built behind the last row
};

class TableFiller
{
public:
    static Result<TableFiller> open(store::Connection &connection, const TableSpec &table, std::int64_t runNo,
                                    RowsCome come);

    /// The key of the next row, where keys are the table's own.
    [[nodiscard]] std::int64_t nextKey() const { return m_nextKey; }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }
    [[nodiscard]] std::string_view kind() const { return m_table->kind; }
    /// `columns` in the order of the table's; keys are given unless `keys` are.
    Status add(std::span<const store::BulkColumn> columns, std::size_t rows,
               std::optional<std::span<const std::int64_t>> keys = {});
    /// The parents of the rows that the next add() adds; only where rows come by parent.
    void noteParents(std::span<const std::int64_t> parentKeys) { m_order->add(parentKeys, m_nextKey); }
    /// Once, behind the last row: builds what indexes were deferred, notes the keys that were given.
    Status finish();

private:
    TableFiller(store::Connection &connection, const TableSpec &table, std::int64_t runNo,
                store::BulkWriter writer)
        : m_connection(&connection), m_table(&table), m_runNo(runNo), m_writer(std::move(writer))
    {
    }

    store::Connection *m_connection;
    const TableSpec *m_table;
    std::int64_t m_runNo;
    store::BulkWriter m_writer;
    std::optional<store::DeferredIndexes> m_indexes; ///< of rows that come anyhow
    std::optional<importing::RowOrder> m_order;      ///< of rows by parent
    std::vector<store::BulkColumn> m_columns;
    std::int64_t m_firstKey = 1;
    std::int64_t m_nextKey = 1;
    std::int64_t m_rows = 0;
};

/// finish() of all, and their rows as generated.
Status finishTables(std::span<TableFiller> tables, Generated &generated, const JobContext &job);

} // namespace dramatis::synthetic

// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/table_filler.h"
#include "domains/row_keys.h"

namespace dramatis::synthetic
{

Result<TableFiller> TableFiller::open(store::Connection &connection, const TableSpec &table,
                                      std::int64_t runNo, RowsCome come)
{
    // Before the writer, whose statement has to know which indexes there are.
    std::optional<store::DeferredIndexes> indexes;
    std::optional<importing::RowOrder> order;
    if (come == RowsCome::Anyhow) {
        DRAMATIS_TRY_ASSIGN(taken, store::DeferredIndexes::take(connection, table.physical));
        indexes = std::move(taken);
    } else if (come == RowsCome::ByParent) {
        DRAMATIS_TRY_ASSIGN(begun, importing::RowOrder::begin(connection, table, true, 0));
        order = std::move(begun);
    }
    std::vector<std::string> columns = {std::string(table.key), "import_no"};
    for (const ColumnSpec &column : table.columns)
        columns.emplace_back(column.physical);
    DRAMATIS_TRY_ASSIGN(writer, store::BulkWriter::open(connection, table.physical, columns));
    DRAMATIS_TRY_ASSIGN(next, nextRowKey(connection, table));
    TableFiller filler(connection, table, runNo, std::move(writer));
    filler.m_firstKey = filler.m_nextKey = next;
    filler.m_indexes = std::move(indexes);
    filler.m_order = std::move(order);
    return filler;
}

Status TableFiller::add(std::span<const store::BulkColumn> columns, std::size_t rows,
                        std::optional<std::span<const std::int64_t>> keys)
{
    m_columns.clear();
    if (keys)
        m_columns.emplace_back(*keys);
    else
        m_columns.emplace_back(store::AscendingKeys{m_nextKey});
    m_columns.emplace_back(m_runNo);
    m_columns.insert(m_columns.end(), columns.begin(), columns.end());
    DRAMATIS_TRY(m_writer.write(m_columns, rows));
    m_rows += static_cast<std::int64_t>(rows);
    m_nextKey += keys ? 0 : static_cast<std::int64_t>(rows);
    return {};
}

Status TableFiller::finish()
{
    if (m_indexes)
        DRAMATIS_TRY(m_indexes->build());
    if (m_order)
        DRAMATIS_TRY(m_order->finish(m_firstKey, m_nextKey, false));
    return noteNextRowKey(*m_connection, *m_table, m_nextKey);
}

Status finishTables(std::span<TableFiller> tables, Generated &generated, const JobContext &job)
{
    for (TableFiller &table : tables) {
        job.report({"indexes", static_cast<std::int64_t>(generated.rows.size()),
                    static_cast<std::int64_t>(tables.size()), 0});
        DRAMATIS_TRY(table.finish());
        generated.rows.push_back({std::string(table.kind()), table.rows()});
    }
    return {};
}

} // namespace dramatis::synthetic

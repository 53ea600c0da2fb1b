// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/row_order.h"

namespace dramatis::importing
{

Result<RowOrder> RowOrder::begin(store::Connection &connection, const TableSpec &table, bool defer,
                                 std::int64_t rows)
{
    RowOrder order(connection, table);
    order.m_idColumn = table.columns[*table.id].physical;
    if (table.reference)
        order.m_parentColumn = table.columns[*table.reference].physical;
    DRAMATIS_TRY_ASSIGN(ids, OrderedIds::open(connection, table));
    order.m_ids = std::move(ids);
    DRAMATIS_TRY_ASSIGN(byParents, liesByParents(connection, table));
    order.m_liesByParents = byParents;
    if (defer)
        DRAMATIS_TRY(order.deferIndexes(rows));
    return order;
}

Status RowOrder::deferIndexes(std::int64_t rows)
{
    DRAMATIS_TRY_ASSIGN(deferred, store::DeferredIndexes::take(*m_connection, m_table->physical));
    m_deferred = std::move(deferred);
    if (!m_deferred->has(m_idColumn) && !m_deferred->has(m_parentColumn))
        return {};
    const std::string key(m_table->key);
    const std::string from = ") FROM " + std::string(m_table->physical);
    DRAMATIS_TRY_ASSIGN(firstKey, m_connection->wholeOf("SELECT min(" + key + from));
    DRAMATIS_TRY_ASSIGN(lastKey, m_connection->wholeOf("SELECT max(" + key + from));
    m_stored.firstKey = firstKey;
    m_stored.lastKey = lastKey;
    // Looking through many rows for a few new ones is not worth it: their indexes are built again.
    m_stored.known = m_stored.lastKey - m_stored.firstKey <= rows;
    return m_stored.known && m_stored.lastKey > 0 ? lookAtStored() : Status();
}

Status RowOrder::lookAtStored()
{
    std::string last;
    bool first = true;
    const std::string parent(m_parentColumn.empty() ? "0" : m_parentColumn);
    return m_connection->query("SELECT " + std::string(m_table->key) + ", " + std::string(m_idColumn) + ", " +
                                   parent + " FROM " + std::string(m_table->physical) + " ORDER BY 1",
                               [&](store::Row row) {
                                   const std::string_view id = row.text(1);
                                   m_stored.idsAscend = m_stored.idsAscend && (first || last < id);
                                   first = false;
                                   last = id;
                                   if (!m_liesByParents && !m_parentColumn.empty())
                                       m_ranges.add(row.whole(2), row.whole(0));
                               });
}

void RowOrder::add(std::span<const std::int64_t> parentKeys, std::int64_t firstKey)
{
    if (!m_liesByParents && !(m_deferred && m_deferred->has(m_parentColumn) && m_stored.known))
        return;
    for (const std::int64_t parent : parentKeys)
        m_ranges.add(parent, firstKey++);
}

Status RowOrder::finish(std::int64_t firstKey, std::int64_t behindLastKey, bool ascending)
{
    if (firstKey < behindLastKey) {
        DRAMATIS_TRY(finishIds(firstKey, behindLastKey, ascending));
        if (!m_parentColumn.empty())
            DRAMATIS_TRY(finishParents());
    }
    return m_deferred ? m_deferred->build() : Status();
}

/// Hashes lie in no order. Their index is only built for rows that are looked up one by one (StoredRows): a
/// big file is compared with what is stored in one pass (IdCheck).
Status RowOrder::finishIds(std::int64_t firstKey, std::int64_t behindLastKey, bool ascending)
{
    if (m_table->contentKey)
        return m_deferred && m_deferred->has(m_idColumn) ? m_deferred->leaveAway(m_idColumn) : Status();
    if (m_deferred && m_deferred->has(m_idColumn) && ascending && m_stored.known && m_stored.idsAscend) {
        DRAMATIS_TRY(m_deferred->leaveAway(m_idColumn));
        DRAMATIS_TRY_ASSIGN(ids, OrderedIds::open(*m_connection, *m_table));
        m_ids = std::move(ids);
        if (m_stored.lastKey > 0) {
            m_ids->add(m_stored.firstKey, m_stored.lastKey);
            DRAMATIS_TRY(m_ids->finish());
        }
    }
    if (!m_ids)
        return {};
    if (!ascending)
        return m_ids->buildIndex();
    m_ids->add(firstKey, behindLastKey - 1);
    return m_ids->finish();
}

Status RowOrder::finishParents()
{
    const bool deferred = m_deferred && m_deferred->has(m_parentColumn);
    if (m_liesByParents && m_ranges.scattered())
        return buildParentIndex(*m_connection, *m_table);
    if (deferred && m_stored.known && !m_ranges.scattered())
        DRAMATIS_TRY(m_deferred->leaveAway(m_parentColumn));
    else if (!m_liesByParents)
        return {};
    DRAMATIS_TRY(m_ranges.write(*m_connection, *m_table));
    DRAMATIS_TRY_ASSIGN(scattered, isScattered(*m_connection, *m_table));
    return scattered ? buildParentIndex(*m_connection, *m_table) : Status();
}

} // namespace dramatis::importing

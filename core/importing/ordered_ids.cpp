// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/ordered_ids.h"
#include "store/deferred_indexes.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

/// Looking into more stretches than that for each id is no better than an index.
constexpr std::size_t mostStretches = 64;

} // namespace

Result<std::optional<OrderedIds>> OrderedIds::open(store::Connection &connection, const TableSpec &table)
{
    if (!table.id || table.contentKey)
        return std::optional<OrderedIds>();
    const std::string id(table.columns[*table.id].physical);
    DRAMATIS_TRY_ASSIGN(absent, store::isIndexAbsent(connection, table.physical, id));
    if (!absent)
        return std::optional<OrderedIds>();
    const std::string key(table.key);
    DRAMATIS_TRY_ASSIGN(atOrBehind, connection.prepare("SELECT " + key + ", " + id + " FROM " +
                                                       std::string(table.physical) + " WHERE " + key +
                                                       " BETWEEN ? AND ? ORDER BY " + key + " LIMIT 1"));
    OrderedIds ids(connection, table, std::move(atOrBehind));
    DRAMATIS_TRY(ids.load());
    return std::optional(std::move(ids));
}

/// Stretches whose rows have all gone are left out.
Status OrderedIds::load()
{
    const std::string key(m_table->key);
    const std::string id(m_table->columns[*m_table->id].physical);
    const std::string between = " FROM " + std::string(m_table->physical) + " r WHERE r." + key +
                                " BETWEEN s.first_key AND s.last_key ORDER BY r." + key;
    return m_connection->query(
        "SELECT first_key, last_key, (SELECT " + id + between + " LIMIT 1), (SELECT " + id + between +
            " DESC LIMIT 1) FROM ordered_rows s WHERE table_name = ? ORDER BY first_key",
        [&](store::Row row) {
            if (!row.isNull(2))
                m_stretches.push_back(
                    {row.whole(0), row.whole(1), std::string(row.text(2)), std::string(row.text(3))});
        },
        m_table->physical);
}

bool OrderedIds::mayHold(std::string_view least, std::string_view greatest) const
{
    return std::any_of(m_stretches.begin(), m_stretches.end(), [&](const Stretch &stretch) {
        return stretch.least <= greatest && stretch.greatest >= least;
    });
}

Result<std::optional<std::int64_t>> OrderedIds::find(std::string_view id)
{
    for (const Stretch &stretch : m_stretches) {
        DRAMATIS_TRY_ASSIGN(found, findIn(stretch, id));
        if (found)
            return found;
    }
    return m_added ? findIn(*m_added, id) : std::optional<std::int64_t>();
}

Result<std::optional<std::int64_t>> OrderedIds::findIn(const Stretch &stretch, std::string_view id)
{
    if (id < stretch.least || id > stretch.greatest)
        return std::optional<std::int64_t>();
    std::int64_t low = stretch.firstKey;
    std::int64_t high = stretch.lastKey;
    std::int64_t probe =
        m_behindFound >= low && m_behindFound <= high ? m_behindFound : low + (high - low) / 2;
    for (; low <= high; probe = low + (high - low) / 2) {
        DRAMATIS_TRY_ASSIGN(there, m_atOrBehind.with(probe, high).step());
        if (!there) {
            high = probe - 1;
            continue;
        }
        const store::Row row = m_atOrBehind.row();
        const int order = row.text(1).compare(id);
        const std::int64_t key = row.whole(0);
        m_atOrBehind.reset();
        if (order == 0) {
            m_behindFound = key + 1;
            return std::optional(key);
        }
        if (order < 0)
            low = key + 1;
        else
            high = probe - 1;
    }
    return std::optional<std::int64_t>();
}

Result<OrderedIds::Place> OrderedIds::take(std::string_view id, std::int64_t key)
{
    DRAMATIS_TRY_ASSIGN(found, find(id));
    if (found)
        return Place::Taken;
    if (m_added && id < m_added->greatest)
        return Place::OutOfOrder;
    if (!m_added)
        m_added = Stretch{key, key, std::string(id), {}};
    m_added->lastKey = key;
    m_added->greatest = id;
    return Place::Next;
}

void OrderedIds::add(std::int64_t firstKey, std::int64_t lastKey)
{
    m_added = Stretch{firstKey, lastKey};
}

/// A stretch that goes on where the one before it ends becomes a part of it.
Status OrderedIds::finish()
{
    if (!m_added)
        return {};
    DRAMATIS_TRY(m_connection->run("INSERT INTO ordered_rows(table_name, first_key, last_key) "
                                   "VALUES(?, ?, ?)",
                                   m_table->physical, m_added->firstKey, m_added->lastKey));
    m_added.reset();
    m_stretches.clear();
    DRAMATIS_TRY(load());
    const std::size_t count = m_stretches.size();
    if (count > mostStretches)
        return buildIndex();
    if (count < 2 || m_stretches[count - 2].greatest >= m_stretches[count - 1].least)
        return {};
    DRAMATIS_TRY(m_connection->run("DELETE FROM ordered_rows WHERE table_name = ? AND first_key = ?",
                                   m_table->physical, m_stretches[count - 1].firstKey));
    return m_connection->run("UPDATE ordered_rows SET last_key = ? WHERE table_name = ? AND first_key = ?",
                             m_stretches[count - 1].lastKey, m_table->physical,
                             m_stretches[count - 2].firstKey);
}

Status OrderedIds::buildIndex()
{
    m_atOrBehind.reset();
    m_added.reset();
    DRAMATIS_TRY(m_connection->run("DELETE FROM ordered_rows WHERE table_name = ?", m_table->physical));
    return store::buildAbsentIndex(*m_connection, m_table->physical, m_table->columns[*m_table->id].physical);
}

} // namespace dramatis::importing

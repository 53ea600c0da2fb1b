// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/parent_ranges.h"
#include "store/bulk_writer.h"
#include "store/deferred_indexes.h"

#include <algorithm>
#include <utility>

namespace dramatis::importing
{

namespace
{

/// A range may hold so many rows for each of its parent's, and a few more at first.
constexpr std::int64_t lengthPerRow = 8;
constexpr std::int64_t shortRange = 64;
/// An index is worth it from one range per so many rows, and some.
constexpr std::int64_t rowsPerRange = 8;
constexpr std::int64_t fewRanges = 128;
constexpr std::int64_t mostRanges = 2 << 20; ///< of one import: they are kept in memory

bool tooMany(std::int64_t ranges, std::int64_t rows)
{
    return ranges > fewRanges + rows / rowsPerRange;
}

std::string_view parentColumn(const TableSpec &table)
{
    return table.columns[*table.reference].physical;
}

} // namespace

void ParentRanges::add(std::int64_t parentKey, std::int64_t rowKey)
{
    if (m_scattered)
        return;
    ++m_rows;
    const auto place = static_cast<std::size_t>(parentKey);
    if (place >= m_open.size())
        m_open.resize(place + place / 2 + 64);
    Open &open = m_open[place];
    const std::int64_t length = rowKey - open.firstKey + 1;
    if (open.rows > 0 && length <= shortRange + lengthPerRow * (open.rows + 1)) {
        open.length = static_cast<std::uint32_t>(length);
        ++open.rows;
        return;
    }
    close(parentKey, open);
    open = {rowKey, 1, 1};
}

void ParentRanges::close(std::int64_t parentKey, const Open &open)
{
    if (open.rows == 0)
        return;
    m_closed.push_back({parentKey, open.firstKey, open.firstKey + open.length - 1});
    const auto count = static_cast<std::int64_t>(m_closed.size());
    if (count <= mostRanges && !tooMany(count, m_rows))
        return;
    m_scattered = true;
    m_closed = {};
    m_open = {};
}

Status ParentRanges::write(store::Connection &connection, const TableSpec &table)
{
    for (std::size_t key = 0; key < m_open.size(); ++key) {
        if (const Open &open = m_open[key]; open.rows > 0)
            m_closed.push_back(
                {static_cast<std::int64_t>(key), open.firstKey, open.firstKey + open.length - 1});
    }
    m_open = {};
    std::sort(m_closed.begin(), m_closed.end(), [](const Range &a, const Range &b) {
        return std::pair(a.parentKey, a.firstKey) < std::pair(b.parentKey, b.firstKey);
    });
    DRAMATIS_TRY_ASSIGN(insert,
                        connection.prepare("INSERT INTO parent_ranges(table_name, parent_key, first_key, "
                                           "last_key) VALUES(?, ?, ?, ?)"));
    for (const Range &range : m_closed)
        DRAMATIS_TRY(insert.with(table.physical, range.parentKey, range.firstKey, range.lastKey).run());
    m_closed = {};
    return {};
}

Result<bool> liesByParents(store::Connection &connection, const TableSpec &table)
{
    return table.reference ? store::isIndexAbsent(connection, table.physical, parentColumn(table)) : false;
}

Status notePlacesFrom(store::Connection &connection, const TableSpec &table, std::int64_t firstKey)
{
    ParentRanges ranges;
    const std::string key(table.key);
    DRAMATIS_TRY(connection.query(
        "SELECT " + std::string(parentColumn(table)) + ", " + key + " FROM " + std::string(table.physical) +
            " WHERE " + key + " >= ? ORDER BY " + key,
        [&](store::Row row) { ranges.add(row.whole(0), row.whole(1)); }, firstKey));
    if (ranges.scattered())
        return buildParentIndex(connection, table);
    DRAMATIS_TRY(ranges.write(connection, table));
    DRAMATIS_TRY_ASSIGN(scattered, isScattered(connection, table));
    return scattered ? buildParentIndex(connection, table) : Status();
}

Status notePlace(store::Connection &connection, const TableSpec &table, std::int64_t rowKey,
                 std::int64_t parentKey)
{
    return connection.run("INSERT INTO parent_ranges(table_name, parent_key, first_key, last_key) "
                          "SELECT ?1, ?2, ?3, ?3 WHERE NOT EXISTS(SELECT 1 FROM parent_ranges WHERE "
                          "table_name = ?1 AND parent_key = ?2 AND first_key <= ?3 AND last_key >= ?3)",
                          table.physical, parentKey, rowKey);
}

/// Two questions: of one with both, SQLite would look at every row.
Result<std::int64_t> storedAtMost(store::Connection &connection, const TableSpec &table)
{
    const std::string key(table.key);
    const std::string from = ") FROM " + std::string(table.physical);
    DRAMATIS_TRY_ASSIGN(greatest, connection.wholeOf("SELECT max(" + key + from));
    DRAMATIS_TRY_ASSIGN(least, connection.wholeOf("SELECT min(" + key + from));
    return greatest == 0 ? 0 : greatest - least + 1;
}

Result<bool> isScattered(store::Connection &connection, const TableSpec &table)
{
    DRAMATIS_TRY_ASSIGN(rows, storedAtMost(connection, table));
    DRAMATIS_TRY_ASSIGN(ranges, connection.wholeOf("SELECT count(*) FROM parent_ranges WHERE table_name = ?",
                                                   table.physical));
    return tooMany(ranges, rows);
}

Status buildParentIndex(store::Connection &connection, const TableSpec &table)
{
    DRAMATIS_TRY(connection.run("DELETE FROM parent_ranges WHERE table_name = ?", table.physical));
    return store::buildAbsentIndex(connection, table.physical, parentColumn(table));
}

} // namespace dramatis::importing

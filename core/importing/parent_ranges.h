// SPDX-License-Identifier: GPL-3.0-or-later
// Where the rows of each parent lie in a table without an index over parents: ranges of keys, with few rows
// of others between. Statements of one account follow each other, or lie near each other; then there is about
// one range per parent and import. What lies otherwise gets the index back.
//
// Trap: the ranges of a parent must not overlap, or rows would be found twice.
#pragma once

#include "domains/table_spec.h"
#include "store/connection.h"

#include <vector>

namespace dramatis::importing
{

class ParentRanges
{
public:
    /// Notes a row; keys of calls ascend. Parents' keys are given out one after the other.
    void add(std::int64_t parentKey, std::int64_t rowKey);
    /// Too many ranges to be worth more than an index. What else is added is not noted.
    [[nodiscard]] bool scattered() const { return m_scattered; }
    /// Writes the ranges of the rows that were added.
    Status write(store::Connection &connection, const TableSpec &table);

private:
    struct Open {
        std::int64_t firstKey = 0;
        std::uint32_t length = 0; ///< keys from the first row to the last
        std::uint32_t rows = 0;   ///< 0: none
    };
    struct Range {
        std::int64_t parentKey;
        std::int64_t firstKey;
        std::int64_t lastKey;
    };
    void close(std::int64_t parentKey, const Open &open);

    std::vector<Open> m_open; ///< [key of the parent]
    std::vector<Range> m_closed;
    std::int64_t m_rows = 0;
    bool m_scattered = false;
};

/// Does the table do without an index over parents?
Result<bool> liesByParents(store::Connection &connection, const TableSpec &table);
/// Notes the rows with keys from `firstKey` on, or builds the index if the ranges have become too many.
Status notePlacesFrom(store::Connection &connection, const TableSpec &table, std::int64_t firstKey);
/// One row has got another parent.
Status notePlace(store::Connection &connection, const TableSpec &table, std::int64_t rowKey,
                 std::int64_t parentKey);
/// How many rows the table may have, by the keys that it has.
Result<std::int64_t> storedAtMost(store::Connection &connection, const TableSpec &table);
/// Are there more ranges than an index is worth?
Result<bool> isScattered(store::Connection &connection, const TableSpec &table);
Status buildParentIndex(store::Connection &connection, const TableSpec &table);

} // namespace dramatis::importing

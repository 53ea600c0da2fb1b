// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a big table's indexes over ids and parents when many rows come: they are kept as they are,
// built behind the rows, or left away because the rows' own order does their work (ordered_ids.h,
// parent_ranges.h).
//
// Building both takes longer than writing the rows. Works inside the caller's transaction, on its thread.
#pragma once

#include "importing/ordered_ids.h"
#include "importing/parent_ranges.h"
#include "store/deferred_indexes.h"

#include <optional>
#include <span>

namespace dramatis::importing
{

class RowOrder
{
public:
    /// `defer`: the rows are so many that indexes which are there are better built behind them.
    /// `rows`: how many may come. The table has an id and a reference or none.
    static Result<RowOrder> begin(store::Connection &connection, const TableSpec &table, bool defer,
                                  std::int64_t rows);

    /// Parents of rows that were added, with keys from `firstKey` on.
    void add(std::span<const std::int64_t> parentKeys, std::int64_t firstKey);
    /// Once, behind the last row. The keys of the added rows; `ascending`: so do their ids.
    Status finish(std::int64_t firstKey, std::int64_t behindLastKey, bool ascending);

private:
    RowOrder(store::Connection &connection, const TableSpec &table)
        : m_connection(&connection), m_table(&table)
    {
    }
    Status deferIndexes(std::int64_t rows);
    Status lookAtStored();
    Status finishIds(std::int64_t firstKey, std::int64_t behindLastKey, bool ascending);
    Status finishParents();

    /// What is known of the rows that were stored before.
    struct Stored {
        bool known = true;
        bool idsAscend = true;
        std::int64_t firstKey = 0;
        std::int64_t lastKey = 0; ///< 0: there are none
    };

    store::Connection *m_connection;
    const TableSpec *m_table;
    std::string_view m_idColumn;
    std::string_view m_parentColumn; ///< empty: the table has none
    std::optional<store::DeferredIndexes> m_deferred;
    std::optional<OrderedIds> m_ids; ///< of a table that has no index over them
    bool m_liesByParents = false;    ///< has no index over parents
    Stored m_stored;
    ParentRanges m_ranges;
};

} // namespace dramatis::importing

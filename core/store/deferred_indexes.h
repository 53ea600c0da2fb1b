// SPDX-License-Identifier: GPL-3.0-or-later
// The explicit indexes of a table, taken away for a big load and built again at its end: sorting all keys
// once is several times as fast as finding the place of each. Or left away, where the order of the rows does
// their work; those are noted in `absent_indexes`, to be built when it does so no longer.
//
// Inside one transaction, so that nobody ever sees the table without an index that it needs.
#pragma once

#include "store/connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace dramatis::store
{

class DeferredIndexes
{
public:
    static Result<DeferredIndexes> take(Connection &connection, std::string_view table);
    /// Is one of them on this column first of all?
    [[nodiscard]] bool has(std::string_view column) const;
    /// Does not build those on this column first of all, but notes them as absent.
    Status leaveAway(std::string_view column);
    /// Builds them; a unique one fails if the rows are not.
    Status build();

private:
    struct Index {
        std::string column; ///< the first one
        std::string definition;
    };
    DeferredIndexes(Connection &connection, std::string_view table, std::vector<Index> indexes)
        : m_connection(&connection), m_table(table), m_indexes(std::move(indexes))
    {
    }

    Connection *m_connection;
    std::string m_table;
    std::vector<Index> m_indexes;
};

/// Was the table's index on this column left away?
Result<bool> isIndexAbsent(Connection &connection, std::string_view table, std::string_view column);
/// Builds it now.
Status buildAbsentIndex(Connection &connection, std::string_view table, std::string_view column);

} // namespace dramatis::store

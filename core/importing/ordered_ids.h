// SPDX-License-Identifier: GPL-3.0-or-later
// The ids of a table without an index over them: its rows lie in stretches of keys with ascending ids, most
// often one, and are found by halving those. What comes out of order gets the index back.
//
// No id is kept outside the table, so that forgetting a subject need not look here. Works inside the caller's
// transaction, on its thread.
#pragma once

#include "domains/table_spec.h"
#include "store/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace dramatis::importing
{

class OrderedIds
{
public:
    /// Nothing if the table has an index over its ids, no ids, or ids that are hashes of its rows.
    static Result<std::optional<OrderedIds>> open(store::Connection &connection, const TableSpec &table);

    /// Could a row have an id between these two?
    [[nodiscard]] bool mayHold(std::string_view least, std::string_view greatest) const;
    /// The key of the row with that id.
    Result<std::optional<std::int64_t>> find(std::string_view id);

    enum class Place { Taken, Next, OutOfOrder };
    /// May a row with this id be added with this key, higher than all others? Next: it will be.
    Result<Place> take(std::string_view id, std::int64_t key);
    /// Rows with these keys were added in the order of their ids.
    void add(std::int64_t firstKey, std::int64_t lastKey);
    /// Once, behind the last row: notes what was added, or builds the index if the stretches are too many.
    Status finish();
    /// Builds the index; nothing else may be asked then.
    Status buildIndex();

private:
    struct Stretch {
        std::int64_t firstKey = 0;
        std::int64_t lastKey = 0;
        std::string least = {};
        std::string greatest = {};
    };
    OrderedIds(store::Connection &connection, const TableSpec &table, store::Statement atOrBehind)
        : m_connection(&connection), m_table(&table), m_atOrBehind(std::move(atOrBehind))
    {
    }
    Status load();
    Result<std::optional<std::int64_t>> findIn(const Stretch &stretch, std::string_view id);

    store::Connection *m_connection;
    const TableSpec *m_table;
    store::Statement m_atOrBehind; ///< the first row with a key from one to another
    std::vector<Stretch> m_stretches;
    std::optional<Stretch> m_added;
    std::int64_t m_behindFound = 0; ///< a file that comes again asks for one row after the other
};

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the rows that an input refers to and that are not there (mapping "create_missing"): accounts of
// transactions, and the users of such accounts. Columns get what their table says (ColumnSpec::made), and are
// absent otherwise. Rows that are made carry the number of the import and go with it.
//
// Works inside the caller's transaction. Trap: rows of the parents' tables must not be added otherwise
// meanwhile.
#pragma once

#include "domains/domain.h"
#include "importing/look_up.h"
#include "importing/stored_rows.h"

#include <vector>

namespace dramatis::importing
{

class MissingParents
{
public:
    /// `table`: whose rows refer to parents.
    static Result<std::unique_ptr<MissingParents>> open(store::Connection &connection, const Domain &domain,
                                                        const TableSpec &table, std::int64_t importNo);

    /// Makes the parent of that id, which must not be there; it refers to `owner`, or to its own id if that
    /// is empty, which is made too if it is not there.
    Result<Parents::Parent> make(std::string_view id, std::string_view owner);
    /// Once, at the end: notes the keys that were given.
    Status finish();

    [[nodiscard]] std::int64_t made() const { return m_made; }

private:
    /// The table of the parents, of their parents, …
    struct Level {
        const TableSpec *table;
        std::unique_ptr<StoredRows> rows;
        std::optional<store::SubjectKeys> subjects; ///< of a table whose rows are the subjects
        std::optional<Parents> parents;             ///< of a table with a reference
    };

    explicit MissingParents(store::Connection &connection) : m_connection(connection) {}
    Status addLevel(const Domain &domain, const TableSpec &table, std::int64_t importNo);
    Result<Parents::Parent> makeAt(std::size_t level, std::string_view id, std::string_view owner);

    store::Connection &m_connection;
    std::vector<Level> m_levels;
    std::int64_t m_made = 0;
};

} // namespace dramatis::importing

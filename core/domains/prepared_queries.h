// SPDX-License-Identifier: GPL-3.0-or-later
// Queries that are made over and over, as a loop reference makes them: each prepared once, all counted.
// Belongs to its connection's thread.
#pragma once

#include "store/connection.h"

#include <cstdint>
#include <map>
#include <string>

namespace dramatis
{

class PreparedQueries
{
public:
    /// The connection outlives it.
    explicit PreparedQueries(store::Connection &data) : m_data(data) {}

    /// Calls action(row) for every row of the query with these values.
    template <typename Action, typename... Values>
    Status each(const std::string &sql, Action action, const Values &...values)
    {
        auto found = m_statements.find(sql);
        if (found == m_statements.end()) {
            DRAMATIS_TRY_ASSIGN(prepared, m_data.prepare(sql));
            found = m_statements.emplace(sql, std::move(prepared)).first;
        }
        ++m_count;
        store::Statement &statement = found->second.with(values...);
        for (;;) {
            DRAMATIS_TRY_ASSIGN(more, statement.step());
            if (!more)
                break;
            action(statement.row());
        }
        statement.reset();
        return {};
    }
    /// Queries made so far.
    [[nodiscard]] std::int64_t count() const { return m_count; }

private:
    store::Connection &m_data;
    std::map<std::string, store::Statement> m_statements;
    std::int64_t m_count = 0;
};

} // namespace dramatis

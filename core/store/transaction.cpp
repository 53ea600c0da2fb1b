// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include <utility>

namespace dramatis::store
{

namespace
{

constexpr std::string_view savepointName = "nested"; // SQLite finds the innermost of several with one name

} // namespace

Result<Transaction> Transaction::begin(Connection &connection, Kind kind)
{
    if (connection.inTransaction()) {
        DRAMATIS_TRY(connection.execute("SAVEPOINT " + std::string(savepointName)));
        return Transaction(connection, kind, true);
    }
    // SQLite refuses to change the level inside a transaction.
    if (kind == Kind::Durable)
        DRAMATIS_TRY(connection.execute("PRAGMA synchronous=FULL"));
    if (auto begun = connection.execute(kind == Kind::Read ? "BEGIN" : "BEGIN IMMEDIATE"); !begun) {
        if (kind == Kind::Durable)
            (void)connection.execute("PRAGMA synchronous=NORMAL");
        return begun.error();
    }
    return Transaction(connection, kind, false);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(other.m_connection), m_kind(other.m_kind), m_nested(other.m_nested),
      m_open(std::exchange(other.m_open, false))
{
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    const std::string name(savepointName);
    if (m_nested)
        (void)m_connection->execute("ROLLBACK TO " + name + "; RELEASE " + name);
    else if (m_connection->inTransaction()) // a full disk may have rolled it back already
        (void)m_connection->execute("ROLLBACK");
    end();
}

Status Transaction::commit()
{
    DRAMATIS_TRY(m_connection->execute(m_nested ? "RELEASE " + std::string(savepointName) : "COMMIT"));
    end();
    return {};
}

void Transaction::end()
{
    m_open = false;
    if (!m_nested && m_kind == Kind::Durable)
        (void)m_connection->execute("PRAGMA synchronous=NORMAL");
}

} // namespace dramatis::store

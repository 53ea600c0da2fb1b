// SPDX-License-Identifier: GPL-3.0-or-later
// A transaction as a scope: rolled back unless committed; one inside another is a savepoint.
#pragma once

#include "store/connection.h"

namespace dramatis::store
{

class Transaction
{
public:
    enum class Kind {
        Read,    ///< one state of the database for several queries
        Write,   ///< BEGIN IMMEDIATE: never upgrades, so never fails for that
        Durable, ///< Write, and its commit is synced to the disk before commit() returns
    };

    static Result<Transaction> begin(Connection &connection, Kind kind);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Status commit();

private:
    Transaction(Connection &connection, Kind kind, bool nested)
        : m_connection(&connection), m_kind(kind), m_nested(nested)
    {
    }
    void end();

    Connection *m_connection;
    Kind m_kind;
    bool m_nested;
    bool m_open = true;
};

} // namespace dramatis::store

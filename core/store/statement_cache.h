// SPDX-License-Identifier: GPL-3.0-or-later
// The prepared statements of one connection, by their text, so that what runs row by row or click by click is
// parsed and planned once. At most 64; the one not used for longest goes. A changed schema needs no care:
// SQLite plans such a statement anew by itself. Whoever uses a statement owns it meanwhile: the same text
// asked for again inside is prepared apart, and of two that come back one stays.
//
// Cleared before the connection closes: an open statement would keep the file open.
#pragma once

#include "store/statement.h"

#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dramatis::store
{

class StatementCache
{
public:
    static constexpr std::size_t most = 64;

    struct Entry {
        std::string sql;
        Statement statement;
    };
    /// One entry or none: a node of the cache's list on its way out and in, so that nothing is copied.
    using Loan = std::list<Entry>;

    /// Is it worth keeping? Only what reads and writes rows: some pragmas act while they are prepared.
    static bool keeps(std::string_view sql);
    Loan take(std::string_view sql);
    void giveBack(Loan loan);
    void clear();
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    std::list<Entry> m_entries; ///< used last first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> m_bySql;
};

/// A statement of a cache in use; goes back reset and without values at the end of its scope.
class KeptStatement
{
public:
    KeptStatement(StatementCache *cache, StatementCache::Loan loan) : m_cache(cache), m_loan(std::move(loan))
    {
    }
    KeptStatement(KeptStatement &&other) noexcept : m_cache(other.m_cache) { m_loan.swap(other.m_loan); }
    KeptStatement &operator=(KeptStatement &&) = delete;
    ~KeptStatement()
    {
        if (m_cache)
            m_cache->giveBack(std::move(m_loan));
    }

    Statement *operator->() { return &m_loan.front().statement; }

private:
    StatementCache *m_cache; ///< null: it is not kept
    StatementCache::Loan m_loan;
};

} // namespace dramatis::store

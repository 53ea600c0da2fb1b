// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement_cache.h"

#include <algorithm>
#include <array>

namespace dramatis::store
{

bool StatementCache::keeps(std::string_view sql)
{
    static constexpr std::array<std::string_view, 5> beginnings = {"SELECT ", "INSERT ", "UPDATE ", "DELETE ",
                                                                   "WITH "};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return sql.starts_with(beginning); });
}

StatementCache::Loan StatementCache::take(std::string_view sql)
{
    Loan loan;
    if (const auto known = m_bySql.find(sql); known != m_bySql.end()) {
        loan.splice(loan.begin(), m_entries, known->second);
        m_bySql.erase(known);
    }
    return loan;
}

void StatementCache::giveBack(Loan loan)
{
    if (loan.empty() || m_bySql.contains(loan.front().sql))
        return;
    loan.front().statement.clear();
    if (m_entries.size() >= most) {
        m_bySql.erase(m_entries.back().sql);
        m_entries.pop_back();
    }
    m_entries.splice(m_entries.begin(), loan);
    m_bySql.emplace(m_entries.front().sql, m_entries.begin());
}

void StatementCache::clear()
{
    m_bySql.clear();
    m_entries.clear();
}

} // namespace dramatis::store

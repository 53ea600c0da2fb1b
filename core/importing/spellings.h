// SPDX-License-Identifier: GPL-3.0-or-later
// Counts spellings that a column does not know. They are kept as they are; the operator is told.
#pragma once

#include "domains/table_spec.h"
#include "importing/value.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace dramatis::importing
{

class Spellings
{
public:
    explicit Spellings(const TableSpec &table);

    void note(std::span<const Value> values);
    /// One sentence per column and spelling; the rest in one sentence when there are very many.
    [[nodiscard]] std::vector<std::string> warnings() const;

private:
    const TableSpec &m_table;
    std::vector<std::size_t> m_columns; ///< those that expect something
    std::map<std::pair<std::size_t, std::string>, std::int64_t> m_unknown;
    std::int64_t m_others = 0; ///< rows beyond the longest list
};

} // namespace dramatis::importing

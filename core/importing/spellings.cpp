// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/spellings.h"
#include "base/text.h"
#include "importing/row_check.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

constexpr std::size_t longestList = 20;

std::string rowsText(std::int64_t count)
{
    return std::to_string(count) + (count == 1 ? " row has" : " rows have");
}

} // namespace

Spellings::Spellings(const TableSpec &table) : m_table(table)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!table.columns[i].expected.empty())
            m_columns.push_back(i);
    }
}

void Spellings::note(std::span<const Value> values)
{
    for (const std::size_t column : m_columns) {
        const std::string_view text = textOf(values[column]);
        const auto &expected = m_table.columns[column].expected;
        if (text.empty() || std::find(expected.begin(), expected.end(), text) != expected.end())
            continue;
        const std::pair key(column, std::string(text));
        if (const auto known = m_unknown.find(key); known != m_unknown.end())
            ++known->second;
        else if (m_unknown.size() < longestList)
            m_unknown.emplace(key, 1);
        else
            ++m_others;
    }
}

std::vector<std::string> Spellings::warnings() const
{
    std::vector<std::string> sentences;
    for (const auto &[key, count] : m_unknown)
        sentences.push_back(rowsText(count) + " the unknown " + std::string(m_table.columns[key.first].name) +
                            " \"" + shownText(key.second) + "\"; it is kept as it is.");
    if (m_others > 0)
        sentences.push_back(rowsText(m_others) + " further unknown spellings; they are kept as they are.");
    return sentences;
}

} // namespace dramatis::importing

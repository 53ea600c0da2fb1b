// SPDX-License-Identifier: GPL-3.0-or-later
// What came of handing staged rows over to their table.
#pragma once

#include "base/date.h"
#include "domains/table_spec.h"
#include "importing/counts.h"
#include "store/subjects.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dramatis::importing
{

/// The smallest and the largest of some days.
class DayBounds
{
public:
    void add(Day day)
    {
        m_first = std::min(m_first.value_or(day), day);
        m_last = std::max(m_last.value_or(day), day);
    }
    [[nodiscard]] std::optional<std::pair<Day, Day>> bounds() const
    {
        return m_first ? std::optional(std::pair(*m_first, *m_last)) : std::nullopt;
    }

private:
    std::optional<Day> m_first;
    std::optional<Day> m_last;
};

/// Whose days TakenRows tells.
inline std::optional<std::size_t> firstDateColumn(const TableSpec &table)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].value == ValueKind::Date)
            return i;
    }
    return std::nullopt;
}

struct TakenRows {
    Counts counts;
    std::int64_t createdParents = 0;         ///< that were not there and were made
    std::vector<store::SubjectKey> subjects; ///< with a row that was added, changed or removed; ascending
    std::vector<std::string> warnings;       ///< about rows that were taken nevertheless
    DayBounds days;                          ///< of the first date column, of rows that were not rejected
};

} // namespace dramatis::importing

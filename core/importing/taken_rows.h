// SPDX-License-Identifier: GPL-3.0-or-later
// What came of handing staged rows over to their table.
#pragma once

#include "base/event_time.h"
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

/// The smallest and the largest of some times.
class TimeBounds
{
public:
    void add(EventTime time)
    {
        m_first = std::min(m_first.value_or(time), time);
        m_last = std::max(m_last.value_or(time), time);
    }
    [[nodiscard]] std::optional<std::pair<EventTime, EventTime>> bounds() const
    {
        return m_first ? std::optional(std::pair(*m_first, *m_last)) : std::nullopt;
    }

private:
    std::optional<EventTime> m_first;
    std::optional<EventTime> m_last;
};

struct TakenRows {
    Counts counts;
    std::int64_t createdParents = 0;         ///< that were not there and were made
    std::vector<store::SubjectKey> subjects; ///< with a row that was added, changed or removed; ascending
    std::vector<std::string> warnings;       ///< about rows that were taken nevertheless
    TimeBounds times; ///< of TableSpec::timeColumn(), in days or seconds, of rows that were not rejected
};

} // namespace dramatis::importing

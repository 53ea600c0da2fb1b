// SPDX-License-Identifier: GPL-3.0-or-later
// The places of the few bytes that carry structure in CSV text (delimiter, quote, LF, CR), in order, found 64
// bytes at a time as a bit mask.
//
// Trap: looks at whole groups of 64, so up to 63 bytes behind the end must be readable.
#pragma once

#include "csv/group.h"

#include <bit>
#include <optional>

namespace dramatis::csv
{

class Specials
{
public:
    Specials(char delimiter, std::optional<char> quote)
        : m_delimiter(delimiter), m_quote(quote.value_or('\n'))
    {
    }

    /// Starts over at `begin`.
    void reset(const char *begin, const char *end)
    {
        m_group = begin;
        m_end = end;
        m_mask = begin < end ? maskAt(begin) : 0;
    }

    /// The next special byte, or the end.
    const char *next()
    {
        while (m_mask == 0) {
            m_group += groupBytes;
            if (m_group >= m_end) {
                m_group = m_end;
                return m_end;
            }
            m_mask = maskAt(m_group);
        }
        const char *place = m_group + std::countr_zero(m_mask);
        m_mask &= m_mask - 1;
        return place;
    }

private:
    [[nodiscard]] std::uint64_t maskAt(const char *group) const
    {
        return Group(group).equalToAny(m_delimiter, m_quote, '\n', '\r') & lowBits(m_end - group);
    }

    char m_delimiter;
    char m_quote; ///< a line feed where nothing quotes: it is special anyway
    const char *m_group = nullptr;
    const char *m_end = nullptr;
    std::uint64_t m_mask = 0;
};

} // namespace dramatis::csv

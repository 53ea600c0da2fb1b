// SPDX-License-Identifier: GPL-3.0-or-later
// The places of the few bytes that carry structure in CSV text (delimiter, quote, LF, CR), in order, found 64
// bytes at a time as a bit mask.
//
// Trap: looks at whole groups of 64, so up to 63 bytes behind the end must be readable (Window sees to it).
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace dramatis::csv
{

class Specials
{
public:
    static constexpr std::ptrdiff_t groupBytes = 64;

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
        const std::uint64_t mask = specialsOf(group);
        const std::ptrdiff_t left = m_end - group;
        return left >= groupBytes ? mask : mask & ((std::uint64_t(1) << left) - 1);
    }

#ifdef __SSE2__
    [[nodiscard]] std::uint64_t specialsOf(const char *group) const
    {
        constexpr int vectorBytes = 16;
        const __m128i delimiter = _mm_set1_epi8(m_delimiter);
        const __m128i quote = _mm_set1_epi8(m_quote);
        std::uint64_t mask = 0;
        for (int at = 0; at < groupBytes; at += vectorBytes) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(group + at));
            const __m128i marks =
                _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiter), _mm_cmpeq_epi8(bytes, quote));
            const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')),
                                              _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
            const int found = _mm_movemask_epi8(_mm_or_si128(marks, ends));
            mask |= static_cast<std::uint64_t>(static_cast<unsigned>(found)) << at;
        }
        return mask;
    }
#else
    [[nodiscard]] std::uint64_t specialsOf(const char *group) const
    {
        std::uint64_t mask = 0;
        for (std::ptrdiff_t at = 0; at < groupBytes; ++at) {
            const char c = group[at];
            const bool special = c == m_delimiter || c == m_quote || c == '\n' || c == '\r';
            mask |= static_cast<std::uint64_t>(special) << at;
        }
        return mask;
    }
#endif

    char m_delimiter;
    char m_quote; ///< a line feed where nothing quotes: it is special anyway
    const char *m_group = nullptr;
    const char *m_end = nullptr;
    std::uint64_t m_mask = 0;
};

} // namespace dramatis::csv

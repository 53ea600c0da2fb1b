// SPDX-License-Identifier: GPL-3.0-or-later
// 64 bytes of text at a time, compared with a character: a bit per byte, the lowest for the first.
//
// Trap: all 64 bytes must be readable, also where the text ends before (Window and Segment keep that many
// zero bytes behind their last one).
#pragma once

#include <cstddef>
#include <cstdint>
#ifdef __SSE2__
#include <array>
#include <emmintrin.h>
#endif

namespace dramatis::csv
{

inline constexpr std::ptrdiff_t groupBytes = 64;

/// The bits below `count` of them.
constexpr std::uint64_t lowBits(std::ptrdiff_t count)
{
    return count >= groupBytes ? ~std::uint64_t(0) : (std::uint64_t(1) << count) - 1;
}

class Group
{
public:
#ifdef __SSE2__
    explicit Group(const char *begin)
    {
        for (std::size_t i = 0; i < m_pieces.size(); ++i)
            m_pieces[i].bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(begin) + i);
    }
    [[nodiscard]] std::uint64_t equalTo(char c) const
    {
        const __m128i wanted = _mm_set1_epi8(c);
        return maskOf([&](__m128i bytes) { return _mm_cmpeq_epi8(bytes, wanted); });
    }
    [[nodiscard]] std::uint64_t equalToAny(char a, char b, char c, char d) const
    {
        const __m128i wantedA = _mm_set1_epi8(a);
        const __m128i wantedB = _mm_set1_epi8(b);
        const __m128i wantedC = _mm_set1_epi8(c);
        const __m128i wantedD = _mm_set1_epi8(d);
        return maskOf([&](__m128i bytes) {
            return _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, wantedA), _mm_cmpeq_epi8(bytes, wantedB)),
                                _mm_or_si128(_mm_cmpeq_epi8(bytes, wantedC), _mm_cmpeq_epi8(bytes, wantedD)));
        });
    }

private:
    struct Piece {
        __m128i bytes; // the type itself loses its alignment as a template's argument
    };
    template <typename Compare> [[nodiscard]] std::uint64_t maskOf(Compare compare) const
    {
        std::uint64_t mask = 0;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const auto found = static_cast<unsigned>(_mm_movemask_epi8(compare(m_pieces[i].bytes)));
            mask |= static_cast<std::uint64_t>(found) << (i * sizeof(Piece));
        }
        return mask;
    }

    std::array<Piece, groupBytes / sizeof(Piece)> m_pieces;
#else
    explicit Group(const char *begin) : m_begin(begin) {}
    [[nodiscard]] std::uint64_t equalTo(char c) const
    {
        return equalToAny(c, c, c, c);
    }
    [[nodiscard]] std::uint64_t equalToAny(char a, char b, char c, char d) const
    {
        std::uint64_t mask = 0;
        for (std::ptrdiff_t at = 0; at < groupBytes; ++at) {
            const char byte = m_begin[at];
            const bool equal = byte == a || byte == b || byte == c || byte == d;
            mask |= static_cast<std::uint64_t>(equal) << at;
        }
        return mask;
    }

private:
    const char *m_begin;
#endif
};

} // namespace dramatis::csv

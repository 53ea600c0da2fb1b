// SPDX-License-Identifier: GPL-3.0-or-later
// Counter-based random numbers: every value is a function of seed, subject, stream and index and of nothing
// else, so it is the same in whatever order, batch or thread it is drawn, and on every machine.
//
// The function is the output step of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number
// Generators, 2014) at a position that is computed instead of stepped to. Only integer mixing, one conversion
// to double and + − · / on doubles: no function of the mathematical library, whose last bits differ between
// machines.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace dramatis::synthetic
{

/// Both ends; for whole numbers both may occur.
struct Range {
    double from = 0;
    double to = 0;
};
struct WholeRange {
    int from = 0;
    int to = 0;
};

inline constexpr std::uint64_t goldenStep = 0x9E3779B97F4A7C15U; ///< 2^64 divided by the golden ratio, odd

/// A bijection of 64-bit words: different words stay different.
constexpr std::uint64_t mixed(std::uint64_t word)
{
    word = (word ^ (word >> 30U)) * 0xBF58476D1CE4E5B9U;
    word = (word ^ (word >> 27U)) * 0x94D049BB133111EBU;
    return word ^ (word >> 31U);
}

/// The 53 high bits as a number in [0, 1): exact.
constexpr double unitOf(std::uint64_t bits)
{
    return static_cast<double>(bits >> 11U) * 0x1p-53;
}

/// The draws of one subject. A stream is a field of the subject, an index tells draws of one field apart.
class Draws
{
public:
    constexpr Draws(std::uint64_t seed, std::uint64_t subject)
        : m_key(mixed(mixed(seed + goldenStep) + subject * goldenStep))
    {
    }

    [[nodiscard]] constexpr std::uint64_t bits(std::uint32_t stream, std::uint32_t index = 0) const
    {
        const std::uint64_t position = (static_cast<std::uint64_t>(stream) << 32U) | index;
        return mixed(m_key + (position + 1) * goldenStep);
    }
    /// In [0, 1).
    [[nodiscard]] constexpr double unit(std::uint32_t stream, std::uint32_t index = 0) const
    {
        return unitOf(bits(stream, index));
    }
    [[nodiscard]] constexpr double in(Range range, std::uint32_t stream, std::uint32_t index = 0) const
    {
        return range.from + unit(stream, index) * (range.to - range.from);
    }
    [[nodiscard]] constexpr bool chance(double probability, std::uint32_t stream,
                                        std::uint32_t index = 0) const
    {
        return unit(stream, index) < probability;
    }
    /// 0 … count − 1.
    [[nodiscard]] constexpr int below(int count, std::uint32_t stream, std::uint32_t index = 0) const
    {
        return static_cast<int>(((bits(stream, index) >> 32U) * static_cast<std::uint64_t>(count)) >> 32U);
    }
    [[nodiscard]] constexpr int in(WholeRange range, std::uint32_t stream, std::uint32_t index = 0) const
    {
        return range.from + below(range.to - range.from + 1, stream, index);
    }
    /// Beta(2, 5), as the second smallest of six uniforms.
    [[nodiscard]] double beta25(std::uint32_t stream) const
    {
        std::array<double, 6> uniforms{};
        for (std::uint32_t i = 0; i < uniforms.size(); ++i)
            uniforms[i] = unit(stream, i);
        std::nth_element(uniforms.begin(), uniforms.begin() + 1, uniforms.end());
        return uniforms[1];
    }

private:
    std::uint64_t m_key;
};

} // namespace dramatis::synthetic

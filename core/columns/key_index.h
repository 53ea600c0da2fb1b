// SPDX-License-Identifier: GPL-3.0-or-later
// From integer keys of rows to their positions in columns: an array where the keys lie close together, as
// keys that are given one after the other do, else a hash table.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <unordered_map>
#include <vector>

namespace dramatis
{

class KeyIndex
{
public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    KeyIndex() = default;
    /// Position i has keys[i]; keys are distinct.
    explicit KeyIndex(std::span<const std::int64_t> keys)
    {
        if (keys.empty())
            return;
        const auto [least, most] = std::minmax_element(keys.begin(), keys.end());
        m_first = *least;
        const auto range = static_cast<std::uint64_t>(*most) - static_cast<std::uint64_t>(*least);
        if (range < keys.size() * 4 + 1024) {
            m_positions.assign(range + 1, none);
            for (std::size_t i = 0; i < keys.size(); ++i)
                m_positions[static_cast<std::size_t>(keys[i] - m_first)] = static_cast<std::uint32_t>(i);
        } else {
            for (std::size_t i = 0; i < keys.size(); ++i)
                m_scattered.emplace(keys[i], static_cast<std::uint32_t>(i));
        }
    }

    /// `none` for an unknown key.
    [[nodiscard]] std::uint32_t find(std::int64_t key) const
    {
        const std::uint64_t place = static_cast<std::uint64_t>(key) - static_cast<std::uint64_t>(m_first);
        if (place < m_positions.size())
            return m_positions[place];
        if (m_scattered.empty())
            return none;
        const auto found = m_scattered.find(key);
        return found == m_scattered.end() ? none : found->second;
    }

private:
    std::int64_t m_first = 0;
    std::vector<std::uint32_t> m_positions;
    std::unordered_map<std::int64_t, std::uint32_t> m_scattered;
};

/// Where each of the ascending keys stands in a column of ascending keys, or KeyIndex::none. Costs nothing
/// for keys that follow each other there, and little for a few out of many.
inline std::vector<std::uint32_t> positionsOf(std::span<const std::int64_t> keys,
                                              std::span<const std::int64_t> column)
{
    std::vector<std::uint32_t> positions;
    positions.reserve(keys.size());
    auto place = column.begin();
    for (const std::int64_t key : keys) {
        if (place != column.end() && *place < key)
            place = std::lower_bound(place, column.end(), key);
        const bool there = place != column.end() && *place == key;
        positions.push_back(there ? static_cast<std::uint32_t>(place - column.begin()) : KeyIndex::none);
        if (there)
            ++place;
    }
    return positions;
}

} // namespace dramatis

// SPDX-License-Identifier: GPL-3.0-or-later
// A set of integer keys that are given out one after the other: one bit per key up to the highest.
#pragma once

#include <cstdint>
#include <vector>

namespace dramatis::importing
{

class KeySet
{
public:
    void insert(std::int64_t key)
    {
        const auto bit = static_cast<std::size_t>(key);
        if (bit >= m_bits.size())
            m_bits.resize(bit + bit / 2 + 64);
        m_bits[bit] = true;
    }
    [[nodiscard]] bool contains(std::int64_t key) const
    {
        return static_cast<std::size_t>(key) < m_bits.size() && m_bits[static_cast<std::size_t>(key)];
    }
    /// The keys, ascending.
    [[nodiscard]] std::vector<std::int64_t> keys() const
    {
        std::vector<std::int64_t> all;
        for (std::size_t key = 0; key < m_bits.size(); ++key) {
            if (m_bits[key])
                all.push_back(static_cast<std::int64_t>(key));
        }
        return all;
    }

private:
    std::vector<bool> m_bits;
};

} // namespace dramatis::importing

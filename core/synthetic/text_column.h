// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of a column in one piece of memory.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::synthetic
{

class TextColumn
{
public:
    void add(std::string_view text);
    void addAbsent(); ///< a text without data()
    /// Once, behind the last: makes the texts readable.
    void settle();

    [[nodiscard]] std::size_t size() const { return m_ends.size(); }
    [[nodiscard]] std::string_view operator[](std::size_t row) const { return m_views[row]; }
    [[nodiscard]] std::span<const std::string_view> texts() const { return m_views; }

private:
    static constexpr std::uint32_t absent = 0x80000000U;

    std::string m_bytes;
    std::vector<std::uint32_t> m_ends; ///< in m_bytes, with the mark of an absent one
    std::vector<std::string_view> m_views;
};

} // namespace dramatis::synthetic

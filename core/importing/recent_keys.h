// SPDX-License-Identifier: GPL-3.0-or-later
// What was looked up lately by text: a memory of fixed size in front of an index in the database. Each text
// has one place; a newer text with the same place takes it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::importing
{

template <typename Found> class RecentKeys
{
public:
    /// Null if it is not remembered.
    const Found *find(std::string_view text) const
    {
        const Entry &entry = m_entries[placeOf(text)];
        return entry.known && entry.text == text ? &entry.found : nullptr;
    }
    void remember(std::string_view text, const Found &found)
    {
        Entry &entry = m_entries[placeOf(text)];
        entry.text = text;
        entry.found = found;
        entry.known = true;
    }

private:
    static constexpr std::size_t places = 1U << 16U;
    struct Entry {
        std::string text;
        Found found = {};
        bool known = false;
    };

    static std::size_t placeOf(std::string_view text) { return std::hash<std::string_view>()(text) % places; }

    std::vector<Entry> m_entries = std::vector<Entry>(places);
};

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// What was looked up by text before: a memory in front of an index in the database. It grows up to a fixed
// size and then begins anew.
#pragma once

#include "base/hash.h"

#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dramatis::importing
{

template <typename Found> class KnownKeys
{
public:
    /// Null if it is not known. Valid until the next remember().
    const Found *find(std::string_view text) const
    {
        const Entry &entry = m_entries[placeOf(text, hashOf(text))];
        return entry.length == unused ? nullptr : &entry.found;
    }
    void remember(std::string_view text, const Found &found)
    {
        if (m_count >= mostEntries || m_texts.size() + text.size() > mostBytes)
            clear();
        if ((m_count + 1) * 4 > m_entries.size() * 3)
            grow();
        const std::uint32_t hash = hashOf(text);
        Entry &entry = m_entries[placeOf(text, hash)];
        if (entry.length == unused) {
            entry = {hash, static_cast<std::uint32_t>(text.size()),
                     static_cast<std::uint32_t>(m_texts.size()), found};
            m_texts += text;
            ++m_count;
        }
        entry.found = found;
    }

private:
    static constexpr std::size_t mostEntries = 1U << 20U;
    static constexpr std::size_t mostBytes = 32U << 20U;
    static constexpr std::size_t firstPlaces = 1U << 10U;
    static constexpr std::uint32_t unused = std::numeric_limits<std::uint32_t>::max();
    struct Entry {
        std::uint32_t hash = 0;
        std::uint32_t length = unused;
        std::uint32_t offset = 0; ///< in m_texts
        Found found = {};
    };

    static std::uint32_t hashOf(std::string_view text) { return static_cast<std::uint32_t>(hash64(text)); }
    [[nodiscard]] std::string_view textOf(const Entry &entry) const
    {
        return {m_texts.data() + entry.offset, entry.length};
    }
    /// Where it stands, or would.
    [[nodiscard]] std::size_t placeOf(std::string_view text, std::uint32_t hash) const
    {
        const std::size_t mask = m_entries.size() - 1;
        for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
            const Entry &entry = m_entries[at];
            if (entry.length == unused || (entry.hash == hash && textOf(entry) == text))
                return at;
        }
    }
    void grow()
    {
        const std::vector<Entry> entries = std::exchange(m_entries, std::vector<Entry>(m_entries.size() * 2));
        for (const Entry &entry : entries) {
            if (entry.length != unused)
                m_entries[placeOf(textOf(entry), entry.hash)] = entry;
        }
    }
    void clear()
    {
        m_entries.assign(firstPlaces, Entry());
        m_texts.clear();
        m_count = 0;
    }

    std::vector<Entry> m_entries = std::vector<Entry>(firstPlaces);
    std::string m_texts;
    std::size_t m_count = 0;
};

} // namespace dramatis::importing

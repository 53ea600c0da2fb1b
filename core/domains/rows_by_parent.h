// SPDX-License-Identifier: GPL-3.0-or-later
// How SQL finds the rows of a table by their parent: by an index, or, in a table whose rows lie near those of
// the same parent, by the ranges of keys that imports noted for each (`parent_ranges`).
#pragma once

#include "store/connection.h"

#include <string>
#include <string_view>

namespace dramatis
{

class RowsByParent
{
public:
    /// `key` and `reference` are columns of `table`: its integer key, and the parent's.
    static Result<RowsByParent> find(store::Connection &connection, std::string_view table,
                                     std::string_view key, std::string_view reference);

    /// " JOIN table `alias` …": the rows of the parents whose keys `parentKey` gives. Behind tables and joins
    /// that find the parents, which then come first. Conditions may name `alias`.
    [[nodiscard]] std::string join(std::string_view parentKey, std::string_view alias) const;

private:
    RowsByParent(std::string table, std::string key, std::string reference, bool byRanges)
        : m_table(std::move(table)), m_key(std::move(key)), m_reference(std::move(reference)),
          m_byRanges(byRanges)
    {
    }

    std::string m_table;
    std::string m_key;
    std::string m_reference;
    bool m_byRanges;
};

} // namespace dramatis

// SPDX-License-Identifier: GPL-3.0-or-later
// Other names that files give to the columns of a domain's tables, as a list.
#pragma once

#include "domains/table_spec.h"

#include <span>

namespace dramatis
{

struct Synonyms {
    std::string_view kind;               ///< of the table
    std::string_view column;             ///< which it has
    std::vector<std::string_view> names; ///< the likelier ones first
};

/// Adds those of its kind to the table's columns.
inline void addSynonyms(std::span<const Synonyms> all, TableSpec &table)
{
    for (const Synonyms &synonyms : all) {
        if (synonyms.kind == table.kind)
            table.columns[*table.findColumn(synonyms.column)].synonyms = synonyms.names;
    }
}

} // namespace dramatis

// SPDX-License-Identifier: GPL-3.0-or-later
// What the first record of a file says: whose rows follow, and which field is which column.
//
// Names are compared trimmed, without regard to case, blanks and hyphens as underscores. A file is of the
// most specific table whose id it has: a transactions file may well name accounts and users, never the other
// way round. So a file that lacks a needed column is refused for what it is, not taken for something else. A
// table without ids is recognised by its reference and a column that no other table has.
#pragma once

#include "csv/reader.h"
#include "domains/registry.h"

#include <optional>
#include <string>
#include <vector>

namespace dramatis::importing
{

struct Header {
    const Domain *domain = nullptr;
    const TableSpec *table = nullptr;
    std::size_t fieldCount = 0;
    std::vector<std::optional<std::size_t>> places; ///< [column of the table] its field
    std::vector<std::string> names;                 ///< [column of the table] as the file writes it
    std::vector<std::string> ignored;               ///< columns that the table has not

    [[nodiscard]] bool has(std::size_t column) const { return places[column].has_value(); }
    /// {"kind": …, "fields": {"amount": {"column": "Amount"}, …}}: the form of a mapping (spec import.md).
    [[nodiscard]] std::string mappingJson() const;
};

/// Recognises the table (`kind` forces it) and finds its columns. A Usage or Input error that names the file,
/// what is missing and what to do.
Result<Header> readHeader(const csv::Record &record, const Registry &registry,
                          const std::optional<std::string> &kind, std::string_view file);

/// "a, b and c".
std::string listed(const std::vector<std::string> &names);

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// Which column of a file with names of its own is which field of a table: by the field's name without regard
// to how words are joined (TransactionID), by known synonyms, and by what the texts look like.
#pragma once

#include "domains/table_spec.h"
#include "mapping/column_content.h"
#include "mapping/mapping.h"

namespace dramatis::mapping
{

/// A field and what it is made of.
struct FieldMatch {
    FieldSource source;
    double confidence = 1;
    std::string reason;
};

/// The columns of one file.
struct FileColumns {
    FileColumns(const csv::Sniffed &sniffed);

    std::vector<std::string> header;
    std::vector<std::string> squashed; ///< names: letters and digits in lower case alone
    std::vector<ColumnContent> contents;

    /// Of that name, squashed.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
};

/// What fits a table.
struct TableMatch {
    std::vector<std::optional<FieldMatch>> fields; ///< [column of the table]
    std::optional<std::size_t> owner;              ///< column that names the subject, beside the reference
    int score = 0;                                 ///< fields that were found by name
};

/// By name, and by content where the table needs a field that no name fits. `header` names may be used once.
TableMatch matchTable(const TableSpec &table, const TableSpec *parent, const FileColumns &file);

/// Letters and digits in lower case alone; bytes beyond ASCII stay.
std::string squashedName(std::string_view name);

} // namespace dramatis::mapping

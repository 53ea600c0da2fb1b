// SPDX-License-Identifier: GPL-3.0-or-later
// A mapping laid over the columns of one file: which field of a row is which column of the table.
#pragma once

#include "mapping/field_reader.h"
#include "mapping/recognise.h"

#include <memory>

namespace dramatis::mapping
{

struct BoundMapping {
    const Domain *domain = nullptr;
    const TableSpec *table = nullptr;
    std::size_t fieldCount = 0; ///< of a row of the file
    std::vector<std::optional<std::size_t>>
        places; ///< [column of the table] the field that is taken as it is
    /// [column of the table] makes its text out of a row where that needs more than taking a field.
    std::vector<std::shared_ptr<const FieldReader>> readers;
    std::vector<std::string>
        names; ///< [column of the table] as the file writes it; for several joined with +
    std::vector<std::string> ignored; ///< columns of the file that nothing is made of
    /// With createMissing: makes the reference of a parent that is not there ("user_id" of an account).
    std::shared_ptr<const FieldReader> owner;
    Mapping mapping; ///< what was bound, fields in the order of the table

    [[nodiscard]] bool has(std::size_t column) const { return places[column] || readers[column]; }
    /// Compact; what an import keeps (spec import.md).
    [[nodiscard]] std::string mappingJson() const { return toJson(mapping, 0); }
};

/// `header` names the file's columns ("1", "2", … where it has no header row). Usage or Input error, naming
/// the file: no such kind, field or column, a column twice, a needed field that is made of nothing, a date
/// format that says no date.
Result<BoundMapping> bind(const Mapping &mapping, const std::vector<std::string> &header,
                          const Registry &registry, std::string_view file);

} // namespace dramatis::mapping

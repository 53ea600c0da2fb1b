// SPDX-License-Identifier: GPL-3.0-or-later
// A row whose own fields were checked, as the taker gets it: from the staging area or from another program's
// table.
#pragma once

#include "importing/row_check.h"

#include <span>

namespace dramatis::importing
{

struct CheckedRow {
    std::int64_t place = 0;                   ///< line in the file, or rowid
    std::int64_t offset = 0;                  ///< of its text in the file
    std::int64_t length = 0;                  ///< of its text
    std::string_view raw;                     ///< its text, if it was kept: with a fault
    std::optional<Fault> fault;               ///< the first one of its own fields
    std::string_view owner;                   ///< what a parent that is made refers to; empty: its own id
    std::span<const Value> values;            ///< in the order of the table's columns; faulty ones absent
    std::optional<std::int64_t> supersededBy; ///< place of a later row with the same key that wins
};

} // namespace dramatis::importing

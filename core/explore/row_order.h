// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a view in the order that an operator asks for.
#pragma once

#include "explore/query.h"

namespace dramatis::explore
{

/// `rows` come in the order of identifiers, which also decides between equal ones. Missing values come last,
/// whatever the direction.
void sortRows(const RunView &view, std::size_t window, const Sorting &sorting,
              std::vector<std::uint32_t> &rows);

} // namespace dramatis::explore

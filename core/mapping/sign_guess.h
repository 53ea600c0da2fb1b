// SPDX-License-Identifier: GPL-3.0-or-later
// Which way money goes in a file: two columns of amounts, a column of words beside unsigned ones, or the
// sign.
#pragma once

#include "mapping/column_content.h"
#include "mapping/mapping.h"

#include <optional>
#include <vector>

namespace dramatis::mapping
{

/// Names of the two columns of amounts ("credit" and "debit", …), squashed; each in or out.
bool isMoneyInName(std::string_view squashedName);
bool isMoneyOutName(std::string_view squashedName);

/// A column that says debit or credit for every row, in whatever words; the words for out as the file writes
/// them.
struct SignColumn {
    std::size_t column = 0;
    std::vector<std::string> out;
};
std::optional<SignColumn> findSignColumn(const std::vector<ColumnContent> &columns);

/// "money in 12 345.60, money out 0.00 in the sample".
std::string totalsText(const ColumnContent &amounts);

} // namespace dramatis::mapping

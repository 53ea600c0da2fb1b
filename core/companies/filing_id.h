// SPDX-License-Identifier: GPL-3.0-or-later
// The identifier of a filing, `SYMBOL annual 2020 Q4`: blanks between its parts, no quarter where there is
// none. A symbol may have blanks of its own, so it is read from the right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dramatis::companies
{

struct FilingId {
    std::string symbol;
    std::string period;  ///< annual, quarterly
    std::string year;    ///< four digits
    std::string quarter; ///< Q1 to Q4; empty: none
};

/// Of a text that is no such identifier all of it is the symbol.
FilingId parseFilingId(std::string_view id);

} // namespace dramatis::companies

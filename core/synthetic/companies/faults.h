// SPDX-License-Identifier: GPL-3.0-or-later
// How rows of companies are spoilt, table by table.
#pragma once

#include "synthetic/bad_rows.h"

#include <array>

namespace dramatis::synthetic::companies
{

inline constexpr std::array<Fault, 14> filingFaults = {{{"bad_symbol", 0, ""},
                                                        {"bad_symbol", 0, "ABCDEFGHIJKLMNOPQRSTU"},
                                                        {"duplicate", wholeCopy, ""},
                                                        {"bad_name", 1, " "},
                                                        {"bad_market_cap", 2, "0"},
                                                        {"bad_market_cap", 2, "-5"},
                                                        {"bad_sector", 3, ""},
                                                        {"bad_year", 4, "20O5"},
                                                        {"bad_year", 4, "2020.0"},
                                                        {"bad_quarter", 5, "5"},
                                                        {"bad_quarter", 5, "1.0"},
                                                        {"bad_ratio", 6, "many"},
                                                        {"bad_ratio", 8, "inf"},
                                                        {"ragged_row", cutShort, ""}}};
inline constexpr std::array<Fault, 5> outcomeFaults = {{{"bad_symbol", 0, ""},
                                                        {"bad_period", 1, "monthly"},
                                                        {"bad_year", 2, "1899"},
                                                        {"bad_quarter", 3, "Q5"},
                                                        {"bad_boolean", 4, "perhaps"}}};

/// Of annual filings, quarterly ones, outcomes.
inline std::vector<TableFaults> tableFaults()
{
    return {{filingFaults}, {filingFaults}, {outcomeFaults}};
}

} // namespace dramatis::synthetic::companies

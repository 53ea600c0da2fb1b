// SPDX-License-Identifier: GPL-3.0-or-later
// How rows of the customers' files are spoilt.
#pragma once

#include "synthetic/bad_rows.h"

#include <array>

namespace dramatis::synthetic::customers
{

inline constexpr std::array<Fault, 5> userFaults = {{{"missing_id", 0, ""},
                                                     {"duplicate", wholeCopy, ""},
                                                     {"bad_number", 3, "62k"},
                                                     {"bad_text", 1, "Customer \xFF"},
                                                     {"ragged_row", cutShort, ""}}};
inline constexpr std::array<Fault, 6> accountFaults = {{{"missing_id", 0, " "},
                                                        {"duplicate", wholeCopy, ""},
                                                        {"unknown_user", 1, "nobody"},
                                                        {"bad_number", 6, "--5"},
                                                        {"negative_limit", 8, "-1000"},
                                                        {"ragged_row", cutShort, ""}}};
inline constexpr std::array<Fault, 11> transactionFaults = {{{"missing_id", 0, ""},
                                                             {"duplicate", wholeCopy, ""},
                                                             {"unknown_account", 1, "nowhere"},
                                                             {"bad_date", 2, "2024-02-30"},
                                                             {"bad_date", 2, "2024-1"},
                                                             {"bad_number", 3, "5-"},
                                                             {"bad_number", 3, "0x10"},
                                                             {"bad_number", 3, "nan"},
                                                             {"bad_number", 3, ""},
                                                             {"bad_boolean", 8, "perhaps"},
                                                             {"ragged_row", cutShort, ""}}};
inline constexpr std::array<Fault, 7> liabilityFaults = {{{"unknown_account", 0, "nowhere"},
                                                          {"duplicate", wholeCopy, ""},
                                                          {"bad_date", 3, "0000-00-00"},
                                                          {"bad_aprs", 4, "[0.1999"},
                                                          {"bad_number", 5, "1_000"},
                                                          {"bad_boolean", 8, "late"},
                                                          {"ragged_row", cutShort, ""}}};

/// In the order of the files.
inline std::vector<TableFaults> tableFaults()
{
    return {{userFaults, true}, {accountFaults, true}, {transactionFaults, true}, {liabilityFaults, false}};
}

} // namespace dramatis::synthetic::customers

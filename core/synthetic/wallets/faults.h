// SPDX-License-Identifier: GPL-3.0-or-later
// How rows of the wallets' files are spoilt.
#pragma once

#include "synthetic/bad_rows.h"

#include <array>

namespace dramatis::synthetic::wallets
{

inline constexpr std::array<Fault, 4> walletFaults = {{{"missing_id", 0, ""},
                                                       {"duplicate", wholeCopy, ""},
                                                       {"bad_boolean", 4, "perhaps"},
                                                       {"ragged_row", cutShort, ""}}};
inline constexpr std::array<Fault, 4> marketFaults = {{{"missing_id", 0, " "},
                                                       {"duplicate", wholeCopy, ""},
                                                       {"bad_text", 1, "Market \xFF"},
                                                       {"ragged_row", cutShort, ""}}};
inline constexpr std::array<Fault, 15> tradeFaults = {{{"missing_id", 0, ""},
                                                       {"duplicate", wholeCopy, ""},
                                                       {"missing_id", 1, " "},
                                                       {"bad_side", 3, "HOLD"},
                                                       {"bad_side", 3, ""},
                                                       {"bad_size", 4, "many"},
                                                       {"bad_size", 4, "0"},
                                                       {"bad_size", 4, "-5"},
                                                       {"bad_price", 5, "nan"},
                                                       {"bad_price", 5, "1.01"},
                                                       {"bad_price", 5, "-0.5"},
                                                       {"bad_number", 7, "1.5"},
                                                       {"bad_time", 8, "yesterday"},
                                                       {"bad_time", 8, ""},
                                                       {"ragged_row", cutShort, ""}}};
inline constexpr std::array<Fault, 5> positionFaults = {{{"missing_id", 0, ""},
                                                         {"bad_size", 2, "1_000"},
                                                         {"bad_size", 2, "-0.01"},
                                                         {"bad_time", 3, "2025-02-30"},
                                                         {"ragged_row", cutShort, ""}}};

/// In the order of the files. A trade without a hash repeats no other.
inline std::vector<TableFaults> tableFaults()
{
    return {{walletFaults, true}, {marketFaults, true}, {tradeFaults, false, 9}, {positionFaults}};
}

} // namespace dramatis::synthetic::wallets

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
inline constexpr std::array<Fault, 4> tradeFaults = {{{"bad_number", 4, "many"},
                                                      {"bad_number", 5, "nan"},
                                                      {"bad_number", 5, ""},
                                                      {"ragged_row", cutShort, ""}}};
inline constexpr std::array<Fault, 2> positionFaults = {
    {{"bad_number", 2, "1_000"}, {"ragged_row", cutShort, ""}}};

} // namespace dramatis::synthetic::wallets

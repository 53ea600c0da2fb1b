// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the rows of one input; their sum is its number of rows.
#pragma once

#include <cstdint>

namespace dramatis::importing
{

struct Counts {
    std::int64_t taken = 0; ///< new
    std::int64_t replaced = 0;
    std::int64_t unchanged = 0;
    std::int64_t skipped = 0;
    std::int64_t rejected = 0;
};

} // namespace dramatis::importing

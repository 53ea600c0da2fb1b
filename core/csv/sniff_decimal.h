// SPDX-License-Identifier: GPL-3.0-or-later
// Decimal mark and mark between thousands, from the number-like cells of a sample.
#pragma once

#include "csv/sniffer.h"

#include <optional>

namespace dramatis::csv
{

struct DecimalGuess {
    char decimal = '.';
    std::optional<char> thousands;
    Reason reason;
};

/// Looks at columns whose filled cells nearly all look like numbers. `1,234` and `1.234` alone tell nothing.
DecimalGuess guessDecimal(const std::vector<std::vector<std::string>> &rows);

} // namespace dramatis::csv

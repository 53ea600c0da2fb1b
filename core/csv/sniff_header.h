// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the first row of a sample names the columns.
#pragma once

#include "csv/sniffer.h"

namespace dramatis::csv
{

struct HeaderGuess {
    bool header = true;
    Reason reason;
};

/// `rows`: the first row of the file, then others from all over it.
HeaderGuess guessHeader(const std::vector<std::vector<std::string>> &rows);

} // namespace dramatis::csv

// SPDX-License-Identifier: GPL-3.0-or-later
// Text for people in a terminal. Programs read the exports and --json instead, which are exact.
#pragma once

#include "columns/signals.h"
#include "domains/domain.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dramatis::cli
{

/// 19821 → "19 821".
std::string grouped(std::int64_t number);
/// At most two decimals; an em dash for a missing value.
std::string rounded(double value);
/// rounded() with its unit: "47.88 %", "2.1 months".
std::string valueText(double value, Unit unit);
/// 0.0123 → "12 ms", 3.2 → "3.2 s".
std::string durationText(double seconds);
/// 1 → "1 row", 2 → "2 rows".
std::string counted(std::int64_t number, const std::string &noun);

/// Rows of cells as aligned columns, two blanks between them; `right` marks columns aligned to the right.
std::string aligned(const std::vector<std::vector<std::string>> &rows, const std::vector<bool> &right,
                    const std::string &indent = "  ");

/// What a window is called: "180 days", "annual".
std::string windowText(const Domain &domain, int window);

} // namespace dramatis::cli

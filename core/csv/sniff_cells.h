// SPDX-License-Identifier: GPL-3.0-or-later
// What a cell looks like, so that guesses can be compared: cut in the right place, cells are numbers, moments
// and words; cut in a wrong one, they hold what should stand between them.
#pragma once

#include "csv/reader.h"

#include <optional>
#include <string_view>

namespace dramatis::csv
{

enum class CellKind { Empty, Number, Moment, Text, Odd };

/// A number as people write them, whatever its decimal mark: sign, currency sign, groups, exponent, per cent,
/// parentheses for less than zero.
struct NumberShape {
    std::string_view body; ///< digits and marks from the first digit to the last, without an exponent
    std::size_t marks = 0; ///< in the body
};
std::optional<NumberShape> numberShape(std::string_view text);

/// A date or a time (digits with - / . : between them, T, Z, a zone); names of months are text.
bool looksLikeMoment(std::string_view text);

/// Of the text of a cell that was not quoted; Odd where it holds what may stand between fields.
CellKind cellKind(std::string_view text);

/// 0 … 1: how likely a cell like that is a cell. A quoted one is.
double cellWeight(const Field &field);

} // namespace dramatis::csv

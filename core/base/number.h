// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers to and from text, the same on every machine and in every locale.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace dramatis
{

/// The absent value of a numeric column. Missing is not zero: test with isMissing(), never with ==.
inline constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// True for NaN (the program is never compiled with -ffast-math, which would break this).
constexpr bool isMissing(double value)
{
    return value != value;
}

/// Reads `[+-] digits [. digits] [e [+-] digits]` with blanks around it ignored; `.5` and `5.` are numbers.
/// Nothing for other text and for values too large for a double; values too small for one read as 0.
std::optional<double> parseNumber(std::string_view text);

/// Reads a whole decimal number without sign, blanks or leading '+'.
std::optional<std::int64_t> parseWholeNumber(std::string_view text);

/// Appends the shortest text that reads back as the same double: plain digits for 1e-5 ≤ |x| < 1e15, else
/// like `1e+15`; never `-0`; whole numbers without a point. A missing value appends nothing.
void appendNumber(std::string &out, double value);
std::string numberText(double value);

} // namespace dramatis

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/two_doubles.h"

#include <array>
#include <limits>
#include <optional>

namespace dramatis
{

namespace
{

// Powers of ten that are exact in a double.
constexpr std::array<double, 23> scales = {1,    1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                           1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                           1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

constexpr double wholes = 9'007'199'254'740'992; // 2^53: whole numbers up to it are exact

/// A whole number of digits that reads as `value` when the point is put where `scale` says: what that has
/// beyond the value; nothing if the nearest one does not read so.
std::optional<double> tailAt(double value, double scale)
{
    constexpr double rounder =
        6'755'399'441'055'744; // 1.5 · 2^52: takes the fraction off what is added to it
    constexpr double roundable = 2'251'799'813'685'248; // 2^51
    const double scaled = value * scale;
    const double digits =
        std::abs(scaled) < roundable ? (scaled + rounder) - rounder : std::nearbyint(scaled);
    if (digits / scale != value)
        return std::nullopt;
    const TwoDoubles rest = TwoDoubles{digits, 0} - exact::product(value, scale);
    return rest.value() / scale;
}

/// The same for more digits than a double has.
std::optional<double> longTailAt(double value, double scale)
{
    const TwoDoubles scaled = exact::product(value, scale);
    const double more = std::nearbyint(scaled.low); // the first is whole
    const TwoDoubles digits = exact::sum(scaled.high, more);
    const double first = digits.high / scale;
    const double rest = (digits - exact::product(first, scale)).value() / scale;
    if (first + rest != value)
        return std::nullopt;
    return (more - scaled.low) / scale;
}

/// What the shortest decimal that reads as `value` has beyond it. Nothing where its digits are `most` or
/// more.
std::optional<double> shortestDecimal(double value, double most)
{
    for (const double scale : scales) {
        const double scaled = std::abs(value * scale);
        if (!(scaled < most))
            return std::nullopt;
        if (const auto tail = scaled < wholes ? tailAt(value, scale) : longTailAt(value, scale))
            return tail;
    }
    return std::nullopt;
}

} // namespace

double decimalTail(double value)
{
    constexpr double longest = 1e17; // so many digits always tell a double from the next
    return shortestDecimal(value, longest).value_or(0);
}

double settled(double nearest, double rest)
{
    constexpr double fewDigits = 1e12;
    constexpr double noise = 1e-23; // what sums of two doubles may be off by, of the result
    const auto decimal = shortestDecimal(nearest, fewDigits);
    if (!decimal || nearest == 0)
        return nearest;
    const double beside = rest - *decimal;
    if (std::abs(beside) <= std::abs(nearest) * noise)
        return nearest;
    return std::nextafter(nearest, beside < 0 ? -std::numeric_limits<double>::infinity()
                                              : std::numeric_limits<double>::infinity());
}

} // namespace dramatis

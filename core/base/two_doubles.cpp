// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/two_doubles.h"

#include <array>
#include <limits>
#include <optional>

namespace dramatis
{

namespace
{

/// What the shortest decimal that reads as `value` has beyond it. Nothing where its digits are `most` or
/// more; up to 2^53.
std::optional<double> shortestDecimal(double value, double most)
{
    // Powers of ten that are exact in a double and leave room for the digits before the point.
    static constexpr std::array<double, 16> scales = {1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                      1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    // The number of decimals is found by trying; rounding by adding and taking away what leaves no room for
    // a fraction.
    constexpr double rounder = 6'755'399'441'055'744;   // 1.5 · 2^52
    constexpr double roundable = 2'251'799'813'685'248; // 2^51
    for (const double scale : scales) {
        const double scaled = value * scale;
        if (!(std::abs(scaled) < most))
            return std::nullopt;
        const double digits =
            std::abs(scaled) < roundable ? (scaled + rounder) - rounder : std::nearbyint(scaled);
        if (digits / scale != value)
            continue;
        // digits = (value + tail) · scale
        const TwoDoubles rest = TwoDoubles{digits, 0} - exact::product(value, scale);
        return rest.value() / scale;
    }
    return std::nullopt;
}

} // namespace

double decimalTail(double value)
{
    constexpr double wholes = 9'007'199'254'740'992; // 2^53: whole numbers up to it are exact
    const auto decimal = shortestDecimal(value, wholes);
    return decimal.value_or(0);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/two_doubles.h"

#include <array>

namespace dramatis
{

double decimalTail(double value)
{
    // Powers of ten that are exact in a double and leave room for the digits before the point.
    static constexpr std::array<double, 16> scales = {1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                      1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    constexpr double wholes = 9'007'199'254'740'992; // 2^53: whole numbers up to it are exact
    // The number of decimals is found by trying; rounding by adding and taking away what leaves no room for
    // a fraction.
    constexpr double rounder = 6'755'399'441'055'744;   // 1.5 · 2^52
    constexpr double roundable = 2'251'799'813'685'248; // 2^51
    for (const double scale : scales) {
        const double scaled = value * scale;
        if (!(std::abs(scaled) < wholes))
            return 0;
        const double digits =
            std::abs(scaled) < roundable ? (scaled + rounder) - rounder : std::nearbyint(scaled);
        if (digits / scale != value)
            continue;
        // digits = (value + tail) · scale
        const TwoDoubles rest = TwoDoubles{digits, 0} - exact::product(value, scale);
        return rest.value() / scale;
    }
    return 0;
}

} // namespace dramatis

// SPDX-License-Identifier: GPL-3.0-or-later
// Shares as they are taken off each other lot by lot, and what counts as nothing left. The contract counts in
// decimals; a quantity is therefore kept as the sum of two doubles, a large one with what its decimal has
// beyond the stored double.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace dramatis::wallets
{

/// Shares and money up to this are nothing.
inline constexpr double negligible = 1e-9;

struct Quantity {
    double high = 0;
    double low = 0;
};

inline Quantity operator-(const Quantity &a, const Quantity &b)
{
    const double difference = a.high - b.high;
    const double taken = difference - a.high;
    const double low = (a.high - (difference - taken)) - (b.high + taken) + (a.low - b.low);
    const double high = difference + low;
    return {high, low - (high - difference)};
}

/// The product less its double, by Dekker's splitting.
inline double productError(double a, double b, double product)
{
    constexpr double splitter = 134'217'729; // 2^27 + 1
    const double aHigh = splitter * a - (splitter * a - a);
    const double bHigh = splitter * b - (splitter * b - b);
    const double aLow = a - aHigh;
    const double bLow = b - bHigh;
    return ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
}

/// The shares that a stored size stands for: of a large one the shortest decimal that reads as it.
inline Quantity quantityOf(double size)
{
    constexpr double roundedEnough = 65536; // below, what a double drops adds up to far less than negligible
    constexpr double wholes = 9'007'199'254'740'992; // 2^53
    if (size < roundedEnough)
        return {size, 0};
    for (const double scale : {1e3, 1e6, 1e9}) {
        const double scaled = std::nearbyint(size * scale);
        if (scaled >= wholes)
            break;
        if (scaled / scale != size)
            continue;
        const double product = size * scale;
        return {size, ((scaled - product) - productError(size, scale, product)) / scale};
    }
    return {size, 0};
}

/// What may be left of two trades of these sizes and counts as used up: more than the contract's 1e-9 only
/// where doubles cannot tell such a quantity from nothing.
inline double negligibleOf(double size, double otherSize)
{
    constexpr double epsilon = std::numeric_limits<double>::epsilon();
    return std::max(negligible, 2 * epsilon * std::max(size, otherSize));
}

/// Of two sums of shares, more than rounding apart.
inline bool isClearlyMore(double sum, double other)
{
    constexpr double epsilon = std::numeric_limits<double>::epsilon();
    return sum - other > 2 * epsilon * std::max(sum, other);
}

// Prices and shares of 1: at a bound counts as beyond it (the contract's tolerance).
inline constexpr double tolerance = 1e-9;

inline bool isMidPrice(double price)
{
    return std::abs(price - 0.5) <= 0.05 + tolerance;
}

inline bool isExtremePrice(double price)
{
    return price >= 0.9 - tolerance || price <= 0.1 + tolerance;
}

} // namespace dramatis::wallets

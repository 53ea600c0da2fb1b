// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/interval.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace dramatis::rules
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Doubles counted in their order, 0 at zero.
std::int64_t ordinal(double value)
{
    const auto bits = std::bit_cast<std::int64_t>(value);
    return bits < 0 ? std::numeric_limits<std::int64_t>::min() - bits : bits;
}

double fromOrdinal(std::int64_t ordinal)
{
    return std::bit_cast<double>(ordinal < 0 ? std::numeric_limits<std::int64_t>::min() - ordinal : ordinal);
}

/// The last double on the side of `direction` (1 or -1) whose computed distance from `threshold` is allowed.
/// Found by halving: near zero there are too many doubles to step over.
double lastEqual(double threshold, double direction)
{
    const double beyond = threshold + direction * 4 * equalWithin;
    std::int64_t inside = ordinal(threshold);
    std::int64_t outside =
        ordinal(beyond == threshold ? std::nextafter(threshold, direction * infinity) : beyond);
    while (std::abs(outside - inside) > 1) {
        const std::int64_t middle = inside + (outside - inside) / 2;
        const bool allowed = std::abs(fromOrdinal(middle) - threshold) <= equalWithin;
        (allowed ? inside : outside) = middle;
    }
    return fromOrdinal(inside);
}

} // namespace

Interval intersection(const Interval &a, const Interval &b)
{
    return {std::max(a.low, b.low), std::min(a.high, b.high)};
}

Interval heldInterval(const Condition &condition)
{
    const double threshold = condition.low;
    switch (condition.op) {
    case Op::AtLeast:
        return {threshold - condition.tolerance, infinity};
    case Op::AtMost:
        return {-infinity, threshold + condition.tolerance};
    case Op::Above:
        return {std::nextafter(threshold, infinity), infinity};
    case Op::Below:
        return {-infinity, std::nextafter(threshold, -infinity)};
    case Op::Equal:
        return {lastEqual(threshold, -1), lastEqual(threshold, 1)};
    case Op::Between:
        break;
    }
    return {condition.low - condition.tolerance, condition.high + condition.tolerance};
}

} // namespace dramatis::rules

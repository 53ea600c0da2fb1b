// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/interval.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace dramatis::rules
{

namespace
{

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The last double on the side of `direction` (±infinity) whose computed distance from `threshold` is
/// allowed.
double lastEqual(double threshold, double direction)
{
    const auto allowed = [&](double value) { return std::abs(value - threshold) <= equalWithin; };
    double edge = threshold + std::copysign(equalWithin, direction);
    while (!allowed(edge))
        edge = std::nextafter(edge, threshold);
    while (allowed(std::nextafter(edge, direction)))
        edge = std::nextafter(edge, direction);
    return edge;
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
        return {lastEqual(threshold, -infinity), lastEqual(threshold, infinity)};
    case Op::Between:
        break;
    }
    return {condition.low - condition.tolerance, condition.high + condition.tolerance};
}

} // namespace dramatis::rules

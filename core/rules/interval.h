// SPDX-License-Identifier: GPL-3.0-or-later
// A condition seen as the values it holds for. Every operator comes down to one closed interval of doubles,
// tolerance and strictness included: that is what the engines compare with, and what tells whether one
// condition implies another. A missing value (NaN) lies in no interval.
#pragma once

#include "rules/rule_set.h"

namespace dramatis::rules
{

/// How far a value may be from the threshold of `==`.
inline constexpr double equalWithin = 1e-6;

/// All doubles from low to high, both included.
struct Interval {
    double low = 0;
    double high = 0;

    [[nodiscard]] constexpr bool contains(double value) const { return value >= low && value <= high; }
    [[nodiscard]] constexpr bool contains(const Interval &other) const
    {
        return other.low >= low && other.high <= high;
    }
    [[nodiscard]] constexpr bool empty() const { return !(low <= high); }
};

/// The values both hold.
Interval intersection(const Interval &a, const Interval &b);

/// Exactly the doubles that `value - threshold` and the like, computed in doubles, would let pass.
Interval heldInterval(const Condition &condition);

} // namespace dramatis::rules

// SPDX-License-Identifier: GPL-3.0-or-later
// Mean, median and deviations as the contract words them: a mean is the sum divided by n, a deviation comes
// from a second pass over (x − mean)². Values are summed in the order given; none may be missing.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace dramatis::customers
{

inline double mean(std::span<const double> values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

inline double squaredDeviations(std::span<const double> values)
{
    const double center = mean(values);
    double sum = 0;
    for (const double value : values)
        sum += (value - center) * (value - center);
    return sum;
}

/// ddof 0.
inline double populationDeviation(std::span<const double> values)
{
    return std::sqrt(squaredDeviations(values) / static_cast<double>(values.size()));
}

/// ddof 1; needs two values.
inline double sampleDeviation(std::span<const double> values)
{
    return std::sqrt(squaredDeviations(values) / static_cast<double>(values.size() - 1));
}

/// Mean of the two middle values for an even count. Reorders the values.
inline double median(std::vector<double> &values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

/// A deviation known from whole numbers: compared exactly unless it lies so near the limit that rounding
/// decides.
struct GapSpread {
    std::int64_t count = 0;
    std::int64_t sum = 0;
    std::int64_t squares = 0;

    enum class Is { Within, Beyond, AtEdge };
    [[nodiscard]] Is comparedWith(std::int64_t limit) const
    {
        constexpr std::int64_t fine = 1'000'000;
        const std::int64_t variance = count * squares - sum * sum; // times count²
        const std::int64_t bound = limit * limit * count * count;
        if (variance > bound + bound / fine)
            return Is::Beyond;
        return variance < bound - bound / fine ? Is::Within : Is::AtEdge;
    }
};

} // namespace dramatis::customers

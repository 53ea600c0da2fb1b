// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/scale_steps.h"

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

double roundStep(double most, double least)
{
    constexpr double steps = 4;
    const double raw = std::max(most, least) / steps;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (raw <= factor * power)
            return std::max(factor * power, least);
    }
    return std::max(10 * power, least);
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/scale_steps.h"

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

double roundStep(double most)
{
    constexpr double steps = 4;
    const double raw = std::max(most, 1.0) / steps;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (raw <= factor * power)
            return std::max(factor * power, 1.0);
    }
    return std::max(10 * power, 1.0);
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/risk_levels.h"

namespace dramatis::ui
{

int levelAt(const std::vector<RiskLevel> &levels, double percent)
{
    int at = 0;
    for (int level = 1; level < static_cast<int>(levels.size()); ++level) {
        const RiskLevel &one = levels[static_cast<std::size_t>(level)];
        if (percent > one.from || (one.includes && percent == one.from))
            at = level;
    }
    return at;
}

QColor levelColor(const Theme &theme, const std::vector<RiskLevel> &levels, int level)
{
    return riskColor(theme, level, static_cast<int>(levels.size()));
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The levels of a scorecard as charts draw them: lowest first, each from its bound on. Probabilities are in
// percent here.
#pragma once

#include "widgets/theme.h"

#include <QString>

#include <vector>

namespace dramatis::ui
{

struct RiskLevel {
    QString name;
    double from = 0;      ///< percent; 0 of the lowest
    bool includes = true; ///< is `from` itself of this level, or of the one below?
    bool operator==(const RiskLevel &) const = default;
};

/// Position of the level that a probability stands for.
int levelAt(const std::vector<RiskLevel> &levels, double percent);
QColor levelColor(const Theme &theme, const std::vector<RiskLevel> &levels, int level);

} // namespace dramatis::ui

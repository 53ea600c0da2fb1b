// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecards/scorecard.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dramatis::scorecards
{

namespace
{

void appendLimit(std::string &text, double limit)
{
    if (std::isinf(limit))
        text += limit < 0 ? "-inf" : "inf";
    else
        appendNumber(text, limit);
}

bool holds(const Level &level, double percent)
{
    switch (level.bound) {
    case Bound::Above:
        return percent > level.percent;
    case Bound::AtLeast:
        return percent >= level.percent;
    case Bound::None:
        break;
    }
    return true;
}

} // namespace

std::string_view periodText(Period period)
{
    static constexpr std::array<std::string_view, 2> texts = {"annual", "quarterly"};
    return texts[static_cast<std::size_t>(period)];
}

std::string_view blankPolicyText(BlankPolicy policy)
{
    static constexpr std::array<std::string_view, 2> texts = {"missing", "zero"};
    return texts[static_cast<std::size_t>(policy)];
}

std::string versionedName(const Scorecard &scorecard)
{
    return scorecard.id + "@" + std::to_string(scorecard.version);
}

std::size_t levelIndexOf(const Scorecard &scorecard, double probability)
{
    const double percent = percentOf(probability);
    const auto found = std::find_if(scorecard.levels.begin(), scorecard.levels.end(),
                                    [&](const Level &level) { return holds(level, percent); });
    return static_cast<std::size_t>(found - scorecard.levels.begin());
}

std::string_view levelOf(const Scorecard &scorecard, double probability)
{
    return scorecard.levels[levelIndexOf(scorecard, probability)].id;
}

double confidenceOf(const Scorecard &scorecard, double probability)
{
    return std::max(2 * std::abs(probability - 0.5), scorecard.leastConfidence);
}

std::string intervalText(double low, double high)
{
    std::string text = "(";
    appendLimit(text, low);
    text += ',';
    appendLimit(text, high);
    return text += ']';
}

} // namespace dramatis::scorecards

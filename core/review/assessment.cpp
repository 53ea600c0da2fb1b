// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/assessment.h"

namespace dramatis::review
{

std::string_view componentName(Component)
{
    return {};
}
std::string_view bandText(Band)
{
    return {};
}
std::optional<Band> bandOf(std::string_view)
{
    return std::nullopt;
}
std::string_view decisionText(Decision)
{
    return {};
}
std::optional<Decision> decisionOf(std::string_view)
{
    return std::nullopt;
}
Assessment assess(const Scores &scores, std::span<const std::string>)
{
    Assessment assessment;
    assessment.scores = scores;
    return assessment;
}

} // namespace dramatis::review

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/evaluate.h"
#include "rules/interval.h"

#include <bit>
#include <cmath>

namespace dramatis::rules
{

bool holds(const Condition &condition, double value)
{
    // The same as its interval, whose ends are dear to find.
    if (condition.op == Op::Equal)
        return std::abs(value - condition.low) <= equalWithin;
    return heldInterval(condition).contains(value);
}

std::optional<std::size_t> assignedPersona(MatchMask mask)
{
    if (mask == 0)
        return std::nullopt;
    return static_cast<std::size_t>(std::countr_zero(mask));
}

std::vector<std::string> matchedIds(const RuleSet &ruleSet, MatchMask mask)
{
    std::vector<std::string> ids;
    for (; mask != 0; mask &= mask - 1)
        ids.push_back(ruleSet.personas[*assignedPersona(mask)].id);
    return ids;
}

std::string reasonText(const RuleSet &ruleSet, MatchMask mask)
{
    const auto assigned = assignedPersona(mask);
    if (!assigned)
        return "No qualifying personas found";
    const std::string priority = " (priority " + std::to_string(ruleSet.personas[*assigned].priority) + ")";
    const int matches = std::popcount(mask);
    if (matches == 1)
        return "Only qualifying persona" + priority;
    return "Highest priority match among " + std::to_string(matches) + " qualifying personas" + priority;
}

} // namespace dramatis::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/evaluate.h"
#include "rules/interval.h"
#include "rules/outcome.h"

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

std::optional<std::size_t> assignedPersona(const RuleSet &ruleSet, MatchMask mask)
{
    const std::size_t outcome = outcomePosition(ruleSet, mask);
    return outcome < ruleSet.personas.size() ? std::optional(outcome) : std::nullopt;
}

std::vector<std::string> matchedIds(const RuleSet &ruleSet, MatchMask mask)
{
    std::vector<std::string> ids;
    for (mask &= personaBits(ruleSet); mask != 0; mask &= mask - 1)
        ids.push_back(ruleSet.personas[static_cast<std::size_t>(std::countr_zero(mask))].id);
    return ids;
}

std::string reasonText(const RuleSet &ruleSet, MatchMask mask)
{
    const auto assigned = assignedPersona(ruleSet, mask);
    if (!assigned)
        return "No qualifying personas found";
    const std::string priority = " (priority " + std::to_string(ruleSet.personas[*assigned].priority) + ")";
    const int matches = std::popcount(mask & personaBits(ruleSet));
    if (matches == 1)
        return "Only qualifying persona" + priority;
    return "Highest priority match among " + std::to_string(matches) + " qualifying personas" + priority;
}

} // namespace dramatis::rules

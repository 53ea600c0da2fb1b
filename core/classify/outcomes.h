// SPDX-License-Identifier: GPL-3.0-or-later
// What match masks mean: the outcome of each mask, and the distribution over personas.
#pragma once

#include "rules/rule_set.h"
#include "store/results.h"

#include <map>
#include <string>
#include <vector>

namespace dramatis::classify
{

inline constexpr std::string_view unclassified = "unclassified";

store::Outcome outcomeOf(const rules::RuleSet &ruleSet, rules::MatchMask mask);

/// One outcome per mask that occurs, ascending by mask.
std::vector<store::Outcome> outcomesOf(const rules::RuleSet &ruleSet, const store::RunOutcomes &outcomes);

/// Subjects per assigned persona of one window: every persona in rule-set order, then `unclassified`.
struct PersonaCount {
    std::string personaId;
    std::int64_t subjects = 0;
};
using Distribution = std::vector<PersonaCount>;

Distribution distributionOf(const rules::RuleSet &ruleSet, const std::vector<std::uint64_t> &masks);

} // namespace dramatis::classify

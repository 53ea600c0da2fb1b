// SPDX-License-Identifier: GPL-3.0-or-later
// What match masks mean: the outcome of each mask, and the distribution over personas.
#pragma once

#include "domains/domain.h"
#include "rules/outcome.h"
#include "store/results.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace dramatis::classify
{

inline constexpr std::string_view unclassified = "unclassified";

/// What the mask means, as a run keeps it.
store::Outcome outcomeOf(const rules::RuleSet &ruleSet, rules::MatchMask mask);

/// One outcome per mask that occurs, ascending by mask.
std::vector<store::Outcome> outcomesOf(const rules::RuleSet &ruleSet, const store::RunOutcomes &outcomes);

/// Subjects per outcome of one window, in the order of rules::possibleOutcomes(): every persona in rule-set
/// order, then `unclassified`, then, where the rules screen, every rule that excludes and `failed`.
struct PersonaCount {
    std::string personaId; ///< or the id of another outcome
    std::int64_t subjects = 0;
};
using Distribution = std::vector<PersonaCount>;

/// What the current results say of a subject beside its outcome (store::RunOutcomes::details): where rules
/// screen metric, confidence, traits; where they score the
/// probability and the bins. Empty where
/// there is nothing to say. Any thread.
using CurrentDetails = std::function<std::string(rules::MatchMask mask, const rules::SignalValue &value)>;

/// The rule set outlives what is returned.
CurrentDetails currentDetails(const Domain &domain, const rules::RuleSet &ruleSet,
                              std::vector<std::string> labels);

Distribution distributionOf(const rules::RuleSet &ruleSet, const std::vector<std::uint64_t> &masks);

} // namespace dramatis::classify

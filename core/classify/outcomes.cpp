// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/outcomes.h"
#include "base/text.h"
#include "rules/evaluate.h"

#include <set>

namespace dramatis::classify
{

store::Outcome outcomeOf(const rules::RuleSet &ruleSet, rules::MatchMask mask)
{
    store::Outcome outcome;
    outcome.mask = mask;
    outcome.personaId = unclassified;
    outcome.matched = join(rules::matchedIds(ruleSet, mask), ";");
    outcome.reason = rules::reasonText(ruleSet, mask);
    if (const auto assigned = rules::assignedPersona(mask)) {
        outcome.personaId = ruleSet.personas[*assigned].id;
        outcome.priority = ruleSet.personas[*assigned].priority;
    }
    return outcome;
}

std::vector<store::Outcome> outcomesOf(const rules::RuleSet &ruleSet, const store::RunResults &results)
{
    std::set<std::uint64_t> masks;
    for (const auto &window : results.masks)
        masks.insert(window.begin(), window.end());
    std::vector<store::Outcome> outcomes;
    for (const std::uint64_t mask : masks)
        outcomes.push_back(outcomeOf(ruleSet, mask));
    return outcomes;
}

Distribution distributionOf(const rules::RuleSet &ruleSet, const std::vector<std::uint64_t> &masks)
{
    Distribution distribution;
    for (const rules::Persona &persona : ruleSet.personas)
        distribution.push_back({persona.id, 0});
    distribution.push_back({std::string(unclassified), 0});
    for (const std::uint64_t mask : masks)
        ++distribution[rules::assignedPersona(mask).value_or(ruleSet.personas.size())].subjects;
    return distribution;
}

} // namespace dramatis::classify

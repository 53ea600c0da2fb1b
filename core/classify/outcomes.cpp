// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/outcomes.h"
#include "base/text.h"
#include "rules/evaluate.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

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

std::vector<store::Outcome> outcomesOf(const rules::RuleSet &ruleSet, const store::RunOutcomes &outcomes)
{
    std::unordered_set<std::uint64_t> seen;
    for (const auto &window : outcomes.masks) {
        std::uint64_t last = ~std::uint64_t{0};
        for (const std::uint64_t mask : window) {
            if (mask != std::exchange(last, mask))
                seen.insert(mask);
        }
        if (!window.empty()) // also where its only mask has all bits
            seen.insert(window.front());
    }
    std::vector<std::uint64_t> masks(seen.begin(), seen.end());
    std::sort(masks.begin(), masks.end());
    std::vector<store::Outcome> result;
    for (const std::uint64_t mask : masks)
        result.push_back(outcomeOf(ruleSet, mask));
    return result;
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

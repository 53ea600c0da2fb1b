// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/evidence.h"
#include "base/number.h"
#include "rules/evaluate.h"

#include <algorithm>
#include <cmath>

namespace dramatis::rules
{

namespace
{

/// Does the node hold, given what `held(condition)` says of each condition?
template <typename Held> bool nodeHolds(const Criteria &criteria, const Node &node, const Held &held)
{
    const auto childHolds = [&](std::size_t child) {
        return nodeHolds(criteria, criteria.nodes[child], held);
    };
    switch (node.kind) {
    case Node::Kind::All:
        return std::all_of(node.children.begin(), node.children.end(), childHolds);
    case Node::Kind::Any:
        return std::any_of(node.children.begin(), node.children.end(), childHolds);
    case Node::Kind::Condition:
        break;
    }
    return held(node.condition);
}

template <typename Held> bool criteriaHold(const Criteria &criteria, const Held &held)
{
    return nodeHolds(criteria, criteria.nodes.front(), held);
}

/// The threshold that the margin is measured from: of `between` the bound that is nearer, the lower one when
/// both are as near.
double nearerThreshold(const Condition &condition, double value)
{
    if (condition.op == Op::Between && condition.high - value < value - condition.low)
        return condition.high;
    return condition.low;
}

double margin(const Condition &condition, double value)
{
    switch (condition.op) {
    case Op::AtLeast:
    case Op::Above:
        return value - condition.low;
    case Op::AtMost:
    case Op::Below:
        return condition.low - value;
    case Op::Equal:
        return -std::abs(value - condition.low);
    case Op::Between:
        break;
    }
    return std::min(value - condition.low, condition.high - value);
}

} // namespace

ConditionEvidence conditionEvidence(const Condition &condition, double value)
{
    if (isMissing(value))
        return {missing, false, missing, missing};
    return {value, holds(condition, value), margin(condition, value), relativeMargin(condition, value)};
}

namespace
{

PersonaEvidence personaEvidence(const Criteria &criteria, const SignalValue &value)
{
    PersonaEvidence evidence;
    for (const Condition &condition : criteria.conditions)
        evidence.conditions.push_back(
            conditionEvidence(condition, value(condition.signal, condition.window)));
    evidence.matched = criteriaHold(criteria, [&](std::size_t i) { return evidence.conditions[i].held; });
    return evidence;
}

} // namespace

double relativeMargin(const Condition &condition, double value)
{
    const double threshold = nearerThreshold(condition, value);
    const double absolute = margin(condition, value);
    return threshold == 0 ? absolute : absolute / std::abs(threshold);
}

std::vector<PersonaEvidence> evidence(const RuleSet &ruleSet, const SignalValue &value)
{
    std::vector<PersonaEvidence> result;
    for (std::size_t position = 0; position < ruleSet.ruleCount(); ++position)
        result.push_back(personaEvidence(ruleSet.rule(position).criteria, value));
    return result;
}

MatchMask matchOne(const RuleSet &ruleSet, const SignalValue &value)
{
    MatchMask mask = 0;
    for (std::size_t p = 0; p < ruleSet.ruleCount(); ++p) {
        const Criteria &criteria = ruleSet.rule(p).criteria;
        const auto held = [&](std::size_t i) {
            const Condition &condition = criteria.conditions[i];
            return holds(condition, value(condition.signal, condition.window));
        };
        if (criteriaHold(criteria, held))
            mask |= MatchMask{1} << p;
    }
    return mask;
}

std::vector<NearMiss> nearMisses(const RuleSet &ruleSet, const std::vector<PersonaEvidence> &evidence,
                                 double share)
{
    std::vector<NearMiss> result;
    for (std::size_t p = 0; p < ruleSet.ruleCount(); ++p) {
        const Section section = ruleSet.sectionOf(p);
        if (section == Section::Exclusions || section == Section::Traits)
            continue;
        const Criteria &criteria = ruleSet.rule(p).criteria;
        const std::vector<ConditionEvidence> &conditions = evidence[p].conditions;
        for (std::size_t c = 0; !evidence[p].matched && c < conditions.size(); ++c) {
            const ConditionEvidence &condition = conditions[c];
            // A missing value has a missing margin, which is not at least anything.
            if (condition.held || !(condition.relativeMargin >= -share))
                continue;
            if (criteriaHold(criteria, [&](std::size_t i) { return i == c || conditions[i].held; }))
                result.push_back(
                    {p, c, condition.value, nearerThreshold(criteria.conditions[c], condition.value)});
        }
    }
    return result;
}

} // namespace dramatis::rules

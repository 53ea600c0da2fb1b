// SPDX-License-Identifier: GPL-3.0-or-later
// Why one subject got its personas: every condition of every persona with value, threshold, outcome and
// margin, and the personas it nearly got. Written subject by subject, without the columns of evaluate.h: it
// is also the reference that the vectorized evaluation is tested against.
#pragma once

#include "rules/rule_set.h"

#include <functional>
#include <vector>

namespace dramatis::rules
{

/// The value of a signal for the subject looked at, over the condition's own window or, without one, over the
/// window of the row; NaN if missing. For listedSignal: 1 or 0.
using SignalValue = std::function<double(std::size_t signal, std::optional<int> window)>;

struct ConditionEvidence {
    double value = 0; ///< NaN: missing
    bool held = false;
    double margin = 0;         ///< in the signal's unit, positive when it holds with room; NaN: missing
    double relativeMargin = 0; ///< margin / |threshold|; margin itself where the threshold is 0; NaN: missing
};

/// Of a rule of whatever section.
struct PersonaEvidence {
    bool matched = false;                      ///< of a check of the eligibility: passed
    std::vector<ConditionEvidence> conditions; ///< as Criteria::conditions
};

ConditionEvidence conditionEvidence(const Condition &condition, double value);

/// As in ConditionEvidence; NaN for a missing value.
double relativeMargin(const Condition &condition, double value);

/// One entry per rule, by position (RuleSet::rule): personas come first.
std::vector<PersonaEvidence> evidence(const RuleSet &ruleSet, const SignalValue &value);

/// All matches of one subject that can be read, rule by rule (the loop engine's evaluation).
MatchMask matchOne(const RuleSet &ruleSet, const SignalValue &value);

/// A persona that would match, or a check that would be passed, if this one condition held: where it stands,
/// what it has, what it needs.
struct NearMiss {
    std::size_t persona = 0;   ///< position of the rule (RuleSet::rule)
    std::size_t condition = 0; ///< position in Criteria::conditions
    double value = 0;
    double needed = 0; ///< the threshold; of `between` the bound that is nearer
};

/// Near misses of personas, eligibility and floor at `share` (0.05: one condition within 5 % of its
/// threshold), by position, every condition that would do by itself.
std::vector<NearMiss> nearMisses(const RuleSet &ruleSet, const std::vector<PersonaEvidence> &evidence,
                                 double share);

} // namespace dramatis::rules

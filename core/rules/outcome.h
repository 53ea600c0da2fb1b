// SPDX-License-Identifier: GPL-3.0-or-later
// What a subject comes out as under a rule set, and why: decided from its match mask alone.
//
// The order (spec wallets.md): data that cannot be read → failed; the first eligibility check not passed →
// excluded; the first exclusion that holds → excluded; the persona with the lowest priority number, unless
// the floor is not passed → excluded; else unclassified. Without screening: persona or unclassified.
#pragma once

#include "rules/evidence.h"
#include "rules/rule_set.h"

#include <span>
#include <string>
#include <vector>

namespace dramatis::rules
{

enum class OutcomeKind { Persona, Unclassified, Excluded, Failed };

/// `persona`, `unclassified`, `excluded`, `failed`.
std::string_view outcomeKindText(OutcomeKind kind);

/// One of the outcomes that a rule set can give.
struct OutcomeSpec {
    OutcomeKind kind = OutcomeKind::Unclassified;
    std::string id;                       ///< of the persona or the rule that excludes; else the kind's text
    std::string name;                     ///< of a persona; else empty
    std::optional<std::size_t> rule = {}; ///< position in the rule set
};

/// Personas in rule-set order, unclassified, then, with screening, every rule that excludes in the order they
/// are looked at, and failed.
std::vector<OutcomeSpec> possibleOutcomes(const RuleSet &ruleSet);
/// Position among possibleOutcomes().
std::size_t outcomePosition(const RuleSet &ruleSet, MatchMask mask);

/// Positions of all rules in the order they are looked at: eligibility, exclusions, personas, floor, traits.
std::vector<std::size_t> decisionOrder(const RuleSet &ruleSet);

/// Positions of the traits that a subject has: none where its eligibility is not passed.
std::vector<std::size_t> traitsOf(const RuleSet &ruleSet, MatchMask mask);
/// `BONDER=1`, `TOPIC_LANE=politics`: by id. `labels`: what the values of text signals stand for. A trait
/// whose label is absent or `unknown` is left out.
std::vector<std::string> traitTexts(const RuleSet &ruleSet, MatchMask mask, const SignalValue &value,
                                    std::span<const std::string> labels);
/// The same joined with `;`.
std::string traitsText(const RuleSet &ruleSet, MatchMask mask, const SignalValue &value,
                       std::span<const std::string> labels);

/// Of an excluded subject: the value and threshold of the first condition of the rule that excludes it.
struct Metric {
    double value = 0;
    double threshold = 0;
};
Metric metricOf(const RuleSet &ruleSet, std::size_t rule, const SignalValue &value);

} // namespace dramatis::rules

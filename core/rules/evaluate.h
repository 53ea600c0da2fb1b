// SPDX-License-Identifier: GPL-3.0-or-later
// Rules over signal columns: condition by condition over all subjects (plain loops over columns, which the
// compiler vectorises), combined into one match mask per subject.
#pragma once

#include "rules/rule_set.h"

#include <span>
#include <string>
#include <vector>

namespace dramatis::rules
{

/// Does the condition hold for this value? False for a missing value.
bool holds(const Condition &condition, double value);

/// Fills masks[i] for the subjects [first, first + masks.size()) of `signals`, for rows of window number
/// `window` (a position in signals.windows()). Every own window of the rule set must be among
/// signals.windows(). Safe to call from several threads on different ranges.
void matchMasks(const RuleSet &ruleSet, const SignalTable &signals, std::size_t window, std::size_t first,
                std::span<MatchMask> masks);

/// The same for near misses at `share`: the personas that a subject does not match, but would if one
/// condition held that is within `share` of its threshold. Says of each subject what rules/evidence.h
/// nearMisses() says.
void nearMissMasks(const RuleSet &ruleSet, const SignalTable &signals, std::size_t window, std::size_t first,
                   double share, std::span<MatchMask> masks);

/// Position of the assigned persona in rule-set order: the match with the lowest priority number; none for
/// `unclassified`.
std::optional<std::size_t> assignedPersona(MatchMask mask);

/// Ids of all matches in rule-set order.
std::vector<std::string> matchedIds(const RuleSet &ruleSet, MatchMask mask);

/// "Only qualifying persona (priority N)", "Highest priority match among K qualifying personas (priority N)",
/// "No qualifying personas found".
std::string reasonText(const RuleSet &ruleSet, MatchMask mask);

} // namespace dramatis::rules

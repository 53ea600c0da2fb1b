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
/// signals.windows(). `flags` of the same subjects, where the rule set lists some: subjects without signals
/// (failedFlag) get failedMask. Safe to call from several threads on different ranges.
void matchMasks(const RuleSet &ruleSet, const SignalTable &signals, std::size_t window, std::size_t first,
                std::span<MatchMask> masks, std::span<const std::uint64_t> flags = {});

/// The same for near misses at `share`: the personas that a subject does not match, but would if one
/// condition held that is within `share` of its threshold. Says of each subject what rules/evidence.h
/// nearMisses() says.
void nearMissMasks(const RuleSet &ruleSet, const SignalTable &signals, std::size_t window, std::size_t first,
                   double share, std::span<MatchMask> masks);

/// Position of the assigned persona in rule-set order: the match with the lowest priority number; none for
/// `unclassified` and for subjects that the rule set keeps from getting one (rules/outcome.h).
std::optional<std::size_t> assignedPersona(const RuleSet &ruleSet, MatchMask mask);

/// Ids of all matching personas in rule-set order.
std::vector<std::string> matchedIds(const RuleSet &ruleSet, MatchMask mask);

/// "Only qualifying persona (priority N)", "Highest priority match among K qualifying personas (priority N)",
/// "No qualifying personas found".
std::string reasonText(const RuleSet &ruleSet, MatchMask mask);

} // namespace dramatis::rules

// SPDX-License-Identifier: GPL-3.0-or-later
// Warnings of rules that nobody can ever meet: personas behind others that match whenever they do, and,
// where the rule set screens, personas and exclusions whose subjects are always excluded before.
#pragma once

#include "rules/rule_ids.h"
#include "rules/rule_set.h"

namespace dramatis::rules
{

/// Of a rule set without faults, personas in rule-set order.
void warnOfEclipsed(const RuleSet &ruleSet, SignalCatalogue catalogue, const RuleIds &ids,
                    json::Findings &warnings);

} // namespace dramatis::rules

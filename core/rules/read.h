// SPDX-License-Identifier: GPL-3.0-or-later
// Rule sets from JSON text, with every fault of the file found in one go and named by line and column.
//
// A syntax error is reported alone; otherwise all faults are. The older form
// {"operator": "AND"|"OR", "conditions": [{"signal","operator","value"}]} inside `criteria` is read too and
// kept as its equal in the current form.
#pragma once

#include "rules/rule_set.h"
#include "json/document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::rules
{

using Finding = json::Finding;

struct ReadReport {
    std::optional<RuleSet> ruleSet; ///< absent if there is any fault
    std::vector<Finding> faults;    ///< by place
    std::vector<Finding> warnings;  ///< by place; conditions that say nothing, personas that nobody can get
};

ReadReport readRuleSet(std::string_view json, const SignalDomain &domain);

/// The domain that the text says its rules are for, whatever else is wrong with it; empty if it says none.
std::string statedDomain(std::string_view json);

/// The text as indented JSON for people, from RuleSet::canonicalJson.
std::string indentedJson(std::string_view canonicalJson);

} // namespace dramatis::rules

// SPDX-License-Identifier: GPL-3.0-or-later
// The criteria of a persona from their JSON values, in the current form (all / any / condition) or the older
// one (operator and conditions). Only rules/read.h uses this.
#pragma once

#include "rules/rule_set.h"
#include "json/fields.h"

namespace dramatis::rules
{

/// Notes what is wrong, and warns of conditions that say nothing. Without faults the result has at least one
/// condition and is not nested deeper than maximumDepth.
Criteria readCriteria(const json::Value &value, const SignalDomain &domain, json::Findings &faults,
                      json::Findings &warnings);

/// True for `{"operator": …, "conditions": […]}`.
bool isOlderForm(const json::Value &criteria);

/// The equal of faultless older criteria in the current form.
json::Value currentForm(const json::Value &olderCriteria);

} // namespace dramatis::rules

// SPDX-License-Identifier: GPL-3.0-or-later
// Eligibility, exclusions, traits and floor of a rule set from their JSON values. What the file leaves out of
// the eligibility is as the domain's specification has it (45 days, 10 trades, …). Only rules/read.h uses
// this.
#pragma once

#include "rules/rule_ids.h"
#include "rules/rule_set.h"
#include "json/fields.h"

#include <set>

namespace dramatis::rules
{

class ScreeningReader
{
public:
    ScreeningReader(const SignalDomain &domain, RuleIds &ids, json::Findings &faults,
                    json::Findings &warnings)
        : m_domain(domain), m_ids(ids), m_faults(faults), m_warnings(warnings)
    {
    }

    /// The ids of the checks and of what is no rule: before any rule is read.
    static void reserveIds(RuleIds &ids);
    /// `root`: the rule set's own fields. Notes what is wrong.
    Screening read(json::Fields &root);

private:
    void readEligibility(const json::Value *value);
    void readListed(const json::Value *value);
    double number(const json::Value *value, std::string_view name, double without);
    bool flag(const json::Value *value, std::string_view name, bool without);
    void readExclusions(const json::Value &value);
    void readTraits(const json::Value &value);
    void readTraitValue(json::Fields &fields, Trait &trait);
    [[nodiscard]] Condition condition(std::string_view signal, Op op, double threshold,
                                      double tolerance = 0) const;
    void addCheck(std::string id, const std::vector<Condition> &conditions);

    const SignalDomain &m_domain;
    RuleIds &m_ids;
    json::Findings &m_faults;
    json::Findings &m_warnings;
    Screening m_screening;
};

} // namespace dramatis::rules

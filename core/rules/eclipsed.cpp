// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/eclipsed.h"
#include "rules/implication.h"

#include <algorithm>
#include <span>

namespace dramatis::rules
{

namespace
{

/// The criteria that hold where the condition does not, for a signal that is there; strictness changes sides.
/// Empty for kinds that no check of the eligibility has.
Criteria opposite(Condition condition)
{
    // A check allows its tolerance in favour of passing; what fails lies beyond it.
    if (condition.op == Op::AtLeast) {
        condition.low -= condition.tolerance;
        condition.op = Op::Below;
    } else if (condition.op == Op::AtMost) {
        condition.low += condition.tolerance;
        condition.op = Op::Above;
    } else {
        return {};
    }
    Criteria criteria;
    criteria.nodes.push_back({Node::Kind::All, {1}, 0});
    criteria.nodes.push_back({Node::Kind::Condition, {}, 0});
    criteria.conditions.push_back(condition);
    return criteria;
}

class EclipsedRules
{
public:
    EclipsedRules(const RuleSet &ruleSet, SignalCatalogue catalogue, const RuleIds &ids,
                  json::Findings &warnings)
        : m_ruleSet(ruleSet), m_catalogue(catalogue), m_ids(ids), m_warnings(warnings)
    {
    }

    void warn()
    {
        const std::vector<Persona> &personas = m_ruleSet.personas;
        for (std::size_t i = 0; i < personas.size(); ++i) {
            if (!warnOfScreened(personas[i], "persona"))
                warnOfHigher(personas[i], std::span(personas).first(i));
        }
        if (!m_ruleSet.screening)
            return;
        const std::vector<Rule> &exclusions = m_ruleSet.screening->exclusions;
        for (std::size_t i = 0; i < exclusions.size(); ++i) {
            if (!warnOfIneligible(exclusions[i], "exclusion"))
                warnOfEarlier(exclusions[i], "exclusion", std::span(exclusions).first(i));
        }
    }

private:
    void warnOfHigher(const Persona &persona, std::span<const Persona> higher)
    {
        for (const Persona &other : higher) {
            if (!implies(persona.criteria, other.criteria, m_catalogue))
                continue;
            m_warnings.add(m_ids.placeOf(persona.id),
                           "Nobody can get persona \"" + persona.id + "\": \"" + other.id + "\" (priority " +
                               std::to_string(other.priority) + ") matches whenever it does.");
            return;
        }
    }

    /// Is everybody who could get it excluded?
    bool warnOfScreened(const Rule &rule, const std::string &what)
    {
        if (!m_ruleSet.screening)
            return false;
        return warnOfIneligible(rule, what) || warnOfEarlier(rule, what, m_ruleSet.screening->exclusions);
    }

    bool warnOfIneligible(const Rule &rule, const std::string &what)
    {
        for (const Rule &check : m_ruleSet.screening->eligibility) {
            for (const Condition &condition : check.criteria.conditions) {
                const Criteria failing = opposite(condition);
                if (condition.signal == listedSignal || failing.nodes.empty() ||
                    !implies(rule.criteria, failing, m_catalogue))
                    continue;
                m_warnings.add(m_ids.placeOf(rule.id), "Nobody can get " + what + " \"" + rule.id +
                                                           "\": who could is not eligible (" + check.id +
                                                           " asks for " +
                                                           conditionText(condition, m_catalogue) + ").");
                return true;
            }
        }
        return false;
    }

    bool warnOfEarlier(const Rule &rule, const std::string &what, std::span<const Rule> exclusions)
    {
        for (const Rule &other : exclusions) {
            if (!implies(rule.criteria, other.criteria, m_catalogue))
                continue;
            m_warnings.add(m_ids.placeOf(rule.id), "Nobody can get " + what + " \"" + rule.id +
                                                       "\": exclusion \"" + other.id +
                                                       "\" holds whenever it does.");
            return true;
        }
        return false;
    }

    const RuleSet &m_ruleSet;
    SignalCatalogue m_catalogue;
    const RuleIds &m_ids;
    json::Findings &m_warnings;
};

} // namespace

void warnOfEclipsed(const RuleSet &ruleSet, SignalCatalogue catalogue, const RuleIds &ids,
                    json::Findings &warnings)
{
    EclipsedRules(ruleSet, catalogue, ids, warnings).warn();
}

} // namespace dramatis::rules

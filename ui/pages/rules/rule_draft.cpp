// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rules/rule_draft.h"

#include <algorithm>

namespace dramatis::ui
{

namespace
{

using rules::Section;

/// The rule at a position, to be changed.
rules::Rule &ruleAt(rules::RuleSet &ruleSet, std::size_t position)
{
    const Section section = ruleSet.sectionOf(position);
    const std::size_t within = position - ruleSet.firstOf(section);
    switch (section) {
    case Section::Eligibility:
        return ruleSet.screening->eligibility[within];
    case Section::Exclusions:
        return ruleSet.screening->exclusions[within];
    case Section::Floor:
        return ruleSet.screening->floor;
    case Section::Traits:
        return ruleSet.screening->traits[within];
    case Section::Personas:
        break;
    }
    return ruleSet.personas[within];
}

double boundOf(const rules::Condition &condition, bool upper)
{
    return upper ? condition.high : condition.low;
}

} // namespace

RuleDraft::RuleDraft(rules::RuleSet original) : m_original(std::move(original)), m_tried(m_original)
{
    for (std::size_t rule = 0; rule < m_original.ruleCount(); ++rule) {
        const auto &conditions = m_original.rule(rule).criteria.conditions;
        for (std::size_t c = 0; c < conditions.size(); ++c) {
            if (conditions[c].signal == rules::listedSignal)
                continue;
            m_places.push_back({rule, c, false});
            if (conditions[c].op == rules::Op::Between)
                m_places.push_back({rule, c, true});
        }
    }
}

const rules::Condition &RuleDraft::condition(const ThresholdPlace &place) const
{
    return m_tried.rule(place.rule).criteria.conditions[place.condition];
}

double RuleDraft::before(const ThresholdPlace &place) const
{
    return boundOf(m_original.rule(place.rule).criteria.conditions[place.condition], place.upper);
}

double RuleDraft::now(const ThresholdPlace &place) const
{
    return boundOf(condition(place), place.upper);
}

double RuleDraft::set(const ThresholdPlace &place, double value)
{
    rules::Condition &condition = ruleAt(m_tried, place.rule).criteria.conditions[place.condition];
    if (condition.op == rules::Op::Between)
        value = place.upper ? std::max(value, condition.low) : std::min(value, condition.high);
    (place.upper ? condition.high : condition.low) = value;
    return value;
}

void RuleDraft::reset()
{
    m_tried = m_original;
}

std::vector<ThresholdPlace> RuleDraft::changed() const
{
    std::vector<ThresholdPlace> places;
    std::copy_if(m_places.begin(), m_places.end(), std::back_inserter(places),
                 [this](const ThresholdPlace &place) { return now(place) != before(place); });
    return places;
}

} // namespace dramatis::ui

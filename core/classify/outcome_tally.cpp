// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/outcome_tally.h"

namespace dramatis::classify
{

OutcomeTally::OutcomeTally(const rules::RuleSet &ruleSet)
    : m_ruleSet(ruleSet), m_outcomes(rules::possibleOutcomes(ruleSet)), m_counts(m_outcomes.size())
{
}

void OutcomeTally::add(std::span<const rules::MatchMask> masks)
{
    if (!m_ruleSet.screening)
        return;
    for (const rules::MatchMask mask : masks)
        ++m_counts[rules::outcomePosition(m_ruleSet, mask)];
    fill();
}

void OutcomeTally::fill()
{
    m_counters.clear();
    Counter suitable{"suitable", 0};
    for (std::size_t p = 0; p < m_ruleSet.personas.size(); ++p)
        suitable.count += m_counts[p];
    m_counters.push_back(suitable);
    for (std::size_t outcome = m_ruleSet.personas.size(); outcome < m_outcomes.size(); ++outcome) {
        if (m_counts[outcome] > 0)
            m_counters.push_back({m_outcomes[outcome].id, m_counts[outcome]});
    }
}

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
// What the subjects of a run have come out as so far: the counters of its progress. One thread.
#pragma once

#include "base/progress.h"
#include "rules/outcome.h"

#include <span>
#include <vector>

namespace dramatis::classify
{

/// Counts only where rules screen: suitable (with a persona), every reason for exclusion, unclassified,
/// failed.
class OutcomeTally
{
public:
    explicit OutcomeTally(const rules::RuleSet &ruleSet);

    void add(std::span<const rules::MatchMask> masks);
    /// Valid until the next add(); those that count something.
    [[nodiscard]] std::span<const Counter> counters() const { return m_counters; }

private:
    void fill();

    const rules::RuleSet &m_ruleSet;
    std::vector<rules::OutcomeSpec> m_outcomes;
    std::vector<std::int64_t> m_counts; ///< [outcome]
    std::vector<Counter> m_counters;
};

} // namespace dramatis::classify

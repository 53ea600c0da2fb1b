// SPDX-License-Identifier: GPL-3.0-or-later
// A rule set with other thresholds, to be tried: which conditions can be moved, where they stood, where they
// stand. Nothing of it is stored.
#pragma once

#include "rules/rule_set.h"

#include <optional>
#include <vector>

namespace dramatis::ui
{

/// One threshold: a bound of a condition.
struct ThresholdPlace {
    std::size_t rule = 0;      ///< position in the rule set
    std::size_t condition = 0; ///< position in Criteria::conditions
    bool upper = false;        ///< of `between`, which has two
    bool operator==(const ThresholdPlace &) const = default;
};

class RuleDraft
{
public:
    RuleDraft() = default;
    explicit RuleDraft(rules::RuleSet original);

    [[nodiscard]] const rules::RuleSet &original() const { return m_original; }
    [[nodiscard]] const rules::RuleSet &tried() const { return m_tried; }
    /// Of every section; the list of known subjects has no threshold.
    [[nodiscard]] const std::vector<ThresholdPlace> &places() const { return m_places; }

    [[nodiscard]] const rules::Condition &condition(const ThresholdPlace &place) const;
    [[nodiscard]] double before(const ThresholdPlace &place) const;
    [[nodiscard]] double now(const ThresholdPlace &place) const;
    /// A lower bound stays below its upper one: what would cross it is put upon it. Returns what it became.
    double set(const ThresholdPlace &place, double value);
    void reset();
    /// Those that are not where they were.
    [[nodiscard]] std::vector<ThresholdPlace> changed() const;

private:
    rules::RuleSet m_original;
    rules::RuleSet m_tried;
    std::vector<ThresholdPlace> m_places;
};

} // namespace dramatis::ui

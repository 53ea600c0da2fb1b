// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/rule_trial.h"
#include "base/stopwatch.h"
#include "jobs/trial_slices.h"
#include "rules/evaluate.h"

#include <algorithm>
#include <bit>

namespace dramatis::jobs
{

namespace
{

using rules::MatchMask;

bool sameThresholds(const rules::Rule &a, const rules::Rule &b)
{
    return std::equal(a.criteria.conditions.begin(), a.criteria.conditions.end(),
                      b.criteria.conditions.begin(), b.criteria.conditions.end(),
                      [](const rules::Condition &one, const rules::Condition &other) {
                          return one.low == other.low && one.high == other.high;
                      });
}

/// A rule that changed, alone as the first persona of a rule set.
struct ChangedRule {
    std::size_t position = 0;
    rules::RuleSet alone;
};

std::vector<ChangedRule> changedRules(const rules::RuleSet &before, const rules::RuleSet &now)
{
    std::vector<ChangedRule> changed;
    for (std::size_t position = 0; position < now.ruleCount(); ++position) {
        if (sameThresholds(before.rule(position), now.rule(position)))
            continue;
        ChangedRule rule{position, {}};
        rule.alone.personas.emplace_back();
        rule.alone.personas.front().criteria = now.rule(position).criteria;
        changed.push_back(std::move(rule));
    }
    return changed;
}

struct Counts {
    std::vector<std::int64_t> moves; ///< [now × outcomes + tried]
    std::vector<std::int64_t> holds;
};

class Trial
{
public:
    Trial(const explore::RunView &view, const rules::RuleSet &ruleSet, std::size_t window)
        : m_view(view), m_ruleSet(ruleSet), m_window(window),
          m_changed(changedRules(view.run->ruleSet, ruleSet)),
          m_outcomes(rules::possibleOutcomes(ruleSet).size())
    {
    }

    [[nodiscard]] std::size_t outcomes() const { return m_outcomes; }

    [[nodiscard]] Counts count(std::size_t first, std::size_t rows) const
    {
        Counts counts{std::vector<std::int64_t>(m_outcomes * m_outcomes),
                      std::vector<std::int64_t>(m_ruleSet.ruleCount())};
        const std::vector<MatchMask> masks = masksOf(first, rows);
        const bool same = m_changed.empty();
        const MatchMask known = ~MatchMask{0} >> (rules::maximumPersonas - m_ruleSet.ruleCount());
        for (std::size_t i = 0; i < rows; ++i) {
            const std::size_t was = m_view.windows[m_window].assigned[first + i];
            const std::size_t is = same ? was : rules::outcomePosition(m_ruleSet, masks[i]);
            ++counts.moves[was * m_outcomes + is];
            if (m_ruleSet.screening && masks[i] == rules::failedMask)
                continue;
            for (MatchMask rest = masks[i] & known; rest != 0; rest &= rest - 1)
                ++counts.holds[static_cast<std::size_t>(std::countr_zero(rest))];
        }
        return counts;
    }

private:
    [[nodiscard]] std::vector<MatchMask> masksOf(std::size_t first, std::size_t rows) const
    {
        const auto &stored = m_view.run->results.masks[m_window];
        const auto begin = stored.begin() + static_cast<std::ptrdiff_t>(first);
        std::vector<MatchMask> masks(begin, begin + static_cast<std::ptrdiff_t>(rows));
        const SignalTable &table = m_view.run->results.signals;
        const std::size_t days = *table.windowIndex(m_view.windows[m_window].days);
        std::vector<MatchMask> alone(rows);
        for (const ChangedRule &rule : m_changed) {
            rules::matchMasks(rule.alone, table, days, first, alone);
            const MatchMask bit = MatchMask{1} << rule.position;
            for (std::size_t i = 0; i < rows; ++i) {
                if (!m_ruleSet.screening || masks[i] != rules::failedMask)
                    masks[i] = (masks[i] & ~bit) | ((alone[i] & 1U) << rule.position);
            }
        }
        return masks;
    }

    const explore::RunView &m_view;
    const rules::RuleSet &m_ruleSet;
    std::size_t m_window;
    std::vector<ChangedRule> m_changed;
    std::size_t m_outcomes;
};

RuleTrial sumOf(const std::vector<Counts> &slices, std::size_t outcomes, std::size_t ruleCount)
{
    RuleTrial trial;
    trial.now.resize(outcomes);
    trial.tried.resize(outcomes);
    trial.moves.assign(outcomes, std::vector<std::int64_t>(outcomes));
    trial.holds.resize(ruleCount);
    for (const Counts &counts : slices) {
        for (std::size_t was = 0; was < outcomes; ++was) {
            for (std::size_t is = 0; is < outcomes; ++is) {
                const std::int64_t subjects = counts.moves[was * outcomes + is];
                trial.now[was] += subjects;
                trial.tried[is] += subjects;
                trial.moves[was][is] += subjects;
                trial.moved += was == is ? 0 : subjects;
            }
        }
        std::transform(trial.holds.begin(), trial.holds.end(), counts.holds.begin(), trial.holds.begin(),
                       std::plus<>());
    }
    return trial;
}

} // namespace

Result<RuleTrial> tryRules(const explore::RunView &view, const rules::RuleSet &ruleSet, std::size_t window,
                           std::stop_token stop)
{
    const Stopwatch watch;
    const Trial trial(view, ruleSet, window);
    DRAMATIS_TRY_ASSIGN(counts, countSlices(trial, view.size(), stop));
    RuleTrial result = sumOf(counts, trial.outcomes(), ruleSet.ruleCount());
    result.seconds = watch.seconds();
    return result;
}

} // namespace dramatis::jobs

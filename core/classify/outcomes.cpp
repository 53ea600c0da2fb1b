// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/outcomes.h"
#include "base/number.h"
#include "base/text.h"
#include "classify/contributions.h"
#include "rules/evaluate.h"
#include "scorecards/score.h"
#include "json/writer.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace dramatis::classify
{

namespace
{

/// Elements of the list that has the others in front.
std::string behindOthers(const std::string &list)
{
    return "," + list.substr(1, list.size() - 2);
}

class ScreenedDetails
{
public:
    ScreenedDetails(const rules::RuleSet &ruleSet, std::optional<std::size_t> confidenceSignal,
                    std::vector<std::string> labels)
        : m_ruleSet(ruleSet), m_outcomes(rules::possibleOutcomes(ruleSet)),
          m_confidenceSignal(confidenceSignal), m_labels(std::move(labels))
    {
    }

    std::string operator()(rules::MatchMask mask, const rules::SignalValue &value) const
    {
        const rules::OutcomeSpec &outcome = m_outcomes[rules::outcomePosition(m_ruleSet, mask)];
        const bool excluded = outcome.kind == rules::OutcomeKind::Excluded;
        const bool assigned = outcome.kind == rules::OutcomeKind::Persona && m_confidenceSignal.has_value();
        std::string list;
        json::Writer writer(list);
        writer.beginArray();
        writer.number(excluded ? rules::metricOf(m_ruleSet, *outcome.rule, value).value : missing);
        writer.number(assigned ? value(*m_confidenceSignal, std::nullopt) : missing);
        writer.text(rules::traitsText(m_ruleSet, mask, value, m_labels)).endArray();
        return behindOthers(list);
    }

private:
    const rules::RuleSet &m_ruleSet;
    std::vector<rules::OutcomeSpec> m_outcomes;
    std::optional<std::size_t> m_confidenceSignal;
    std::vector<std::string> m_labels;
};

/// The probability, and the bin of each term: its position in the scorecard, or -1 where the ratio is
/// missing. Everything else follows from these and the scorecard (view company_scores).
class ScoredDetails
{
public:
    ScoredDetails(const Domain &domain, scorecards::Scorecard scorecard)
        : m_scorecard(std::move(scorecard)), m_probability(*domain.probabilitySignal()),
          m_ratios(ratioSignals(domain, m_scorecard))
    {
    }

    std::string operator()(rules::MatchMask, const rules::SignalValue &value) const
    {
        std::string list = "," + numberText(value(m_probability, std::nullopt)) + ",[";
        for (std::size_t term = 0; term < m_ratios.size(); ++term) {
            list += term > 0 ? "," : "";
            list += binCode(m_scorecard.terms[term], value(m_ratios[term], std::nullopt));
        }
        return list += ']';
    }

private:
    [[nodiscard]] std::string binCode(const scorecards::Term &term, double value) const
    {
        if (isMissing(value) && m_scorecard.blankPolicy == scorecards::BlankPolicy::Missing)
            return "-1";
        return std::to_string(scorecards::findBin(term, isMissing(value) ? 0 : value).value_or(0));
    }

    scorecards::Scorecard m_scorecard;
    std::size_t m_probability;
    std::vector<std::size_t> m_ratios;
};

} // namespace

store::Outcome outcomeOf(const rules::RuleSet &ruleSet, rules::MatchMask mask)
{
    store::Outcome outcome;
    outcome.mask = mask;
    const rules::OutcomeSpec spec = rules::possibleOutcomes(ruleSet)[rules::outcomePosition(ruleSet, mask)];
    outcome.kind = rules::outcomeKindText(spec.kind);
    outcome.personaId = spec.id;
    outcome.matched = join(rules::matchedIds(ruleSet, mask), ";");
    outcome.reason = rules::reasonText(ruleSet, mask);
    if (spec.kind == rules::OutcomeKind::Persona)
        outcome.priority = ruleSet.personas[*spec.rule].priority;
    if (spec.kind == rules::OutcomeKind::Excluded)
        outcome.threshold = ruleSet.rule(*spec.rule).criteria.conditions.front().low;
    return outcome;
}

std::vector<store::Outcome> outcomesOf(const rules::RuleSet &ruleSet, const store::RunOutcomes &outcomes)
{
    std::unordered_set<std::uint64_t> seen;
    for (const auto &window : outcomes.masks) {
        std::uint64_t last = ~std::uint64_t{0};
        for (const std::uint64_t mask : window) {
            if (mask != std::exchange(last, mask))
                seen.insert(mask);
        }
        if (!window.empty()) // also where its only mask has all bits
            seen.insert(window.front());
    }
    std::vector<std::uint64_t> masks(seen.begin(), seen.end());
    std::sort(masks.begin(), masks.end());
    std::vector<store::Outcome> result;
    for (const std::uint64_t mask : masks)
        result.push_back(outcomeOf(ruleSet, mask));
    return result;
}

CurrentDetails currentDetails(const Domain &domain, const rules::RuleSet &ruleSet,
                              std::vector<std::string> labels)
{
    if (ruleSet.screening)
        return ScreenedDetails(ruleSet, domain.confidenceSignal(), std::move(labels));
    if (auto scorecard = domain.scorecard(ruleSet))
        return ScoredDetails(domain, std::move(*scorecard));
    return {};
}

Distribution distributionOf(const rules::RuleSet &ruleSet, const std::vector<std::uint64_t> &masks)
{
    Distribution distribution;
    for (const rules::OutcomeSpec &outcome : rules::possibleOutcomes(ruleSet))
        distribution.push_back({outcome.id, 0});
    for (const std::uint64_t mask : masks)
        ++distribution[rules::outcomePosition(ruleSet, mask)].subjects;
    return distribution;
}

} // namespace dramatis::classify

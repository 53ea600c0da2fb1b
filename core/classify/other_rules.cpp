// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/other_rules.h"
#include "base/number.h"
#include "classify/contributions.h"
#include "classify/subject_lookup.h"
#include "rules/evaluate.h"
#include "rules/outcome.h"
#include "scorecards/score.h"

#include <algorithm>

namespace dramatis::classify
{

namespace
{

/// Signals about lately are made with the look-back that the rule set states.
bool sameRecentDays(const rules::RuleSet &a, const rules::RuleSet &b)
{
    return !a.screening || !b.screening || a.screening->recentDays == b.screening->recentDays;
}

bool hasSignals(const rules::RuleSet &ruleSet, std::size_t stored)
{
    for (std::size_t position = 0; position < ruleSet.ruleCount(); ++position) {
        for (const rules::Condition &condition : ruleSet.rule(position).criteria.conditions) {
            if (condition.signal != rules::listedSignal && condition.signal >= stored)
                return false;
        }
    }
    return true;
}

bool isSeparable(const StoredRun &data, const SignalTable &signals, const StoredRun &rules)
{
    const std::vector<int> own = rules.ruleSet.ownWindows();
    return sameRecentDays(data.ruleSet, rules.ruleSet) && hasSignals(rules.ruleSet, signals.signalCount()) &&
           std::all_of(own.begin(), own.end(),
                       [&](int window) { return signals.windowIndex(window).has_value(); });
}

/// The flags of the data with those listed whom the rules list.
Result<std::vector<std::uint64_t>> flagsUnder(store::Connection &results, const StoredRun &data,
                                              const StoredRun &rules)
{
    std::vector<std::uint64_t> flags = data.results.flags;
    DRAMATIS_TRY_ASSIGN(listed, listedSubjects(results, *data.domain, rules.ruleSet));
    for (std::size_t row = 0; row < flags.size(); ++row) {
        flags[row] &= ~rules::listedFlag;
        if (!listed.empty() &&
            std::binary_search(listed.begin(), listed.end(), data.results.subjectKeys[row]))
            flags[row] |= rules::listedFlag;
    }
    return flags;
}

std::vector<std::uint8_t> matched(const rules::RuleSet &ruleSet, const SignalTable &signals, int window,
                                  const std::vector<std::uint64_t> &flags)
{
    std::vector<rules::MatchMask> masks(signals.subjectCount());
    rules::matchMasks(ruleSet, signals, *signals.windowIndex(window), 0, masks, flags);
    std::vector<std::uint8_t> positions(masks.size());
    std::transform(masks.begin(), masks.end(), positions.begin(), [&](rules::MatchMask mask) {
        return static_cast<std::uint8_t>(rules::outcomePosition(ruleSet, mask));
    });
    return positions;
}

/// A run stores the probabilities of its own scorecard: those of another come from the ratios.
std::vector<std::uint8_t> scored(const Domain &domain, const scorecards::Scorecard &card,
                                 const SignalTable &signals, int window)
{
    std::vector<std::span<const double>> columns;
    for (const std::size_t signal : ratioSignals(domain, card))
        columns.push_back(signals.column(*signals.windowIndex(window), signal));
    std::vector<double> probabilities(signals.subjectCount());
    scorecards::scoreColumns(card, columns, probabilities);
    std::vector<std::uint8_t> positions(probabilities.size());
    const std::size_t unclassified = card.levels.size();
    std::transform(probabilities.begin(), probabilities.end(), positions.begin(), [&](double probability) {
        return static_cast<std::uint8_t>(
            isMissing(probability) ? unclassified : scorecards::levelIndexOf(card, probability));
    });
    return positions;
}

} // namespace

Result<std::optional<OutcomeColumns>> outcomesUnder(store::Connection &results, const StoredRun &data,
                                                    const StoredRun &rules, const std::vector<int> &windows)
{
    DRAMATIS_TRY_ASSIGN(stored, store::readResults(results, data.record.no));
    if (!isSeparable(data, stored.signals, rules))
        return std::optional<OutcomeColumns>();
    const auto card = data.domain->scorecard(rules.ruleSet);
    DRAMATIS_TRY_ASSIGN(flags, flagsUnder(results, data, rules));
    OutcomeColumns columns;
    for (const int window : windows)
        columns.push_back(card ? scored(*data.domain, *card, stored.signals, window)
                               : matched(rules.ruleSet, stored.signals, window, flags));
    return std::optional(std::move(columns));
}

} // namespace dramatis::classify

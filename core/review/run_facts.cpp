// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/run_facts.h"
#include "base/number.h"
#include "store/data_version.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>

namespace dramatis::review
{

namespace
{

constexpr int staleBy = 4; ///< timeliness for each period behind the newest
constexpr int unknownTimeliness = 10;
constexpr int perDoubling = 4;

std::string shownAge(std::int64_t days)
{
    return days == 0 ? "the newest data are of the reference date."
                     : "the newest data are " + countText(days, "day") + " from the reference date.";
}

/// Signals of a row that are there, of all.
std::pair<std::size_t, std::size_t> presentSignals(const classify::StoredRun &run, std::size_t row, int days)
{
    const std::size_t all = run.results.signals.signalCount();
    const auto window = run.results.signals.windowIndex(days);
    std::size_t present = 0;
    for (std::size_t signal = 0; window && signal < all; ++signal)
        present += isMissing(run.results.signals.value(*window, signal, row)) ? 0 : 1;
    return {present, all};
}

} // namespace

std::string RunFacts::over(const WindowFacts &window) const
{
    if (run.domain->subjectsByWindow() || !run.domain->assignsByWindow())
        return {};
    return " over " + std::to_string(window.days) + " days";
}

ItemRow RunFacts::itemAbout(std::string_view kind, const std::string &id, std::size_t row,
                            const WindowFacts &window) const
{
    ItemRow item;
    item.itemId = std::string(kind) + ":" + id;
    item.runId = run.record.id;
    item.type = kind;
    item.domain = run.record.domain;
    item.subject = run.results.subjectKeys[row];
    item.window = window.days;
    return item;
}

ItemRow RunFacts::itemOfMany(std::string_view kind, std::int64_t count) const
{
    ItemRow item;
    item.itemId = std::string(kind) + ":run" + std::to_string(run.record.no) + ":all";
    item.runId = run.record.id;
    item.type = kind;
    item.domain = run.record.domain;
    item.summary = countText(count, "item") + " of this kind, more than " + std::to_string(mostPerKind) +
                   ", stand as one.";
    return item;
}

void RunFacts::scoreTimeliness(std::size_t row, const WindowFacts &window, ScoredWhy &scores) const
{
    constexpr int most = mostOf[static_cast<std::size_t>(Component::Timeliness)];
    if (periodSignal) {
        const double behind = newestPeriod - run.value(row, window.days, *periodSignal);
        if (!isMissing(behind)) {
            const auto periods = static_cast<std::int64_t>(std::min(behind, 100.0));
            scores.set(Component::Timeliness, most - staleBy * periods,
                       periods == 0 ? "of the newest period."
                                    : countText(periods, "period") + " behind the newest.");
            return;
        }
    }
    if (lag)
        scores.set(Component::Timeliness, most - *lag, shownAge(*lag));
    else if (!run.domain->hasEvents())
        scores.set(Component::Timeliness, most, "of the data as they stand.");
    else
        scores.set(Component::Timeliness, unknownTimeliness, "how new the data are is not known.");
}

void RunFacts::scoreConfidence(std::size_t row, const WindowFacts &window, ScoredWhy &scores) const
{
    constexpr int most = mostOf[static_cast<std::size_t>(Component::Confidence)];
    if (const auto signal = run.domain->confidenceSignal()) {
        const double sure = run.value(row, window.days, *signal);
        if (!isMissing(sure)) {
            scores.set(Component::Confidence, static_cast<std::int64_t>(std::floor(most * sure)),
                       std::string(run.domain->signals()[*signal].id) + " is " + valueBeside(sure, 1) + ".");
            return;
        }
    }
    const auto [present, all] = presentSignals(run, row, window.days);
    scores.set(Component::Confidence, static_cast<std::int64_t>(all == 0 ? 0 : most * present / all),
               std::to_string(present) + " of " + std::to_string(all) + " signals have a value.");
}

void RunFacts::scoreVirality(std::int64_t count, const std::string &what, ScoredWhy &scores)
{
    const auto doublings = std::bit_width(static_cast<std::uint64_t>(std::max<std::int64_t>(count, 1))) - 1;
    scores.set(Component::Virality, perDoubling * doublings, what);
}

void RunFacts::scoreRelevance(std::size_t rank, const std::string &what, ScoredWhy &scores) const
{
    constexpr std::int64_t most = mostOf[static_cast<std::size_t>(Component::Relevance)];
    const auto personas = static_cast<std::int64_t>(std::max<std::size_t>(personaCount(), 1));
    const std::int64_t place = std::min(static_cast<std::int64_t>(rank), personas);
    scores.set(Component::Relevance, most * (personas - place) / personas, what);
}

void RunFacts::scoreVelocity(const WindowFacts &window, OutcomeIndex outcome, ScoredWhy &scores) const
{
    const std::int64_t now = window.countNow[outcome];
    const std::int64_t before = window.countBefore[outcome];
    const std::int64_t grown = std::max<std::int64_t>(now - before, 0);
    const bool known = std::any_of(window.before.begin(), window.before.end(),
                                   [](OutcomeIndex was) { return was != noOutcome; });
    if (!known)
        return;
    scores.velocity(before == 0 ? (grown > 0 ? 100 : 0) : 100 * grown / before,
                    outcomes[outcome].name + " had " + countText(before, subjectWord()) + " before and has " +
                        std::to_string(now) + ".");
}

} // namespace dramatis::review

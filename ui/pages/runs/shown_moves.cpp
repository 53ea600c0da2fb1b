// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/shown_moves.h"
#include "pages/subjects/subject_words.h"

#include <algorithm>
#include <numeric>

namespace dramatis::ui
{

namespace
{

std::optional<std::size_t> placeOf(const explore::RunView &view, const std::string &id)
{
    for (std::size_t place = 0; place < view.outcomes.size(); ++place) {
        if (view.outcomes[place].id == id)
            return place;
    }
    return std::nullopt;
}

std::int64_t joined(const explore::Moves &moves, std::size_t outcome)
{
    std::int64_t sum = 0;
    for (const std::vector<std::int64_t> &row : moves.counts)
        sum += row[outcome];
    return sum;
}

std::int64_t left(const explore::Moves &moves, std::size_t outcome)
{
    return std::accumulate(moves.counts[outcome].begin(), moves.counts[outcome].end(), std::int64_t{0});
}

bool isAlways(rules::OutcomeKind kind)
{
    return kind == rules::OutcomeKind::Persona || kind == rules::OutcomeKind::Unclassified;
}

/// As on the other pages where they know the outcome, else by its place.
OutcomeKey keyOf(const classify::ComparedOutcome &outcome, std::size_t place, const explore::RunView *view)
{
    if (view && placeOf(*view, outcome.id))
        return outcomeKey(*view, *placeOf(*view, outcome.id));
    switch (outcome.kind) {
    case rules::OutcomeKind::Unclassified:
        return {fromText(outcome.id), unclassifiedPlace};
    case rules::OutcomeKind::Failed:
        return {fromText(outcome.id), failedPlace};
    case rules::OutcomeKind::Excluded:
        return {fromText(outcome.id), excludedPlace};
    case rules::OutcomeKind::Persona:
        break;
    }
    return {fromText(outcome.id), static_cast<int>(place)};
}

std::optional<std::size_t> windowOf(const explore::RunView &view, int days)
{
    for (std::size_t window = 0; window < view.windows.size(); ++window) {
        if (view.windows[window].days == days && view.hasBefore(window))
            return window;
    }
    return std::nullopt;
}

} // namespace

CauseCounts ShownMoves::causesOf(std::size_t from, std::size_t to) const
{
    return causes.empty() || from == to ? CauseCounts{} : causes[from][to];
}

std::optional<explore::Query> ShownMoves::queryOf(std::size_t from, std::size_t to) const
{
    const auto before = view ? placeOf(*view, outcomes[from].id) : std::nullopt;
    const auto now = view ? placeOf(*view, outcomes[to].id) : std::nullopt;
    if (!before || !now)
        return std::nullopt;
    explore::Query query;
    query.window = window;
    query.facet(explore::Facet::Persona) = std::uint64_t(1) << *now;
    query.before = static_cast<explore::OutcomeIndex>(*before);
    return query;
}

std::vector<std::size_t> ShownMoves::shown() const
{
    std::vector<std::size_t> places;
    for (std::size_t outcome = 0; outcome < outcomes.size(); ++outcome) {
        if (outcomes[outcome].always || left(moves, outcome) > 0 || joined(moves, outcome) > 0)
            places.push_back(outcome);
    }
    return places;
}

ShownMoves movesOf(std::shared_ptr<const explore::RunView> view, std::size_t window, explore::Moves moves)
{
    ShownMoves shown;
    if (!view || window >= view->windows.size() || !view->hasBefore(window))
        return shown;
    for (std::size_t outcome = 0; outcome < view->outcomes.size(); ++outcome) {
        const explore::OutcomeName &name = view->outcomes[outcome];
        const bool always = outcome == view->personaCount || name.kind == rules::OutcomeKind::Persona;
        shown.outcomes.push_back({name.id, outcomeName(*view, outcome), outcomeKey(*view, outcome), always});
    }
    shown.moves = std::move(moves);
    shown.view = std::move(view);
    shown.window = window;
    return shown;
}

ShownMoves movesOf(const classify::RunComparison &comparison, std::size_t window,
                   const std::shared_ptr<const explore::RunView> &view)
{
    ShownMoves shown;
    if (window >= comparison.windows.size())
        return shown;
    const classify::ComparedWindow &counted = comparison.windows[window];
    const bool sameDomain = view && view->run->domain == comparison.domain;
    for (std::size_t place = 0; place < comparison.outcomes.size(); ++place) {
        const classify::ComparedOutcome &outcome = comparison.outcomes[place];
        shown.outcomes.push_back({outcome.id, outcomeName(outcome.kind, outcome.id, outcome.name),
                                  keyOf(outcome, place, sameDomain ? view.get() : nullptr),
                                  isAlways(outcome.kind)});
    }
    shown.moves = {counted.counts, counted.stayed, counted.moved, counted.appeared, counted.disappeared};
    shown.causes = counted.causes;
    const bool samePair = sameDomain && view->previous && view->run->record.no == comparison.b.no &&
                          view->previous->no == comparison.a.no;
    if (const auto at = samePair ? windowOf(*view, counted.days) : std::nullopt) {
        shown.view = view;
        shown.window = *at;
    }
    return shown;
}

FlowPicture flowOf(const ShownMoves &moves, const QString &before, const QString &now, bool movedOnly)
{
    FlowPicture picture;
    picture.beforeTitle = before;
    picture.nowTitle = now;
    picture.movedOnly = movedOnly;
    const std::vector<std::size_t> places = moves.shown();
    for (const std::size_t place : places) {
        const ShownMoves::Outcome &outcome = moves.outcomes[place];
        picture.nodes.push_back({outcome.key.id, outcome.name, outcome.key.place, left(moves.moves, place),
                                 joined(moves.moves, place)});
    }
    for (std::size_t from = 0; from < places.size(); ++from) {
        for (std::size_t to = 0; to < places.size(); ++to) {
            const std::int64_t subjects = moves.moves.counts[places[from]][places[to]];
            if (subjects > 0)
                picture.ribbons.push_back({static_cast<int>(from), static_cast<int>(to), subjects,
                                           moves.causesOf(places[from], places[to])});
        }
    }
    return picture;
}

} // namespace dramatis::ui

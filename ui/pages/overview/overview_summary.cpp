// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/overview_summary.h"

#include "base/number.h"
#include "charts/scale_steps.h"

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

std::int64_t countIn(const explore::Answer &answer, explore::Facet facet, std::size_t value)
{
    const auto &counts = answer.counts[static_cast<std::size_t>(facet)];
    return value < counts.size() ? counts[value] : 0;
}

WindowFigures figuresOf(const explore::RunView &view, std::size_t window)
{
    const explore::WindowColumns &columns = view.windows[window];
    WindowFigures figures;
    figures.days = columns.days;
    figures.outcomes = explore::distribution(view, window);
    figures.margins = explore::marginMap(view, window);
    if (view.hasBefore(window))
        figures.moves = explore::moves(view, window);
    figures.nearMisses = std::count_if(columns.nearMisses.begin(), columns.nearMisses.end(),
                                       [](auto near) { return near != 0; });
    explore::Query all;
    all.window = window;
    if (const auto answer = explore::evaluate(view, all)) {
        figures.overrides = countIn(*answer, explore::Facet::Override, 1);
        figures.flags = answer->counts[static_cast<std::size_t>(explore::Facet::Flag)];
        figures.traits = answer->counts[static_cast<std::size_t>(explore::Facet::Trait)];
    }
    return figures;
}

/// Over all that the scorecard can reach, in round steps.
ProbabilityPicture probabilityOf(const explore::RunView &view, std::size_t window, const ScoreSheet &sheet)
{
    ProbabilityPicture picture;
    picture.levels = sheet.levels;
    if (!view.hasSignals || !sheet.probability || sheet.reach.greatest <= sheet.reach.least)
        return picture;
    constexpr double finest = 1e-6;
    constexpr std::size_t bins = 60;
    const double step = roundStep(sheet.greatestPercent() - sheet.leastPercent(), finest) / 2;
    picture.low = std::max(0.0, step * std::floor(sheet.leastPercent() / step));
    picture.high = step * std::ceil(sheet.greatestPercent() / step);
    picture.bins.resize(bins);
    for (const double probability : view.signal(window, *sheet.probability)) {
        if (isMissing(probability))
            continue;
        const double place =
            (scorecards::percentOf(probability) - picture.low) / (picture.high - picture.low);
        ++picture.bins[static_cast<std::size_t>(
            std::clamp(place * static_cast<double>(bins), 0.0, static_cast<double>(bins - 1)))];
    }
    return picture;
}

} // namespace

explore::Query probabilityQuery(const OverviewSummary &summary, std::size_t window, double low, double high,
                                bool below)
{
    constexpr double whole = 100;
    explore::Query query;
    query.window = window;
    explore::Range range;
    range.signal = *summary.sheet->probability;
    range.low = low / whole;
    range.high = high / whole;
    range.below = below;
    query.ranges.push_back(range);
    return query;
}

OverviewSummary summarize(std::shared_ptr<const explore::RunView> view)
{
    OverviewSummary summary;
    summary.sheet = scoreSheetOf(*view->run);
    for (std::size_t window = 0; window < view->windows.size(); ++window) {
        summary.windows.push_back(figuresOf(*view, window));
        if (summary.sheet)
            summary.windows.back().probability = probabilityOf(*view, window, *summary.sheet);
    }
    summary.view = std::move(view);
    return summary;
}

} // namespace dramatis::ui

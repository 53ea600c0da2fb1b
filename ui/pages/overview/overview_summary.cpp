// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/overview_summary.h"

#include <algorithm>

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

} // namespace

OverviewSummary summarize(std::shared_ptr<const explore::RunView> view)
{
    OverviewSummary summary;
    for (std::size_t window = 0; window < view->windows.size(); ++window)
        summary.windows.push_back(figuresOf(*view, window));
    summary.view = std::move(view);
    return summary;
}

} // namespace dramatis::ui

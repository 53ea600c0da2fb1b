// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the overview over every look-back, made in one job from a view: passes over its columns that
// take some hundredth of a second at a million subjects. Immutable.
#pragma once

#include "charts/probability_chart.h"
#include "explore/summaries.h"
#include "pages/score/score_sheet.h"

#include <memory>

namespace dramatis::ui
{

struct WindowFigures {
    int days = 0;
    std::vector<explore::OutcomeCount> outcomes;
    std::vector<explore::MarginRow> margins;
    std::int64_t nearMisses = 0;           ///< subjects
    std::int64_t overrides = 0;            ///< subjects whose assignment an operator changed
    std::vector<std::int64_t> flags;       ///< subjects by flag of the domain
    std::vector<std::int64_t> traits = {}; ///< subjects by trait of the view
    explore::Moves moves = {};             ///< empty without a run before
    ProbabilityPicture probability = {};   ///< without bins where nothing is scored
};

struct OverviewSummary {
    std::shared_ptr<const explore::RunView> view;
    std::vector<WindowFigures> windows;   ///< as RunView::windows
    std::optional<ScoreSheet> sheet = {}; ///< of a domain that scores
};

/// Those with a probability from `low` up to `high` percent, without `high` itself if `below`.
explore::Query probabilityQuery(const OverviewSummary &summary, std::size_t window, double low, double high,
                                bool below);

OverviewSummary summarize(std::shared_ptr<const explore::RunView> view);

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Who moved between two runs as matrix and flow show it: outcomes with name and swatch, counts, causes where
// they are known, and the view whose filters can show the subjects behind a cell.
#pragma once

#include "charts/flow_chart.h"
#include "explore/query.h"
#include "explore/summaries.h"
#include "widgets/subject_swatch.h"

#include <memory>

namespace dramatis::ui
{

struct ShownMoves {
    struct Outcome {
        std::string id;
        QString name;
        OutcomeKey key;
        bool always = true; ///< false: left out where nobody has it in either run
    };
    std::vector<Outcome> outcomes;
    explore::Moves moves;
    std::vector<std::vector<CauseCounts>> causes; ///< [from][to]; empty: not known
    std::shared_ptr<const explore::RunView> view; ///< B beside A; null: the screen shows another pair
    std::size_t window = 0;                       ///< in the view

    /// Nothing to compare.
    [[nodiscard]] bool empty() const { return outcomes.empty(); }
    [[nodiscard]] CauseCounts causesOf(std::size_t from, std::size_t to) const;
    /// The filter that gives the subjects of a cell; nothing without a view, or if it knows the outcomes not.
    [[nodiscard]] std::optional<explore::Query> queryOf(std::size_t from, std::size_t to) const;
    /// Positions of the outcomes that are shown.
    [[nodiscard]] std::vector<std::size_t> shown() const;
};

/// Empty without a run before.
ShownMoves movesOf(std::shared_ptr<const explore::RunView> view, std::size_t window, explore::Moves moves);
/// `view`: what the window shows; taken if it is that of the two runs. `known`: names and colours of the
/// domain's outcomes, or null.
ShownMoves movesOf(const classify::RunComparison &comparison, std::size_t window,
                   const std::shared_ptr<const explore::RunView> &view);
/// Titles: "A · run 11".
FlowPicture flowOf(const ShownMoves &moves, const QString &before, const QString &now, bool movedOnly);

} // namespace dramatis::ui

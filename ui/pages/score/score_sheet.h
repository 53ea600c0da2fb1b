// SPDX-License-Identifier: GPL-3.0-or-later
// What a run of a domain that scores is read with: its scorecard, the signals behind the ratios, the means of
// the portfolio. Made from what the run stored; knows no domain by name.
#pragma once

#include "charts/risk_levels.h"
#include "classify/stored_run.h"
#include "scorecards/explain.h"
#include "scorecards/score.h"

#include <optional>
#include <vector>

namespace dramatis::ui
{

struct ScoreSheet {
    scorecards::Scorecard card;
    std::vector<std::size_t> ratios;        ///< signal of each term
    std::optional<std::size_t> probability; ///< signal: a fraction
    std::optional<std::size_t> percentile;  ///< signal
    std::optional<std::size_t> confidence;  ///< signal
    std::vector<double> means;     ///< of all subjects: coefficient · rate of each term; empty: not known
    std::vector<RiskLevel> levels; ///< lowest first
    scorecards::Reach reach;

    /// Log-odds of the portfolio's mean: intercept and mean contributions; NaN if they are not known.
    [[nodiscard]] double meanLogOdds() const;
    [[nodiscard]] double leastPercent() const { return scorecards::percentOf(reach.least); }
    [[nodiscard]] double greatestPercent() const { return scorecards::percentOf(reach.greatest); }
};

/// Nothing where the domain does not score.
std::optional<ScoreSheet> scoreSheetOf(const classify::StoredRun &run);
std::vector<RiskLevel> riskLevels(const scorecards::Scorecard &card);
/// "This scorecard can only reach 1.91 to 4.12%: never HIGH or CRITICAL."; empty where every level can be.
QString reachText(const std::vector<RiskLevel> &levels, const scorecards::Reach &reach);

} // namespace dramatis::ui

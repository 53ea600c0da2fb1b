// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the overview: the distribution as a picture with its origin, or its counts as CSV.
#pragma once

#include "charts/chart_sheet.h"
#include "charts/distribution_chart.h"
#include "pages/overview/overview_summary.h"

namespace dramatis::ui
{

/// The outcomes of the rule set (failed only where it occurs), over those look-backs.
DistributionPicture pictureOf(const OverviewSummary &summary, const std::vector<std::size_t> &windows);
/// The outcome in a row of that picture.
std::size_t outcomeOfRow(const OverviewSummary &summary, int row);

/// "Run 12 · customers-default v3 · reference date 2025-11-05 · Dramatis 0.1.0"
QString originLine(const explore::RunView &view);
ChartSheet distributionSheet(const OverviewSummary &summary, const std::vector<std::size_t> &windows);
/// Header and a line per outcome and look-back; numbers without grouping, shares with a point.
QString countsCsv(const OverviewSummary &summary, const std::vector<std::size_t> &windows);

} // namespace dramatis::ui

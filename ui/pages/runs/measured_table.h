// SPDX-License-Identifier: GPL-3.0-or-later
// What a run measured of itself: every metric with its value, in the units that its name says.
#pragma once

#include "base/telemetry.h"
#include "pages/timing/cell_table.h"

#include <QString>

#include <vector>

namespace dramatis::ui
{

/// "0.14 s", "96.1 MB", "1.2 M/s", "48 212", by the end of the name.
QString metricText(const Metric &metric);
CellTable measuredTable(const std::vector<Metric> &metrics);
/// Name, value and time of every metric, with a header, tabs between; numbers as files have them.
QString measuredText(const std::vector<Metric> &metrics);

} // namespace dramatis::ui

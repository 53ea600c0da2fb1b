// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/run_telemetry.h"

namespace dramatis::jobs
{

std::vector<Metric> telemetryOf(const classify::Report &report)
{
    Telemetry telemetry;
    telemetry.set("classify.seconds", report.seconds);
    return telemetry.metrics();
}

std::vector<Metric> telemetryOf(const importing::FileReport &report)
{
    Telemetry telemetry;
    telemetry.set("import.seconds", report.seconds);
    return telemetry.metrics();
}

} // namespace dramatis::jobs

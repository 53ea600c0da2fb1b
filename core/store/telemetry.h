// SPDX-License-Identifier: GPL-3.0-or-later
// The telemetry of runs (@telemetry): one row per run, written in one batch. Nothing of it leaves the machine.
#pragma once

#include "base/telemetry.h"
#include "store/connection.h"

#include <string_view>
#include <vector>

namespace dramatis::store
{

/// Writes all of a run, in place of what was written of it before. Begins no transaction.
Status writeTelemetry(Connection &connection, std::string_view runId, const std::vector<Metric> &metrics);
/// Empty where the run has none.
Result<std::vector<Metric>> readTelemetry(Connection &connection, std::string_view runId);

} // namespace dramatis::store

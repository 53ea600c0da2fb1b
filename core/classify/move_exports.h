// SPDX-License-Identifier: GPL-3.0-or-later
// Who moved between two runs, and why, as the contract's export `moves`.
#pragma once

#include "classify/exports.h"
#include "classify/run_comparison.h"

namespace dramatis::classify
{

/// `subject,window_days,from,to,cause`, by subject (bytewise), then window; those who moved only.
Status exportMoves(const RunComparison &comparison, const ExportOptions &options, const Output &output);

} // namespace dramatis::classify

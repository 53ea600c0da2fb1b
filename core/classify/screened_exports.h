// SPDX-License-Identifier: GPL-3.0-or-later
// The assignments of a run whose rules screen; exportAssignments() hands such runs here.
#pragma once

#include "classify/exports.h"

namespace dramatis::classify
{

/// One row per subject: outcome, persona, exclusion with metric and threshold, confidence, traits.
Status exportScreened(const StoredRun &run, const ExportOptions &options, const Output &output);

} // namespace dramatis::classify

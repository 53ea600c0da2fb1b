// SPDX-License-Identifier: GPL-3.0-or-later
// Exports of runs that score: probabilities, and what every ratio added to them.
#pragma once

#include "classify/exports.h"

namespace dramatis::classify
{

/// One row per subject, by the parts of its identifier: probability, risk level, confidence. Input error for
/// a run without a scorecard.
Status exportScores(const StoredRun &run, const ExportOptions &options, const Output &output);
/// One row per subject and ratio; exportEvidence() hands such runs here.
Status exportContributions(const StoredRun &run, const scorecards::Scorecard &scorecard,
                           const ExportOptions &options, const Output &output);

} // namespace dramatis::classify

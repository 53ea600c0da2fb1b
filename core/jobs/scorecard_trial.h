// SPDX-License-Identifier: GPL-3.0-or-later
// Another scorecard tried on the ratios that a run stored: how many subjects each level would have, who would
// move, how probabilities would be spread. Nothing is written, no data are read.
//
// While an operator edits a scorecard every step asks anew: < 33 ms at a million subjects on two threads
// (design/ux: Numbers). Overrides take no part.
#pragma once

#include "jobs/rule_trial.h"
#include "scorecards/scorecard.h"

#include <stop_token>

namespace dramatis::jobs
{

struct ScorecardQuestion {
    scorecards::Scorecard card; ///< of ratios that the run has, with the levels of the run's scorecard
    double low = 0; ///< percent: bounds of the histogram; what lies beyond counts in its outer bins
    double high = 100;
    std::size_t bins = 40;
    std::vector<std::size_t> terms; ///< whose bins are to be counted as well
};

struct ScorecardTrial {
    RuleTrial levels;                  ///< by position of the levels, highest first; without `holds`
    std::vector<std::int64_t> binsNow; ///< histogram of the run's probabilities
    std::vector<std::int64_t> binsTried;
    double meanNow = 0; ///< fraction; NaN without subjects
    double meanTried = 0;
    /// [of ScorecardQuestion::terms][bin]: subjects whose ratio falls into it; then those where it is absent,
    /// then those in no bin.
    std::vector<std::vector<std::int64_t>> counts;
};

/// Needs a view with signals of a domain that scores. Input error if the run has not the ratios or the
/// levels. Interrupted if stopped. The same counts for every number of threads; means are sums by slices of
/// the same size.
Result<ScorecardTrial> tryScorecard(const explore::RunView &view, std::size_t window,
                                    const ScorecardQuestion &question, std::stop_token stop = {});

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
// Probabilities against what happened: does the scorecard rank defaults above the others (AUC, ROC, KS), and
// are its probabilities right (Brier score, log loss, calibration)? Pure; any thread. Sums run in row order.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dramatis::scorecards
{

/// Of the filings with a probability of `threshold` or more: their share of the others, and of the defaults.
struct RocPoint {
    double threshold = 0;
    double falsePositiveRate = 0;
    double truePositiveRate = 0;
};

/// Filings with low < p <= high.
struct CalibrationBand {
    double low = 0;
    double high = 0;
    std::size_t count = 0;
    std::size_t defaults = 0;
    double meanProbability = 0; ///< NaN without filings
    double observedRate = 0;    ///< NaN without filings
};

struct Evaluation {
    std::size_t count = 0;
    std::size_t defaults = 0;
    double auc = 0;         ///< ties count half
    double ks = 0;          ///< greatest distance of the two distributions (Kolmogorov–Smirnov)
    double ksThreshold = 0; ///< the highest probability where it is reached
    double brier = 0;       ///< mean squared error
    double logLoss = 0; ///< mean −ln of the probability given to what happened, at most 1 − 1e-15 sure
    std::vector<RocPoint> roc; ///< from (0, 0) with an infinite threshold, one per probability that occurs
    std::vector<CalibrationBand> bands; ///< ascending
};

/// `labels`: 1 = defaulted, 0 = not; as many as probabilities. `limits`: ascending upper limits of the bands
/// (a last one up to infinity is added); empty: bands of about equal size, ten where probabilities differ
/// enough. Input error without filings, with a missing probability, or
/// unless both labels occur.
Result<Evaluation> evaluate(std::span<const double> probabilities, std::span<const std::uint8_t> labels,
                            std::span<const double> limits = {});

} // namespace dramatis::scorecards

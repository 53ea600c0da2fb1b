// SPDX-License-Identifier: GPL-3.0-or-later
// A new scorecard from filings whose outcome is known. Two steps: every bin takes the rate of defaults seen
// in it (so does "absent"), then the coefficients are those of the logistic regression of the outcome on
// these rates (not on the ratios: a scorecard multiplies rates), by iteratively reweighted least squares.
//
// Deterministic: sums run in row order, one thread.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "scorecards/scorecard.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dramatis::scorecards
{

struct FitOptions {
    /// 0: the bins of the scorecard it starts from; else about so many of equal size per ratio.
    std::size_t quantileBins = 0;
    double l2 = 0; ///< ½·l2·Σ coefficient² is taken off the log-likelihood; the intercept is free
    int maximumIterations = 100;
    std::string id;    ///< of the new scorecard; empty: the same, as the next version
    int version = 0;   ///< 0: the next one, or 1 of a new id
    std::string title; ///< empty: the same; of a new id none
};

struct Coefficient {
    std::string ratio; ///< empty: the intercept
    double value = 0;
    double standardError = 0; ///< from the inverse information (with its penalty)
    double z = 0;             ///< value / standardError
};

struct Fit {
    Scorecard scorecard;                   ///< as read from its JSON
    std::vector<Coefficient> coefficients; ///< intercept first, then by term
    double logLikelihood = 0;              ///< without the penalty
    double nullLogLikelihood = 0;          ///< of the intercept alone
    int iterations = 0;
    std::size_t count = 0;
    std::size_t defaults = 0;
    std::vector<std::string> warnings; ///< bins without filings, coefficients below 0
};

/// One column per term of `start`, NaN = absent; `labels`: 1 = defaulted, 0 = not. Input error, in one
/// sentence that names the ratio: only one outcome occurs, a ratio tells nothing, repeats others, or tells
/// the outcomes apart so well that no coefficient is large enough.
Result<Fit> fit(const Scorecard &start, std::span<const std::span<const double>> columns,
                std::span<const std::uint8_t> labels, const FitOptions &options, const JobContext &job = {});

/// Bins (−inf, q₁], (q₁, q₂] … (qₙ, inf] with about as many of the present values in each; fewer where values
/// repeat. Rates are 0.
std::vector<Bin> quantileBins(std::span<const double> values, std::size_t count);

} // namespace dramatis::scorecards

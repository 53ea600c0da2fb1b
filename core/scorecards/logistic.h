// SPDX-License-Identifier: GPL-3.0-or-later
// Logistic regression by iteratively reweighted least squares: Newton steps, halved where the likelihood
// would fall. A handful of columns, so the equations are solved in place by Cholesky's method, column after
// column: the one that is a combination of those before it shows as a pivot of nothing and can be named. Only
// scorecards/fit.h uses this.
#pragma once

#include "base/progress.h"

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace dramatis::scorecards
{

struct LogisticModel {
    std::vector<double> coefficients; ///< intercept first
    std::vector<double> standardErrors;
    double logLikelihood = 0; ///< without the penalty
    int iterations = 0;
};

struct LogisticFault {
    enum class Kind {
        Dependent,    ///< the column is a combination of those before it
        Separated,    ///< the coefficient grows without end, this column's fastest
        NotConverged, ///< not within the iterations allowed
        Stopped
    } kind;
    std::size_t column = 0; ///< of `columns`
};

/// The intercept is added. `columns`: as many values each as labels, all finite. Both labels occur.
std::variant<LogisticModel, LogisticFault> fitLogistic(std::span<const std::vector<double>> columns,
                                                       std::span<const std::uint8_t> labels, double l2,
                                                       int maximumIterations, const JobContext &job);

} // namespace dramatis::scorecards

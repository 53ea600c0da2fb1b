// SPDX-License-Identifier: GPL-3.0-or-later
// Why a filing has its probability, and what would lower its risk level.
#pragma once

#include "scorecards/scorecard.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dramatis::scorecards
{

/// What a term adds to z. Of a ratio that is not there `missing` holds; it has a bin only where blanks count
/// as 0.
struct Contribution {
    std::size_t term = 0;
    double value = 0; ///< NaN if missing
    std::optional<std::size_t> bin;
    bool missing = false;
    bool noBin = false; ///< in no bin: the rate is the first bin's
    double rate = 0;
    double amount = 0; ///< coefficient · rate
};

/// One per term, in the scorecard's order; so are `values`, NaN = absent.
std::vector<Contribution> contributionsOf(const Scorecard &scorecard, std::span<const double> values);

/// "(0,32]"; `Missing` where the missing rate counts; in no bin: the first bin, whose rate counts.
std::string binText(const Term &term, const Contribution &contribution);

/// Mean amount of each term over all rows of the columns, one per term; NaN without rows.
std::vector<double> meanContributions(const Scorecard &scorecard,
                                      std::span<const std::span<const double>> columns);

/// A ratio moved into other values: above `low` and at most `high`.
struct Change {
    std::size_t term = 0;
    double low = 0;
    double high = 0;
    /// The end of the two that is nearest to the value: it must go above `low`, else down to `high`. Of an
    /// absent value: the finite end.
    bool upwards = false;
};

/// Changes that together give a lower risk level.
struct Lowering {
    std::vector<Change> changes;
    double probability = 0; ///< with them
    std::size_t level = 0;  ///< position in Scorecard::levels
};

/// For every ratio that can do it alone its nearest values that do; if none can, the one combination that
/// takes the ratios with the largest gains until it does, none of them further than it needs. Empty if
/// nothing can, or there is no lower level.
std::vector<Lowering> lowerings(const Scorecard &scorecard, std::span<const double> values);

} // namespace dramatis::scorecards

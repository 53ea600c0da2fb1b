// SPDX-License-Identifier: GPL-3.0-or-later
// Figures over many subjects: distributions, histograms, medians, how close to thresholds they stand.
#pragma once

#include "explore/query.h"

namespace dramatis::explore
{

/// One outcome in one window. Counts are of effective assignments unless said.
struct OutcomeCount {
    std::int64_t subjects = 0;
    std::int64_t matches = 0;           ///< subjects that match it, assigned or not
    std::optional<std::int64_t> before; ///< subjects in the run before; nothing without one
};
/// [outcome] in the order of RunView::outcomes.
std::vector<OutcomeCount> distribution(const RunView &view, std::size_t window);

/// Subjects from one outcome (row) to another (column); only those that both runs contain.
struct Moves {
    std::vector<std::vector<std::int64_t>> counts; ///< [before][now]
    std::int64_t stayed = 0;
    std::int64_t moved = 0;
    std::int64_t appeared = 0;
    std::int64_t disappeared = 0;
};
Moves moves(const RunView &view, std::size_t window);

/// Equal bins from `low` to `high`; the last contains `high`. Outliers: bounds are the 1st and 99th
/// percentile widened to round numbers where the tails are long, and what lies beyond counts in the outer
/// bins.
struct Histogram {
    double low = 0;
    double high = 0;
    std::vector<std::int64_t> bins; ///< empty if there is no value
    std::int64_t missing = 0;
    double minimum = 0; ///< of the values; NaN without one
    double maximum = 0;
};
Histogram histogram(const RunView &view, std::size_t window, std::size_t signal, std::size_t bins);
/// The same bins over the given rows only.
Histogram histogram(const RunView &view, std::size_t window, std::size_t signal,
                    std::span<const std::uint32_t> rows, const Histogram &like);

/// Median of a signal over the rows, NaN without a value; the mean of the two in the middle of an even
/// number.
double median(const RunView &view, std::size_t window, std::size_t signal,
              std::span<const std::uint32_t> rows);

/// Subjects close to the threshold of a condition, by relative margin: fails by more than 5 up to 10 %, more
/// than 1 up to 5 %, up to 1 %; holds by up to 1 % (0 included), 5 %, 10 %.
struct MarginRow {
    std::size_t persona = 0;   ///< position of the rule (rules::RuleSet::rule)
    std::size_t condition = 0; ///< position in Criteria::conditions
    bool upper = false;        ///< of the upper bound of `between`, which has a row for each bound
    std::array<std::int64_t, 6> cells{};
    std::array<Range, 6> ranges{}; ///< the query behind each cell
    [[nodiscard]] std::int64_t within5() const { return cells[1] + cells[2] + cells[3] + cells[4]; }
};
/// Conditions with a threshold of 0 or of kind == have no row. Empty without signals.
std::vector<MarginRow> marginMap(const RunView &view, std::size_t window);

} // namespace dramatis::explore

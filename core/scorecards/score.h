// SPDX-License-Identifier: GPL-3.0-or-later
// Probabilities from ratios, over whole columns. The same bits for every batch size: a row looks at nothing
// but itself, z adds the terms in the scorecard's order, and std::exp is taken per element.
//
// An absent ratio is NaN. Infinite values are taken as they are. Any thread.
#pragma once

#include "scorecards/scorecard.h"

#include <span>
#include <vector>

namespace dramatis::scorecards
{

/// Of the limits of a term's bins the elementary intervals: within one, all values are in the same bin, and
/// whatever the bins' order, overlaps and gaps, one search tells which. Interval i is (limits[i − 1],
/// limits[i]]; the first is open below, the last (limits.size()) above.
struct Intervals {
    explicit Intervals(const Term &term);

    std::vector<double> limits;                  ///< ascending, each once, +inf left out
    std::vector<std::optional<std::size_t>> bin; ///< of each interval; none: in no bin

    [[nodiscard]] std::size_t find(double value) const; ///< of a value that is not NaN
    [[nodiscard]] double low(std::size_t interval) const;
    [[nodiscard]] double high(std::size_t interval) const;
    /// Is there a finite value in it?
    [[nodiscard]] bool reachable(std::size_t interval) const;
};

/// The first bin that holds the value.
std::optional<std::size_t> findBin(const Term &term, double value);
/// The rate of a ratio with `value`, which may be NaN: the rules of scorecard.h written plainly.
double rateOf(const Scorecard &scorecard, const Term &term, double value);
double probabilityOf(double z);

/// One row, in the plainest way: the reference of scoreColumns. One value per term.
double scoreOne(const Scorecard &scorecard, std::span<const double> values);

/// A scorecard made ready for scoring. Immutable.
class Scorer
{
public:
    explicit Scorer(const Scorecard &scorecard);

    /// One column per term, as long as `probability`.
    void score(std::span<const std::span<const double>> columns, std::span<double> probability) const;
    /// Adds what the term contributes, coefficient · rate, to each of `sums`, as many as values.
    void addAmounts(std::size_t term, std::span<const double> values, std::span<double> sums) const;

private:
    struct Table {
        std::vector<double> limits;
        std::vector<double> amounts; ///< coefficient · rate of each interval, then of an absent value
    };
    static void addBlock(const Table &table, std::span<const double> values, std::span<double> sums);

    double m_intercept = 0;
    std::vector<Table> m_tables; ///< by term
};

/// The same for one batch.
void scoreColumns(const Scorecard &scorecard, std::span<const std::span<const double>> columns,
                  std::span<double> probability);

/// Least and greatest probability of any filing.
struct Reach {
    double least = 0;
    double greatest = 0;
};
Reach reachOf(const Scorecard &scorecard);

} // namespace dramatis::scorecards

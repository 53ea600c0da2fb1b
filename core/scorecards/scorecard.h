// SPDX-License-Identifier: GPL-3.0-or-later
// A scorecard: ratios of a company filing to a probability of default, and from that to a risk level and a
// confidence. Each ratio falls into a bin with the rate of defaults once seen in it; a logistic regression
// over these rates gives the probability:
//
//     p = 1 / (1 + exp(−(intercept + Σ coefficient · rate)))
//
// Immutable once read (scorecards/read.h); a changed one is another version. Knows no database and no domain.
#pragma once

#include "base/number.h"

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::scorecards
{

inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// Holds x where low < x <= high; either may be infinite.
struct Bin {
    double low = 0;
    double high = 0;
    double rate = 0; ///< of defaults, a fraction
};

/// A ratio with its bins in the order of the file: the first that holds a value gives its rate. A value in no
/// bin has the rate of the first bin.
struct Term {
    std::string ratio;
    double coefficient = 0;
    std::vector<Bin> bins;
    double missingRate = 0; ///< of filings without the ratio
};

enum class Bound { Above, AtLeast, None };

/// A risk level: everything above, or from, so many percent that no higher level took.
struct Level {
    std::string id; ///< "CRITICAL"
    Bound bound = Bound::None;
    double percent = 0;
};

/// What a ratio without a value counts as: absent, or (as some systems do) 0.
enum class BlankPolicy { Missing, Zero };

enum class Period { Annual, Quarterly };

/// `annual`, `quarterly`; `missing`, `zero`.
std::string_view periodText(Period period);
std::string_view blankPolicyText(BlankPolicy policy);

struct Scorecard {
    std::string id;
    int version = 0;
    std::string domain; ///< whose ratios these are
    std::string title;
    std::string description;
    Period period = Period::Annual;
    double intercept = 0;
    std::vector<Term> terms;   ///< z adds them in this order
    std::vector<Level> levels; ///< highest first; the last has no bound
    double leastConfidence = 0.5;
    BlankPolicy blankPolicy = BlankPolicy::Missing;
    std::string canonicalJson; ///< RFC 8785
    std::string hash;          ///< SHA-256 of canonicalJson, hexadecimal
};

/// "company-annual@1".
std::string versionedName(const Scorecard &scorecard);

/// A probability in percent, as levels compare it.
constexpr double percentOf(double probability)
{
    return 100 * probability;
}

/// Position of the level that the probability (a fraction) has.
std::size_t levelIndexOf(const Scorecard &scorecard, double probability);
/// Its id.
std::string_view levelOf(const Scorecard &scorecard, double probability);

/// max(2·|p − 0.5|, leastConfidence).
double confidenceOf(const Scorecard &scorecard, double probability);

/// "(0,32]", "(63.41,inf]": numbers in their shortest form.
std::string intervalText(double low, double high);
inline std::string intervalText(const Bin &bin)
{
    return intervalText(bin.low, bin.high);
}

} // namespace dramatis::scorecards

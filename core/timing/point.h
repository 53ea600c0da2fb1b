// SPDX-License-Identifier: GPL-3.0-or-later
// What the timing lab measures: an engine at a number of subjects, several times over. Seconds and bytes.
//
// A point is measured or extrapolated, never both: an extrapolated one has a time and nothing else.
#pragma once

#include "classify/engine.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace dramatis::timing
{

/// What an engine finds of the column snapshot. `loop` has none.
enum class Snapshot {
    None,
    Cold, ///< no file: read from the rows, and the file is made
    Warm, ///< the file of an earlier run, opened and checked as by a new command
};

/// "", "cold", "warm"
std::string_view snapshotText(Snapshot snapshot);

struct Variant {
    classify::Engine engine = classify::Engine::Loop;
    Snapshot snapshot = Snapshot::None;

    bool operator==(const Variant &) const = default;
};

/// `loop`, or the engine cold and then warm, so that the warm one finds a file.
std::vector<Variant> variantsOf(const std::vector<classify::Engine> &engines);
/// "vectorized, cold"
std::string variantText(const Variant &variant);

/// One run.
struct Sample {
    double seconds = 0;
    double cpuSeconds = 0; ///< of the whole process, all its threads
    classify::EngineMeasures measures;
    std::int64_t peakMemory = 0; ///< resident, of the whole process
};

struct Spread {
    double median = 0;
    double lowest = 0;
    double highest = 0;
};

/// Of an even number the mean of the two in the middle; all 0 of none.
Spread spreadOf(std::vector<double> values);

struct Point {
    Variant variant;
    std::int64_t subjects = 0;
    bool extrapolated = false;
    Spread seconds; ///< all three the same if extrapolated
    std::int64_t repeats = 0;
    double cpuSeconds = 0;             ///< median
    classify::EngineMeasures measures; ///< median of each stage; counts of one run
    std::int64_t peakMemory = 0;       ///< the highest
    std::optional<bool> sameResult;    ///< as the first variant of this size; nothing to compare: nothing

    [[nodiscard]] double subjectsPerSecond() const;
    /// Only `loop` has queries that depend on the subjects; those of the others are not counted.
    [[nodiscard]] bool countsQueries() const { return variant.engine == classify::Engine::Loop; }
};

Point measuredPoint(const Variant &variant, std::int64_t subjects, const std::vector<Sample> &samples);
/// Time per subject of a measured point times the subjects.
Point extrapolatedPoint(const Point &from, std::int64_t subjects);

/// How often a variant is measured behind its warm-up, so that all its runs fit the budget: 0 to `wanted`.
/// 0: the warm-up is the measurement.
int repeatsWithin(double budgetSeconds, double warmUpSeconds, int wanted);

} // namespace dramatis::timing

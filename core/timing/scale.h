// SPDX-License-Identifier: GPL-3.0-or-later
// What the measured times say: how much faster one engine is than another, what each would take at given
// numbers of subjects, and whether a workspace of that size needs more than the loop. Of `vectorized` and
// `parallel` the times with a snapshot (warm) count.
#pragma once

#include "timing/ladder.h"

#include <array>
#include <string_view>

namespace dramatis::timing
{

/// How many times faster `faster` is than `slower`, by medians.
struct SpeedUp {
    std::int64_t subjects = 0;
    classify::Engine slower = classify::Engine::Loop;
    classify::Engine faster = classify::Engine::Parallel;
    double factor = 0;
    bool extrapolated = false;
};

/// loop/vectorized, loop/parallel, vectorized/parallel at every size, where there are both.
std::vector<SpeedUp> speedUps(const LadderReport &report);

/// Where a time comes from.
enum class Basis {
    Measured,
    Interpolated, ///< on the line between the measured sizes around it
    Extrapolated, ///< time per subject of the nearest measured size, mostly the largest
};
std::string_view basisText(Basis basis);

struct Estimate {
    classify::Engine engine = classify::Engine::Loop;
    double seconds = 0;
    Basis basis = Basis::Measured;
};
/// Nothing if the engine was not measured.
std::optional<Estimate> estimateAt(const LadderReport &report, classify::Engine engine,
                                   std::int64_t subjects);

/// How much an engine over columns is needed.
enum class Recommendation { Optional, Consider, Recommended, Required };
std::string_view recommendationText(Recommendation recommendation);
/// By the time that `loop` takes: below 1 s optional, below 1 min consider, up to 5 min recommended, else
/// required (5 min is the trigger condition).
Recommendation recommendationFor(double loopSeconds);

inline constexpr std::array<std::int64_t, 6> scaleSizes = {100, 500, 1'000, 5'000, 10'000, 100'000};

struct ScaleRow {
    std::int64_t subjects = 0;
    std::vector<Estimate> estimates;              ///< of the engines that were measured: loop first
    std::optional<Recommendation> recommendation; ///< nothing: without `loop`
};
std::vector<ScaleRow> scaleMatrix(const LadderReport &report);

/// A condition under which the loop is no longer enough: met if `value` exceeds `limit`.
struct Trigger {
    std::string_view id;
    double limit = 0;
    double value = 0;
    Basis basis = Basis::Measured;

    [[nodiscard]] bool met() const { return value > limit; }
};

/// The conditions at one size.
struct Triggers {
    std::int64_t subjects = 0;
    classify::Engine engine = classify::Engine::Loop; ///< the slowest kind of those measured
    std::vector<Trigger> conditions;
};
/// At the largest size. The pipeline is filling the workspace and one assignment. No conditions for an empty
/// report.
Triggers triggersOf(const LadderReport &report);

} // namespace dramatis::timing

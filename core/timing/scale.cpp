// SPDX-License-Identifier: GPL-3.0-or-later
#include "timing/scale.h"

#include <algorithm>

namespace dramatis::timing
{

using classify::Engine;

namespace
{

constexpr std::array engines = {Engine::Loop, Engine::Vectorized, Engine::Parallel};
constexpr double minute = 60;
constexpr double longestAssignment = 5 * minute;

bool counts(const Point &point, Engine engine)
{
    return point.variant.engine == engine && point.variant.snapshot != Snapshot::Cold;
}

const Point *findPoint(const LadderReport &report, Engine engine, std::int64_t subjects)
{
    for (const Point &point : report.points) {
        if (counts(point, engine) && point.subjects == subjects)
            return &point;
    }
    return nullptr;
}

double onLine(const Point &low, const Point &high, std::int64_t subjects)
{
    const double share =
        static_cast<double>(subjects - low.subjects) / static_cast<double>(high.subjects - low.subjects);
    return low.seconds.median + share * (high.seconds.median - low.seconds.median);
}

} // namespace

std::vector<SpeedUp> speedUps(const LadderReport &report)
{
    constexpr std::array<std::pair<Engine, Engine>, 3> pairs = {{{Engine::Loop, Engine::Vectorized},
                                                                 {Engine::Loop, Engine::Parallel},
                                                                 {Engine::Vectorized, Engine::Parallel}}};
    std::vector<SpeedUp> all;
    for (const Size &size : report.sizes) {
        for (const auto &[slower, faster] : pairs) {
            const Point *slow = findPoint(report, slower, size.subjects);
            const Point *fast = findPoint(report, faster, size.subjects);
            if (slow && fast && fast->seconds.median > 0)
                all.push_back({size.subjects, slower, faster, slow->seconds.median / fast->seconds.median,
                               slow->extrapolated});
        }
    }
    return all;
}

std::string_view basisText(Basis basis)
{
    switch (basis) {
    case Basis::Interpolated:
        return "interpolated";
    case Basis::Extrapolated:
        return "extrapolated";
    case Basis::Measured:
        break;
    }
    return "measured";
}

std::optional<Estimate> estimateAt(const LadderReport &report, Engine engine, std::int64_t subjects)
{
    const Point *below = nullptr;
    const Point *above = nullptr;
    for (const Point &point : report.points) { // sizes ascend
        if (!counts(point, engine) || point.extrapolated)
            continue;
        if (point.subjects == subjects)
            return Estimate{engine, point.seconds.median, Basis::Measured};
        if (point.subjects < subjects)
            below = &point;
        else if (!above)
            above = &point;
    }
    if (below && above)
        return Estimate{engine, onLine(*below, *above, subjects), Basis::Interpolated};
    const Point *nearest = below ? below : above;
    if (!nearest)
        return std::nullopt;
    return Estimate{engine, extrapolatedPoint(*nearest, subjects).seconds.median, Basis::Extrapolated};
}

std::string_view recommendationText(Recommendation recommendation)
{
    switch (recommendation) {
    case Recommendation::Optional:
        return "optional";
    case Recommendation::Consider:
        return "consider";
    case Recommendation::Recommended:
        return "recommended";
    case Recommendation::Required:
        break;
    }
    return "required";
}

Recommendation recommendationFor(double loopSeconds)
{
    if (loopSeconds < 1)
        return Recommendation::Optional;
    if (loopSeconds < minute)
        return Recommendation::Consider;
    return loopSeconds <= longestAssignment ? Recommendation::Recommended : Recommendation::Required;
}

std::vector<ScaleRow> scaleMatrix(const LadderReport &report)
{
    std::vector<ScaleRow> rows;
    for (const std::int64_t subjects : scaleSizes) {
        ScaleRow row{subjects, {}, {}};
        for (const Engine engine : engines) {
            const auto estimate = estimateAt(report, engine, subjects);
            if (!estimate)
                continue;
            row.estimates.push_back(*estimate);
            if (engine == Engine::Loop)
                row.recommendation = recommendationFor(estimate->seconds);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Triggers triggersOf(const LadderReport &report)
{
    if (report.sizes.empty())
        return {};
    const Size &size = report.sizes.back();
    for (const Engine engine : engines) {
        const auto time = estimateAt(report, engine, size.subjects);
        if (!time)
            continue;
        const auto subjects = static_cast<double>(size.subjects);
        return {size.subjects,
                engine,
                {{"subjects", 1000, subjects, Basis::Measured},
                 {"assignment_seconds", longestAssignment, time->seconds, time->basis},
                 {"pipeline_seconds", 60 * minute, size.generateSeconds + time->seconds, time->basis},
                 {"subject_seconds", 1, time->seconds / subjects, time->basis}}};
    }
    return {};
}

} // namespace dramatis::timing

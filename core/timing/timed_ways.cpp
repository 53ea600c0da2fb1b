// SPDX-License-Identifier: GPL-3.0-or-later
#include "timing/timed_ways.h"
#include "base/stopwatch.h"

namespace dramatis::timing
{

namespace
{

Result<double> secondsOf(const Way &way)
{
    if (way.prepare)
        DRAMATIS_TRY(way.prepare());
    const Stopwatch watch;
    DRAMATIS_TRY(way.work());
    return watch.seconds();
}

Status warmUp(const std::vector<Way> &ways, const JobContext &job)
{
    for (const Way &way : ways) {
        if (job.stopped())
            return interrupted("Stopped; nothing was left behind.");
        DRAMATIS_TRY_ASSIGN(unused, secondsOf(way));
        if (way.check)
            DRAMATIS_TRY(way.check());
    }
    return {};
}

} // namespace

double OperationMeasure::perSecond() const
{
    return seconds.median > 0 ? static_cast<double>(count) / seconds.median : 0;
}

double OperationMeasure::microsecondsEach() const
{
    constexpr double microseconds = 1e6;
    return count > 0 ? seconds.median * microseconds / static_cast<double>(count) : 0;
}

Status timeWays(std::string_view operation, const std::vector<Way> &ways, int repeats, const JobContext &job,
                std::vector<OperationMeasure> &measures)
{
    const auto total = static_cast<std::int64_t>(ways.size()) * (repeats + 1);
    job.report({operation, 0, total});
    DRAMATIS_TRY(warmUp(ways, job));
    std::vector<std::vector<double>> seconds(ways.size());
    auto done = static_cast<std::int64_t>(ways.size());
    for (int round = 0; round < repeats; ++round) {
        for (std::size_t i = 0; i < ways.size(); ++i) {
            if (job.stopped())
                return interrupted("Stopped; nothing was left behind.");
            job.report({operation, done++, total});
            DRAMATIS_TRY_ASSIGN(taken, secondsOf(ways[i]));
            seconds[i].push_back(taken);
        }
    }
    const std::size_t first = measures.size();
    for (std::size_t i = 0; i < ways.size(); ++i) {
        measures.push_back({operation, ways[i].name, ways[i].count, spreadOf(std::move(seconds[i])), repeats,
                            ways[i].commits});
        OperationMeasure &measure = measures.back();
        if (measure.microsecondsEach() > 0)
            measure.timesAsFast = measures[first].microsecondsEach() / measure.microsecondsEach();
    }
    return {};
}

Status checkThat(bool holds, std::string_view what)
{
    if (holds)
        return {};
    return Error{ErrorKind::Internal, "Timing the store: " + std::string(what) +
                                          " gives another answer than expected; please report it."};
}

} // namespace dramatis::timing

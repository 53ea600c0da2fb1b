// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stopwatch.h"
#include "classify/engine.h"
#include "rules/evaluate.h"

#include <algorithm>

namespace dramatis::classify
{

Result<EngineOutput> runVectorized(const EngineInput &input)
{
    EngineOutput output;
    Stopwatch watch;
    DRAMATIS_TRY_ASSIGN(dataset, input.domain.load(input.data, input.request, input.job));
    output.measures.read = watch.lap();
    output.measures.events = dataset->eventCount();

    store::RunResults &results = output.results;
    results.subjectKeys = dataset->subjectKeys();
    results.flags = dataset->flags();
    results.assignedWindows = input.assignedWindows;
    const std::size_t subjects = results.subjectKeys.size();
    results.signals = SignalTable(subjects, input.allWindows(), input.domain.signals().size());
    results.masks.assign(input.assignedWindows.size(), std::vector<std::uint64_t>(subjects));
    for (std::size_t first = 0; first < subjects; first += input.chunk) {
        if (input.job.stopped())
            return interrupted();
        const std::size_t count = std::min(input.chunk, subjects - first);
        watch.lap();
        dataset->computeSignals(first, count, results.signals);
        output.measures.signals += watch.lap();
        for (std::size_t w = 0; w < input.assignedWindows.size(); ++w)
            rules::matchMasks(input.ruleSet, results.signals,
                              *results.signals.windowIndex(input.assignedWindows[w]), first,
                              std::span(results.masks[w]).subspan(first, count));
        output.measures.match += watch.lap();
        input.job.report(
            {"signals", static_cast<std::int64_t>(first + count), static_cast<std::int64_t>(subjects), 0});
    }
    return output;
}

} // namespace dramatis::classify

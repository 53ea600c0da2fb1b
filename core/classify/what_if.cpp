// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/what_if.h"
#include "rules/evaluate.h"
#include "rules/what_if.h"

#include <map>

namespace dramatis::classify
{

namespace
{

WindowWhatIf compareWindow(const StoredRun &run, const rules::RuleSet &changed, std::size_t w)
{
    const auto &now = run.results.masks[w];
    WindowWhatIf result;
    result.window = run.results.assignedWindows[w];
    std::vector<std::uint64_t> then(now.size());
    rules::matchMasks(changed, run.results.signals, *run.results.signals.windowIndex(result.window), 0, then,
                      run.results.flags);
    // Other thresholds make no other outcomes.
    const std::vector<rules::OutcomeSpec> outcomes = rules::possibleOutcomes(run.ruleSet);
    result.now = distributionOf(run.ruleSet, now);
    result.then = distributionOf(changed, then);
    std::map<std::pair<std::size_t, std::size_t>, std::int64_t> moves;
    for (const std::size_t row : run.byId) {
        const std::size_t from = rules::outcomePosition(run.ruleSet, now[row]);
        const std::size_t to = rules::outcomePosition(changed, then[row]);
        if (from == to)
            continue;
        ++moves[{from, to}];
        result.movedSubjects.push_back({row, outcomes[from].id, outcomes[to].id});
    }
    for (const auto &[move, subjects] : moves)
        result.moves.push_back({outcomes[move.first].id, outcomes[move.second].id, subjects});
    return result;
}

} // namespace

Result<std::vector<WindowWhatIf>> whatIf(const StoredRun &run, const std::vector<std::string> &changes)
{
    rules::RuleSet changed = run.ruleSet;
    for (const std::string &change : changes) {
        DRAMATIS_TRY_ASSIGN(next, rules::withThreshold(changed, run.domain->signals(), change));
        changed = std::move(next);
    }
    std::vector<WindowWhatIf> windows;
    for (std::size_t w = 0; w < run.results.assignedWindows.size(); ++w)
        windows.push_back(compareWindow(run, changed, w));
    return windows;
}

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/what_if.h"
#include "rules/evaluate.h"
#include "rules/what_if.h"

#include <map>

namespace dramatis::classify
{

namespace
{

/// Position of the assigned persona, behind the last for `unclassified`.
std::size_t positionOf(const rules::RuleSet &ruleSet, std::uint64_t mask)
{
    return rules::assignedPersona(mask).value_or(ruleSet.personas.size());
}

std::string nameOf(const rules::RuleSet &ruleSet, std::size_t position)
{
    return position < ruleSet.personas.size() ? ruleSet.personas[position].id : std::string(unclassified);
}

WindowWhatIf compareWindow(const StoredRun &run, const rules::RuleSet &changed, std::size_t w)
{
    const auto &now = run.results.masks[w];
    WindowWhatIf result;
    result.window = run.results.assignedWindows[w];
    std::vector<std::uint64_t> then(now.size());
    rules::matchMasks(changed, run.results.signals, *run.results.signals.windowIndex(result.window), 0, then);
    result.now = distributionOf(run.ruleSet, now);
    result.then = distributionOf(changed, then);
    std::map<std::pair<std::size_t, std::size_t>, std::int64_t> moves;
    for (const std::size_t row : run.byId) {
        const std::size_t from = positionOf(run.ruleSet, now[row]);
        const std::size_t to = positionOf(changed, then[row]);
        if (from == to)
            continue;
        ++moves[{from, to}];
        result.movedSubjects.push_back({row, nameOf(run.ruleSet, from), nameOf(changed, to)});
    }
    for (const auto &[move, subjects] : moves)
        result.moves.push_back({nameOf(run.ruleSet, move.first), nameOf(changed, move.second), subjects});
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/open_states.h"
#include "explore/later_runs.h"

#include <algorithm>

namespace dramatis::review
{

namespace
{

/// By the index of what is undecided.
constexpr std::string_view selectOpen =
    "SELECT item_id, item_type, subject_key, window_days, run_id FROM @intel_items WHERE decision IS NULL "
    "AND item_type IN ('near_miss', 'high_risk') AND domain = ? ORDER BY created_at, rowid";

const WindowFacts *windowOf(const RunFacts &facts, int days)
{
    const auto found = std::find_if(facts.windows.begin(), facts.windows.end(),
                                    [days](const WindowFacts &window) { return window.days == days; });
    return found == facts.windows.end() ? nullptr : &*found;
}

} // namespace

void takeOutHeld(const RunFacts &facts, std::string_view kind, std::vector<OpenState> &open,
                 const StateHolds &holds)
{
    const explore::Rows rows(facts.run.results.subjectKeys);
    std::erase_if(open, [&](const OpenState &state) {
        if (state.type != kind)
            return false;
        const auto row = rows.find(state.subject);
        const WindowFacts *window = windowOf(facts, state.window);
        const std::string_view what = std::string_view(state.itemId).substr(state.itemId.rfind(':') + 1);
        return holds(static_cast<std::size_t>(window - facts.windows.data()), *row, what);
    });
}

Result<std::vector<OpenState>> readOpenStates(store::Connection &results, const RunFacts &facts)
{
    const explore::Rows rows(facts.run.results.subjectKeys);
    std::vector<OpenState> open;
    DRAMATIS_TRY(results.query(
        selectOpen,
        [&](store::Row row) {
            if (row.isNull(2) || row.isNull(3))
                return;
            const WindowFacts *window = windowOf(facts, static_cast<int>(row.whole(3)));
            if (window && window->newest && rows.find(row.whole(2)))
                open.push_back({std::string(row.text(0)), std::string(row.text(1)), row.whole(2),
                                static_cast<int>(row.whole(3))});
        },
        facts.run.record.domain));
    return open;
}

Result<std::vector<std::string>> supersededSums(store::Connection &results, const RunFacts &facts,
                                                const std::vector<store::RunRecord> &runs)
{
    std::vector<std::string> superseded;
    if (!facts.run.record.allSubjects)
        return superseded;
    const auto isLookedAtAgain = [&](const store::RunRecord &run) {
        const auto settings = classify::readSettings(run.settings);
        return run.no < facts.run.record.no && run.comparable(facts.run.record) && settings &&
               std::all_of(settings->windows.begin(), settings->windows.end(), [&](int days) {
                   const WindowFacts *window = windowOf(facts, days);
                   return window && window->newest;
               });
    };
    DRAMATIS_TRY(results.query(
        selectOpen,
        [&](store::Row row) {
            const auto run = std::find_if(runs.begin(), runs.end(), [&](const store::RunRecord &other) {
                return other.id == row.text(4);
            });
            if (row.isNull(2) && run != runs.end() && isLookedAtAgain(*run))
                superseded.emplace_back(row.text(0));
        },
        facts.run.record.domain));
    return superseded;
}

Status removeItems(store::Connection &results, const std::vector<std::string> &itemIds)
{
    for (const std::string &itemId : itemIds)
        DRAMATIS_TRY(results.run("DELETE FROM @intel_items WHERE item_id = ? AND decision IS NULL", itemId));
    return {};
}

} // namespace dramatis::review

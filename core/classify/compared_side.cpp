// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/compared_side.h"
#include "columns/key_index.h"

#include <algorithm>
#include <span>

namespace dramatis::classify
{

namespace
{

constexpr std::size_t mostOutcomes = 255; ///< a position has 8 bits

Result<std::uint8_t> numberOf(std::vector<ComparedOutcome> &outcomes, const std::string &id,
                              const std::string &name = {},
                              rules::OutcomeKind kind = rules::OutcomeKind::Persona)
{
    const auto known = std::find_if(outcomes.begin(), outcomes.end(),
                                    [&](const ComparedOutcome &one) { return one.id == id; });
    const auto position = static_cast<std::size_t>(known - outcomes.begin());
    if (position == mostOutcomes)
        return conflict("The two runs and the overrides know more than 255 outcomes together: compare runs "
                        "that are nearer to each other.");
    if (known == outcomes.end())
        outcomes.push_back({id, name, kind});
    return static_cast<std::uint8_t>(position);
}

WindowOutcomes assigned(const ComparedSide &side, int days)
{
    const store::RunOutcomes &results = side.run.results;
    const auto at = std::find(results.assignedWindows.begin(), results.assignedWindows.end(), days) -
                    results.assignedWindows.begin();
    const auto &masks = results.masks[static_cast<std::size_t>(at)];
    WindowOutcomes window;
    window.assigned.resize(masks.size());
    std::transform(masks.begin(), masks.end(), window.assigned.begin(), [&](std::uint64_t mask) {
        return side.numbers[rules::outcomePosition(side.run.ruleSet, mask)];
    });
    window.effective = window.assigned;
    window.overridden.assign(masks.size(), 0);
    return window;
}

/// `decided`: the rows of one subject that count, oldest first.
Status override(ComparedSide &side, std::uint32_t row, std::span<const store::OverrideRow> decided,
                const std::vector<int> &days, std::vector<ComparedOutcome> &outcomes)
{
    for (std::size_t w = 0; w < days.size(); ++w) {
        const auto active = store::activeOverride(decided, days[w]);
        if (!active)
            continue;
        DRAMATIS_TRY_ASSIGN(number, numberOf(outcomes, active->personaId));
        side.windows[w].effective[row] = number;
        side.windows[w].overridden[row] = 1;
    }
    return {};
}

} // namespace

Result<ComparedSide> readSide(store::Connection &results, const Registry &registry,
                              const store::RunRecord &record)
{
    ComparedSide side;
    DRAMATIS_TRY_ASSIGN(run, readStoredOutcomes(results, registry, record, false));
    side.run = std::move(run);
    const auto newest = store::latestRun(results, record.domain, record.subjectsWindow);
    if (!newest && newest.error().kind != ErrorKind::NotFound)
        return newest.error();
    if (!newest || newest->no != record.no)
        side.overridesUntil = record.finishedAt;
    return side;
}

Status assignOutcomes(ComparedSide &side, const std::vector<int> &days,
                      const std::vector<store::OverrideRow> &overrides,
                      std::vector<ComparedOutcome> &outcomes)
{
    for (const rules::OutcomeSpec &spec : rules::possibleOutcomes(side.run.ruleSet)) {
        DRAMATIS_TRY_ASSIGN(number, numberOf(outcomes, spec.id, spec.name, spec.kind));
        side.numbers.push_back(number);
    }
    for (const int window : days)
        side.windows.push_back(assigned(side, window));
    const KeyIndex rows(side.run.results.subjectKeys);
    std::vector<store::OverrideRow> decided; // of one subject
    for (std::size_t i = 0; i < overrides.size(); ++i) {
        const store::OverrideRow &row = overrides[i];
        if (side.overridesUntil.empty() || row.createdAt <= side.overridesUntil)
            decided.push_back(row);
        if (i + 1 < overrides.size() && overrides[i + 1].subject == row.subject)
            continue;
        const std::uint32_t at = rows.find(row.subject);
        if (at != KeyIndex::none)
            DRAMATIS_TRY(override(side, at, decided, days, outcomes));
        decided.clear();
    }
    return {};
}

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/run_view.h"
#include "base/slices.h"
#include "base/text.h"
#include "classify/outcomes.h"
#include "explore/later_runs.h"
#include "explore/traits.h"
#include "importing/import_ledger.h"
#include "rules/evaluate.h"

#include <algorithm>

namespace dramatis::explore
{

namespace
{

using classify::StoredRun;
using store::RunRecord;
using store::SubjectKey;

constexpr std::size_t rowsPerSlice = std::size_t{1} << 16U;

bool isOfAll(const RunRecord &run, std::string_view domain)
{
    return isCompleted(run, domain) && run.allSubjects;
}

/// The newest, or the one of that number.
Result<RunRecord> baseRecord(const std::vector<RunRecord> &runs, const ViewRequest &request)
{
    const auto isWanted = [&](const RunRecord &run) {
        return request.runNo ? run.no == *request.runNo
                             : isOfAll(run, request.domain) &&
                                   (!request.window || run.subjectsWindow == request.window);
    };
    const auto found = std::find_if(runs.rbegin(), runs.rend(), isWanted);
    if (found != runs.rend())
        return *found;
    if (request.runNo)
        return notFound("There is no run " + std::to_string(*request.runNo) + ".");
    return notFound("No run over all " + std::string(request.domain) + " has been completed yet.");
}

std::optional<RunRecord> previousRecord(const std::vector<RunRecord> &runs, const RunRecord &base,
                                        std::optional<std::int64_t> before)
{
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        if (run->comparable(base) && (before ? run->no == *before && isCompleted(*run, base.domain)
                                             : run->no < base.no && isOfAll(*run, base.domain)))
            return *run;
    }
    return std::nullopt;
}

/// Numbers of outcomes, given out as they are met.
class Outcomes
{
public:
    explicit Outcomes(RunView &view) : m_view(view)
    {
        for (const rules::OutcomeSpec &outcome : rules::possibleOutcomes(view.run->ruleSet))
            view.outcomes.push_back({outcome.id, outcome.name, true, outcome.kind});
        view.personaCount = view.run->ruleSet.personas.size();
    }

    OutcomeIndex of(const std::string &id, const std::string &name,
                    rules::OutcomeKind kind = rules::OutcomeKind::Persona)
    {
        const auto found = std::find_if(m_view.outcomes.begin(), m_view.outcomes.end(),
                                        [&](const OutcomeName &known) { return known.id == id; });
        if (found != m_view.outcomes.end())
            return static_cast<OutcomeIndex>(found - m_view.outcomes.begin());
        m_view.outcomes.push_back({id, name, false, kind});
        return static_cast<OutcomeIndex>(m_view.outcomes.size() - 1);
    }
    [[nodiscard]] OutcomeIndex ofMask(std::uint64_t mask) const
    {
        return static_cast<OutcomeIndex>(rules::outcomePosition(m_view.run->ruleSet, mask));
    }

private:
    RunView &m_view;
};

void addAssigned(RunView &view, const Outcomes &outcomes)
{
    const store::RunOutcomes &results = view.run->results;
    for (std::size_t w = 0; w < results.assignedWindows.size(); ++w) {
        WindowColumns columns;
        columns.days = results.assignedWindows[w];
        columns.assigned.resize(view.size());
        std::transform(results.masks[w].begin(), results.masks[w].end(), columns.assigned.begin(),
                       [&](std::uint64_t mask) { return outcomes.ofMask(mask); });
        columns.effective = columns.assigned;
        columns.overridden.assign(view.size(), 0);
        columns.before.assign(view.size(), noOutcome);
        columns.change.assign(view.size(), Change::Same);
        view.windows.push_back(std::move(columns));
    }
}

Status addOverrides(RunView &view, Outcomes &outcomes, const Rows &rows, store::Connection &results)
{
    DRAMATIS_TRY_ASSIGN(decisions, store::overrideRowsOfDomain(results, view.run->record.domain));
    for (std::size_t first = 0, end = 0; first < decisions.size(); first = end) {
        while (end < decisions.size() && decisions[end].subject == decisions[first].subject)
            ++end;
        const auto row = rows.find(decisions[first].subject);
        if (!row)
            continue;
        for (WindowColumns &window : view.windows) {
            const auto active =
                store::activeOverride(std::span(decisions).subspan(first, end - first), window.days);
            if (!active)
                continue;
            window.effective[*row] = outcomes.of(active->personaId, {});
            window.overridden[*row] = 1;
        }
    }
    return {};
}

/// By subject key; what only that run knew gets a number of its own.
Status addBefore(RunView &view, Outcomes &outcomes, const Rows &rows, store::Connection &results,
                 const Registry &registry)
{
    if (!view.previous)
        return {};
    DRAMATIS_TRY_ASSIGN(before, classify::readStoredOutcomes(results, registry, *view.previous, false));
    std::vector<OutcomeIndex> numbers;
    for (const rules::OutcomeSpec &outcome : rules::possibleOutcomes(before.ruleSet))
        numbers.push_back(outcomes.of(outcome.id, outcome.name, outcome.kind));
    const store::RunOutcomes &old = before.results;
    for (std::size_t w = 0; w < old.assignedWindows.size(); ++w) {
        const auto window = std::find_if(view.windows.begin(), view.windows.end(), [&](const auto &columns) {
            return columns.days == old.assignedWindows[w];
        });
        if (window == view.windows.end())
            continue;
        std::vector<OutcomeIndex> was(old.subjectKeys.size());
        std::transform(old.masks[w].begin(), old.masks[w].end(), was.begin(), [&](std::uint64_t mask) {
            return numbers[rules::outcomePosition(before.ruleSet, mask)];
        });
        window->beforeCounts.assign(view.outcomes.size(), 0);
        for (const OutcomeIndex outcome : was)
            ++window->beforeCounts[outcome];
        rows.match(old.subjectKeys,
                   [&](std::size_t from, std::size_t row) { window->before[row] = was[from]; });
        for (std::size_t row = 0; row < view.size(); ++row)
            window->change[row] = window->before[row] == noOutcome                ? Change::Appeared
                                  : window->before[row] != window->effective[row] ? Change::Moved
                                                                                  : Change::Same;
    }
    return {};
}

/// The subjects whose data an import changed between the two runs.
Status addTouched(RunView &view, const Rows &rows, store::Connection &results)
{
    if (!view.previous || !results.prefix().empty())
        return {};
    DRAMATIS_TRY_ASSIGN(tables, results.wholeOf("SELECT count(*) FROM sqlite_schema WHERE name = 'imports'"));
    if (tables == 0)
        return {};
    DRAMATIS_TRY_ASSIGN(touched,
                        importing::subjectsTouched(results, view.run->record.domain,
                                                   view.previous->dataVersion, view.run->record.dataVersion));
    for (const importing::TouchedSubject &one : touched) {
        const auto row = rows.find(one.subject);
        for (WindowColumns &window : view.windows) {
            if (row && window.change[*row] == Change::Same && window.before[*row] != noOutcome)
                window.change[*row] = Change::DataOnly;
        }
    }
    return {};
}

void addNearMisses(RunView &view)
{
    const StoredRun &run = *view.run;
    for (WindowColumns &window : view.windows) {
        const std::size_t index = *run.results.signals.windowIndex(window.days);
        window.nearMisses.resize(view.size());
        const std::size_t slices = (view.size() + rowsPerSlice - 1) / rowsPerSlice;
        runSlices(slices, processorCount(), [&](std::size_t slice, std::size_t) {
            const std::size_t first = slice * rowsPerSlice;
            const std::size_t count = std::min(rowsPerSlice, view.size() - first);
            rules::nearMissMasks(run.ruleSet, run.results.signals, index, first, view.nearMissShare,
                                 std::span(window.nearMisses).subspan(first, count));
        });
    }
}

void addIdentifiers(RunView &view)
{
    const std::vector<std::string> &ids = view.run->subjectIds;
    view.order.assign(view.run->byId.begin(), view.run->byId.end());
    IdentifierText &text = view.identifiers;
    text.starts.reserve(ids.size() + 1);
    std::size_t bytes = 0;
    for (const std::string &id : ids) {
        text.starts.push_back(bytes);
        bytes += id.size() + 1;
    }
    text.starts.push_back(bytes);
    text.folded.reserve(bytes);
    for (const std::string &id : ids) {
        for (const char c : id)
            text.folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        text.folded += '\0';
    }
}

} // namespace

std::span<const double> RunView::signal(std::size_t window, std::size_t signal) const
{
    if (!hasSignals)
        return {};
    const auto index = run->results.signals.windowIndex(windows[window].days);
    return index ? run->results.signals.column(*index, signal) : std::span<const double>();
}

namespace
{

/// Run, identifiers and near misses of an earlier view, where they still hold.
bool takeOver(const RunView *known, const RunRecord &record, bool withSignals, RunView &view)
{
    if (!known || known->run->record.no != record.no || known->newestRun != view.newestRun ||
        known->hasSignals != withSignals || known->nearMissShare != view.nearMissShare)
        return false;
    view.run = known->run;
    view.laterRuns = known->laterRuns;
    view.order = known->order;
    view.identifiers = known->identifiers;
    return true;
}

Status readRun(RunView &view, const RunRecord &record, const std::vector<RunRecord> &later, bool withSignals,
               store::Connection &results, const Registry &registry)
{
    DRAMATIS_TRY_ASSIGN(run, withSignals ? classify::readStoredRun(results, registry, record)
                                         : classify::readStoredOutcomes(results, registry, record, true));
    if (!later.empty()) {
        DRAMATIS_TRY_ASSIGN(
            count, workIn(results, registry, later, withSignals, Rows(run.results.subjectKeys), run));
        view.laterRuns = count;
    }
    view.run = std::make_shared<const StoredRun>(std::move(run));
    addIdentifiers(view);
    return {};
}

} // namespace

Result<std::shared_ptr<const RunView>> readRunView(store::Connection &results, const Registry &registry,
                                                   const std::filesystem::path &lockFile,
                                                   const ViewRequest &request, const JobContext &job)
{
    const RunView *const known = request.known.get();
    const bool withSignals = request.withSignals;
    DRAMATIS_TRY_ASSIGN(runs, store::listRuns(results, lockFile));
    DRAMATIS_TRY_ASSIGN(record, baseRecord(runs, request));
    const std::vector<RunRecord> later = laterRuns(runs, record);
    auto view = std::make_shared<RunView>();
    view->nearMissShare = request.nearMissShare;
    view->newestRun = later.empty() ? record.no : later.back().no;
    view->previous = previousRecord(runs, record, request.before);
    view->hasSignals = withSignals;
    const bool same = takeOver(known, record, withSignals, *view);
    if (!same)
        DRAMATIS_TRY(readRun(*view, record, later, withSignals, results, registry));
    if (job.stopped())
        return interrupted("Stopped; nothing was read.");
    const Rows rows(view->run->results.subjectKeys);
    Outcomes outcomes(*view);
    addAssigned(*view, outcomes);
    DRAMATIS_TRY(addOverrides(*view, outcomes, rows, results));
    DRAMATIS_TRY(addBefore(*view, outcomes, rows, results, registry));
    DRAMATIS_TRY(addTouched(*view, rows, results));
    for (std::size_t w = 0; same && w < view->windows.size(); ++w) {
        view->windows[w].nearMisses = known->windows[w].nearMisses;
        view->windows[w].traits = known->windows[w].traits;
        view->traits = known->traits;
    }
    if (withSignals && !same) {
        addNearMisses(*view);
        addTraits(*view);
    }
    return std::shared_ptr<const RunView>(std::move(view));
}

} // namespace dramatis::explore

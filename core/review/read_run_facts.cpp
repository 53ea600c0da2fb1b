// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "explore/later_runs.h"
#include "review/run_facts.h"
#include "store/data_version.h"

#include <algorithm>
#include <cstdlib>

namespace dramatis::review
{

namespace
{

using classify::StoredRun;
using store::RunRecord;

/// Of so few subjects the results before are read one by one, not those of everybody.
constexpr std::size_t fewSubjects = 32;

class Reader
{
public:
    Reader(store::Connection &results, const Registry &registry, const JobContext &job, RunFacts &facts)
        : m_results(results), m_registry(registry), m_job(job), m_facts(facts)
    {
    }

    Status read(const std::vector<RunRecord> &runs, const RunRecord &record)
    {
        DRAMATIS_TRY_ASSIGN(run, classify::readStoredOutcomes(m_results, m_registry, record, false));
        DRAMATIS_TRY_ASSIGN(stored, store::readResults(m_results, record.no));
        m_facts.run = std::move(run);
        m_facts.run.results = std::move(stored);
        addNow();
        for (const RunRecord &other : runs) {
            if (other.no <= record.no || !other.allSubjects || !isBeside(other, record))
                continue;
            DRAMATIS_TRY_ASSIGN(settings, classify::readSettings(other.settings));
            for (WindowFacts &window : m_facts.windows)
                window.newest = window.newest && !contains(settings.windows, window.days);
        }
        DRAMATIS_TRY(addBefore(runs, record));
        countBefore();
        DRAMATIS_TRY(addLag(record));
        addPeriod();
        return {};
    }

private:
    static bool isBeside(const RunRecord &other, const RunRecord &record)
    {
        return explore::isCompleted(other, record.domain) && other.comparable(record);
    }

    void addNow()
    {
        const StoredRun &run = m_facts.run;
        for (const rules::OutcomeSpec &outcome : rules::possibleOutcomes(run.ruleSet))
            m_facts.outcomes.push_back(known(outcome, outcome.rule));
        for (std::size_t w = 0; w < run.results.assignedWindows.size(); ++w) {
            WindowFacts window;
            window.days = run.results.assignedWindows[w];
            window.before.assign(m_facts.size(), noOutcome);
            window.countNow.assign(m_facts.outcomes.size(), 0);
            for (const std::uint64_t mask : run.results.masks[w]) {
                window.now.push_back(static_cast<OutcomeIndex>(rules::outcomePosition(run.ruleSet, mask)));
                ++window.countNow[window.now.back()];
            }
            m_facts.windows.push_back(std::move(window));
        }
    }

    static KnownOutcome known(const rules::OutcomeSpec &outcome, std::optional<std::size_t> rule)
    {
        std::string name = outcome.name.empty() ? outcome.id : outcome.name;
        if (outcome.kind == rules::OutcomeKind::Excluded)
            name = "excluded (" + outcome.id + ")";
        return {outcome.id, std::move(name), outcome.kind, rule};
    }

    static bool contains(const std::vector<int> &windows, int days)
    {
        return std::find(windows.begin(), windows.end(), days) != windows.end();
    }

    /// What each subject was over each window in the newest earlier run that has both, back to the last one
    /// over all with that window.
    Status addBefore(const std::vector<RunRecord> &runs, const RunRecord &record)
    {
        const explore::Rows rows(m_facts.run.results.subjectKeys);
        for (const WindowFacts &window : m_facts.windows)
            m_open.push_back(window.days);
        for (auto earlier = runs.rbegin(); earlier != runs.rend() && !m_open.empty(); ++earlier) {
            if (earlier->no >= record.no || !isBeside(*earlier, record))
                continue;
            DRAMATIS_TRY_ASSIGN(settings, classify::readSettings(earlier->settings));
            const auto had = [&](int days) { return contains(settings.windows, days); };
            if (std::none_of(m_open.begin(), m_open.end(), had))
                continue;
            if (m_job.stopped())
                return interrupted("Stopped; the items of run " + std::to_string(record.no) +
                                   " are made with the next run.");
            DRAMATIS_TRY(addOutcomesOf(*earlier, rows));
            if (earlier->allSubjects)
                std::erase_if(m_open, had);
        }
        return {};
    }

    Status addOutcomesOf(const RunRecord &earlier, const explore::Rows &rows)
    {
        if (m_facts.size() > fewSubjects) {
            DRAMATIS_TRY_ASSIGN(stored, classify::readStoredOutcomes(m_results, m_registry, earlier, false));
            take(stored, rows);
            return {};
        }
        for (const store::SubjectKey subject : m_facts.run.results.subjectKeys) {
            DRAMATIS_TRY_ASSIGN(stored,
                                classify::readStoredOutcomesOf(m_results, m_registry, earlier, subject));
            take(stored, rows);
        }
        return {};
    }

    void take(const StoredRun &earlier, const explore::Rows &rows)
    {
        std::vector<OutcomeIndex> numbers;
        for (const rules::OutcomeSpec &outcome : rules::possibleOutcomes(earlier.ruleSet))
            numbers.push_back(numberOf(outcome));
        const store::RunOutcomes &old = earlier.results;
        for (std::size_t w = 0; w < old.assignedWindows.size(); ++w) {
            for (WindowFacts &window : m_facts.windows) {
                if (window.days != old.assignedWindows[w] || !contains(m_open, window.days))
                    continue;
                rows.match(old.subjectKeys, [&](std::size_t from, std::size_t row) {
                    if (window.before[row] == noOutcome)
                        window.before[row] =
                            numbers[rules::outcomePosition(earlier.ruleSet, old.masks[w][from])];
                });
            }
        }
    }

    OutcomeIndex numberOf(const rules::OutcomeSpec &outcome)
    {
        std::vector<KnownOutcome> &all = m_facts.outcomes;
        const auto found = std::find_if(all.begin(), all.end(), [&](const KnownOutcome &other) {
            return other.id == outcome.id && other.kind == outcome.kind;
        });
        if (found != all.end())
            return static_cast<OutcomeIndex>(found - all.begin());
        all.push_back(known(outcome, std::nullopt));
        return static_cast<OutcomeIndex>(all.size() - 1);
    }

    void countBefore()
    {
        for (WindowFacts &window : m_facts.windows) {
            window.countNow.resize(m_facts.outcomes.size(), 0);
            window.countBefore.assign(m_facts.outcomes.size(), 0);
            for (const OutcomeIndex was : window.before) {
                if (was != noOutcome)
                    ++window.countBefore[was];
            }
        }
    }

    Status addLag(const RunRecord &record)
    {
        const Domain &domain = *m_facts.run.domain;
        if (!domain.hasEvents())
            return {};
        DRAMATIS_TRY_ASSIGN(state, store::dataState(m_results, record.domain));
        if (state.newestKnown && state.newestEvent)
            m_facts.lag = std::abs(std::int64_t{dayOf(*state.newestEvent, domain.timeUnit())} -
                                   m_facts.run.settings.referenceDate);
        return {};
    }

    void addPeriod()
    {
        const Domain &domain = *m_facts.run.domain;
        for (const IdentifierColumn &part : domain.identifierColumns()) {
            const auto signal = findSignal(domain.signals(), part.name);
            if (!part.number || !signal || m_facts.windows.empty())
                continue;
            const auto window = m_facts.run.results.signals.windowIndex(m_facts.windows.front().days);
            if (!window)
                return;
            m_facts.periodSignal = signal;
            for (const double period : m_facts.run.results.signals.column(*window, *signal)) {
                if (!(m_facts.newestPeriod >= period) && !isMissing(period))
                    m_facts.newestPeriod = period;
            }
            return;
        }
    }

    store::Connection &m_results;
    const Registry &m_registry;
    const JobContext &m_job;
    RunFacts &m_facts;
    std::vector<int> m_open; ///< windows whose subjects an earlier run may still say more of
};

} // namespace

Result<RunFacts> readRunFacts(store::Connection &results, const Registry &registry,
                              const std::vector<store::RunRecord> &runs, const store::RunRecord &record,
                              double nearMissShare, const JobContext &job)
{
    RunFacts facts;
    facts.nearMissShare = nearMissShare;
    DRAMATIS_TRY(Reader(results, registry, job, facts).read(runs, record));
    return facts;
}

} // namespace dramatis::review

// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/make_items.h"
#include "review/open_states.h"
#include "store/transaction.h"

#include <algorithm>
#include <set>

namespace dramatis::review
{

namespace
{

using store::RunRecord;

Result<std::vector<RunRecord>> pendingRuns(store::Connection &results, const std::vector<RunRecord> &runs)
{
    std::set<std::int64_t> seen;
    DRAMATIS_TRY(results.query("SELECT run_no FROM @reviewed_runs ORDER BY run_no",
                               [&](store::Row row) { seen.insert(row.whole(0)); }));
    std::vector<RunRecord> pending;
    std::copy_if(runs.begin(), runs.end(), std::back_inserter(pending),
                 [&](const RunRecord &run) { return run.completed() && !seen.contains(run.no); });
    return pending;
}

class Maker
{
public:
    Maker(store::Connection &results, const Registry &registry, const std::vector<RunRecord> &runs,
          double nearMissShare, const JobContext &job)
        : m_results(results), m_registry(registry), m_runs(runs), m_nearMissShare(nearMissShare), m_job(job)
    {
    }

    /// How many items.
    Result<std::int64_t> make(const RunRecord &run)
    {
        std::vector<ItemRow> items;
        std::vector<std::string> gone;
        if (run.type == "import")
            DRAMATIS_TRY(addImportRejects(m_results, run, items));
        else if (run.assigns() && m_registry.find(run.domain))
            DRAMATIS_TRY(addOfClassification(run, items, gone));
        DRAMATIS_TRY_ASSIGN(writing, store::Transaction::begin(m_results, store::Transaction::Kind::Write));
        DRAMATIS_TRY(upsertItems(m_results, items, Author::Program));
        DRAMATIS_TRY(removeItems(m_results, gone));
        DRAMATIS_TRY(removeForgotten(run));
        DRAMATIS_TRY(m_results.run("INSERT OR IGNORE INTO @reviewed_runs(run_no) VALUES(?)", run.no));
        DRAMATIS_TRY(writing.commit());
        return static_cast<std::int64_t>(items.size());
    }

private:
    /// `gone`: undecided items about what is not so any more.
    Status addOfClassification(const RunRecord &run, std::vector<ItemRow> &items,
                               std::vector<std::string> &gone)
    {
        DRAMATIS_TRY_ASSIGN(facts, readRunFacts(m_results, m_registry, m_runs, run, m_nearMissShare, m_job));
        addMoves(facts, items);
        DRAMATIS_TRY_ASSIGN(open, readOpenStates(m_results, facts));
        addNearMisses(facts, open, items);
        addHighRisks(facts, open, items);
        DRAMATIS_TRY_ASSIGN(superseded, supersededSums(m_results, facts, m_runs));
        gone = std::move(superseded);
        for (const OpenState &state : open)
            gone.push_back(state.itemId);
        DRAMATIS_TRY(addLapsedOverrides(m_results, facts, items));
        addShadowDifferences(facts, items);
        return {};
    }

    /// Somebody may have been forgotten since the run was read.
    Status removeForgotten(const RunRecord &run)
    {
        return m_results.run("DELETE FROM @intel_items WHERE run_id = ? AND subject_key IS NOT NULL AND NOT "
                             "EXISTS (SELECT 1 FROM @subjects s WHERE s.subject_key = "
                             "@intel_items.subject_key)",
                             run.id);
    }

    store::Connection &m_results;
    const Registry &m_registry;
    const std::vector<RunRecord> &m_runs;
    double m_nearMissShare;
    const JobContext &m_job;
};

} // namespace

Result<MadeItems> makeItems(store::Connection &results, const Registry &registry,
                            const std::filesystem::path &lockFile, double nearMissShare,
                            const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(runs, store::listRuns(results, lockFile));
    DRAMATIS_TRY_ASSIGN(pending, pendingRuns(results, runs));
    Maker maker(results, registry, runs, nearMissShare, job);
    MadeItems made;
    for (const RunRecord &run : pending) {
        if (job.stopped())
            return interrupted("Stopped; the items of the other runs are made with the next run.");
        DRAMATIS_TRY_ASSIGN(items, maker.make(run));
        made.items += items;
        ++made.runs;
    }
    return made;
}

} // namespace dramatis::review

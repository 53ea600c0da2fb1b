// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/prune.h"
#include "base/number.h"
#include "store/audit.h"
#include "store/results.h"
#include "store/transaction.h"
#include "json/writer.h"

#include <algorithm>
#include <map>
#include <set>

namespace dramatis::classify
{

namespace
{

using store::RunRecord;

/// Runs of one kind compete with each other for being kept.
using Kind = std::pair<std::string, std::optional<int>>;

/// What the rule says of the runs of one kind, looked at from the newest on.
class KindRule
{
public:
    explicit KindRule(const Retention &retention) : m_retention(&retention) {}

    /// Does the run go? One that failed or was discarded has no results: it goes with the runs of its time.
    bool drops(const RunRecord &run)
    {
        if (m_retention->rule == Retention::Rule::All)
            return false;
        if (m_retention->rule == Retention::Rule::Last) {
            const bool enough = m_completed >= m_retention->last;
            m_completed += run.completed() ? 1 : 0;
            return enough;
        }
        if (!run.completed())
            return !m_months.empty();
        constexpr std::size_t yearAndMonth = 7; // of an ISO time
        return !m_months.insert(run.startedAt.substr(0, yearAndMonth)).second;
    }

private:
    const Retention *m_retention;
    std::int64_t m_completed = 0;
    std::set<std::string> m_months;
};

bool canGo(const RunRecord &run)
{
    return run.assigns() &&
           (run.completed() || run.status == store::status::failed || run.status == store::status::discarded);
}

/// By the rule alone, by number.
std::vector<RunRecord> droppedBy(const Retention &retention, const std::vector<RunRecord> &runs)
{
    std::map<Kind, KindRule> kinds;
    std::vector<RunRecord> dropped;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        if (!canGo(*run))
            continue;
        KindRule &rule = kinds.try_emplace(Kind(run->domain, run->subjectsWindow), retention).first->second;
        if (rule.drops(*run))
            dropped.push_back(*run);
    }
    std::reverse(dropped.begin(), dropped.end());
    return dropped;
}

/// Why a run stays whatever the rule says; empty: it may go. The newest run of all is what pages show, even
/// where runs of some have overtaken all its subjects.
Result<std::string> reasonToKeep(store::Connection &results, const RunRecord &run)
{
    DRAMATIS_TRY_ASSIGN(
        current,
        results.wholeOf("SELECT EXISTS(SELECT 1 FROM @current_blocks WHERE domain = ? AND run_no = ?)",
                        run.domain, run.no));
    if (current != 0)
        return std::string("current");
    const auto newest = store::latestRun(results, run.domain, run.subjectsWindow);
    if (!newest && newest.error().kind != ErrorKind::NotFound)
        return newest.error();
    if (newest && newest->no == run.no)
        return std::string("the newest of all");
    DRAMATIS_TRY_ASSIGN(decided, results.wholeOf("SELECT EXISTS(SELECT 1 FROM @intel_items WHERE run_id = ? "
                                                 "AND decision IS NOT NULL)",
                                                 run.id));
    return std::string(decided != 0 ? "has decisions" : "");
}

/// Items about what is so, not about what happened in a run, stay open until somebody decides or the next run
/// says otherwise: they go over to the newest run. The others are counted and deleted.
Result<std::int64_t> clearItems(store::Connection &results, const RunRecord &run)
{
    DRAMATIS_TRY(results.run(
        "UPDATE @intel_items SET run_id = (SELECT run_id FROM @runs WHERE domain = ?2 AND status = "
        "'completed' "
        "AND run_type IN ('classify', 'score') AND subjects_window IS ?3 ORDER BY run_no DESC LIMIT 1) WHERE "
        "run_id = ?1 AND subject_key IS NOT NULL AND item_type IN ('near_miss', 'high_risk', "
        "'lapsed_override')",
        run.id, run.domain, run.subjectsWindow));
    DRAMATIS_TRY(results.run("DELETE FROM @intel_items WHERE run_id = ?", run.id));
    return results.changedRows();
}

Status note(store::Connection &results, const RunRecord &run, const Retention &retention, std::int64_t items,
            std::string_view operatorName)
{
    std::string details;
    json::Writer(details)
        .beginObject()
        .key("retention")
        .text(retentionText(retention))
        .key("run_no")
        .whole(run.no)
        .key("undecided_items")
        .whole(items)
        .endObject();
    return store::appendAudit(results, {"prune-runs", operatorName, std::nullopt, details});
}

/// The run with all that belongs to it, and its rule set if nobody else used or published it. Inside a
/// transaction.
Result<std::int64_t> remove(store::Connection &results, const RunRecord &run)
{
    DRAMATIS_TRY_ASSIGN(items, clearItems(results, run));
    DRAMATIS_TRY(store::deleteResults(results, run.no));
    DRAMATIS_TRY(results.run("DELETE FROM @telemetry WHERE run_id = ?", run.id));
    DRAMATIS_TRY(results.run("DELETE FROM @reviewed_runs WHERE run_no = ?", run.no));
    DRAMATIS_TRY(results.run("DELETE FROM @runs WHERE run_no = ?", run.no));
    DRAMATIS_TRY(
        results.run("DELETE FROM @rule_sets WHERE hash = ?1 AND published = 0 AND NOT EXISTS (SELECT "
                    "1 FROM @runs WHERE rule_set_hash = ?1)",
                    run.ruleSetHash));
    return items;
}

/// Is it still as it was when the plan was made?
Result<bool> isUnchanged(store::Connection &results, const RunRecord &run)
{
    DRAMATIS_TRY_ASSIGN(status, results.textOf("SELECT status FROM @runs WHERE run_id = ?", run.id));
    return status == run.status;
}

} // namespace

std::optional<Retention> retentionOf(std::string_view text)
{
    if (text == "all")
        return Retention{};
    if (text == "monthly")
        return Retention{Retention::Rule::Monthly, 0};
    const auto number = parseWholeNumber(text);
    if (!number || *number < 1)
        return std::nullopt;
    return Retention{Retention::Rule::Last, *number};
}

std::string retentionText(const Retention &retention)
{
    switch (retention.rule) {
    case Retention::Rule::Last:
        return std::to_string(retention.last);
    case Retention::Rule::Monthly:
        return "monthly";
    case Retention::Rule::All:
        break;
    }
    return "all";
}

Result<Pruned> pruningPlan(store::Connection &results, const std::filesystem::path &lockFile,
                           const Retention &retention)
{
    Pruned plan;
    DRAMATIS_TRY_ASSIGN(runs, store::listRuns(results, lockFile));
    for (RunRecord &run : droppedBy(retention, runs)) {
        DRAMATIS_TRY_ASSIGN(why, reasonToKeep(results, run));
        if (!why.empty()) {
            plan.keptBeyond.push_back({run.no, why});
            continue;
        }
        DRAMATIS_TRY_ASSIGN(items, results.wholeOf("SELECT count(*) FROM @intel_items WHERE run_id = ? AND "
                                                   "(subject_key IS NULL OR item_type NOT IN ('near_miss', "
                                                   "'high_risk', 'lapsed_override'))",
                                                   run.id));
        plan.undecidedItems += items;
        plan.removed.push_back(std::move(run));
    }
    return plan;
}

Result<Pruned> prune(store::Connection &results, const std::filesystem::path &lockFile,
                     const Retention &retention, std::string_view operatorName, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(plan, pruningPlan(results, lockFile, retention));
    Pruned done;
    done.keptBeyond = plan.keptBeyond;
    for (const RunRecord &run : plan.removed) {
        job.report({"runs", static_cast<std::int64_t>(done.removed.size()),
                    static_cast<std::int64_t>(plan.removed.size()), 0});
        if (job.stopped())
            return interrupted("Stopped; " + std::to_string(done.removed.size()) + " of " +
                               std::to_string(plan.removed.size()) + " runs were removed, each as a whole.");
        DRAMATIS_TRY_ASSIGN(writing, store::Transaction::begin(results, store::Transaction::Kind::Durable));
        DRAMATIS_TRY_ASSIGN(unchanged, isUnchanged(results, run));
        DRAMATIS_TRY_ASSIGN(why, reasonToKeep(results, run));
        if (!unchanged || !why.empty()) // somebody decided or pruned meanwhile
            continue;
        DRAMATIS_TRY_ASSIGN(items, remove(results, run));
        DRAMATIS_TRY(note(results, run, retention, items, operatorName));
        DRAMATIS_TRY(writing.commit());
        done.undecidedItems += items;
        done.removed.push_back(run);
    }
    return done;
}

} // namespace dramatis::classify

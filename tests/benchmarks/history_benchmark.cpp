// SPDX-License-Identifier: GPL-3.0-or-later
// history_benchmark FILE [SUBJECTS]: how long each read of a page takes in a workspace with 100 runs. FILE is
// made where it is not there: 10 runs of all SUBJECTS (500 000) in two windows, the last by other rules, and
// 90 of up to 1 000 between them. The answer of the comparison is checked first, by counting over all
// subjects.
#include "base/number.h"
#include "base/stopwatch.h"
#include "classify/outcomes.h"
#include "classify/prune.h"
#include "classify/run_comparison.h"
#include "explore/run_view.h"
#include "jobs/builtin_domains.h"
#include "jobs/read_card.h"
#include "jobs/workspace_state.h"
#include "review/items.h"
#include "review/make_items.h"
#include "store/audit.h"
#include "support/run_history.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace
{

using namespace dramatis;
using jobs::Session;

void must(const Status &status)
{
    if (status)
        return;
    std::fprintf(stderr, "%s\n", status.error().text.c_str());
    std::exit(1);
}

template <typename T> T must(Result<T> result)
{
    if (!result)
        must(Status(result.error()));
    return std::move(*result);
}

/// The best of some turns, in milliseconds, and the worst.
template <typename Work> void measure(const char *what, const Work &work, int turns = 5)
{
    double best = 1e9;
    double worst = 0;
    for (int turn = 0; turn < turns; ++turn) {
        const Stopwatch watch;
        work();
        best = std::min(best, watch.seconds() * 1000);
        worst = std::max(worst, watch.seconds() * 1000);
    }
    std::printf("%-44s %8.1f ms (worst of %d: %.1f)\n", what, best, turns, worst);
    std::fflush(stdout);
}

class Benchmark
{
public:
    explicit Benchmark(std::filesystem::path file) : m_file(std::move(file)) {}

    void run()
    {
        makeItems();
        measure("open", [&] { (void)open(); });
        measure("open and state", [&] {
            Session session = open();
            (void)must(jobs::readWorkspaceState(session, {}));
        });
        Session session = open();
        const auto runs = must(store::listRuns(session.results(), session.lockFile()));
        std::printf("%zu runs\n", runs.size());
        std::vector<store::RunRecord> all;
        std::copy_if(runs.begin(), runs.end(), std::back_inserter(all),
                     [](const auto &run) { return run.allSubjects; });
        check(session, all.end()[-2], all.back());
        compare(session, "compare, same rules", all.end()[-3], all.end()[-2]);
        compare(session, "compare, other rules", all.end()[-2], all.back());
        compare(session, "compare, of all with one of some", all.front(), runs[2]);
        measure("ledger", [&] { (void)must(store::listRuns(session.results(), session.lockFile())); });
        view(session, "view with signals", true);
        view(session, "view without signals", false);
        lists(session);
        measure("card", [&] {
            (void)must(jobs::readCard(session, m_settings, "customers", "customer_0000777", ""));
        });
        measure("pruning plan, last 5", [&] {
            (void)must(classify::pruningPlan(session.results(), session.lockFile(),
                                             {classify::Retention::Rule::Last, 5}));
        });
    }

private:
    Session open(Session::Purpose purpose = Session::Purpose::Look)
    {
        return must(Session::open(m_registry, {m_file, {}, false}, purpose, {}));
    }

    void makeItems()
    {
        Session session = open(Session::Purpose::Decide);
        const Stopwatch watch;
        const auto made =
            must(review::makeItems(session.results(), m_registry, session.lockFile(), 0.05, {}));
        std::printf("review items: %lld of %lld runs in %.1f ms\n", static_cast<long long>(made.items),
                    static_cast<long long>(made.runs), watch.seconds() * 1000);
    }

    void compare(Session &session, const char *what, const store::RunRecord &a, const store::RunRecord &b)
    {
        measure(what, [&] {
            (void)must(classify::compareRuns(session.results(), m_registry, session.lockFile(), a, b, {}));
        });
    }

    void view(Session &session, const char *what, bool withSignals)
    {
        measure(what, [&] {
            (void)must(explore::readRunView(session.results(), m_registry, session.lockFile(),
                                            {.domain = "customers", .withSignals = withSignals}, {}));
        });
    }

    static void lists(Session &session)
    {
        measure("review queue", [&] { (void)must(review::listItems(session.results(), {})); });
        measure("undecided items", [&] { (void)must(review::countUndecided(session.results())); });
        measure("audit list", [&] { (void)must(store::readAudit(session.results(), {})); });
        measure("audit verify", [&] { (void)must(store::firstBrokenAuditEntry(session.results())); });
    }

    /// Who stayed, by assigned outcomes and overrides that count now, for every subject.
    void check(Session &session, const store::RunRecord &a, const store::RunRecord &b)
    {
        const auto compared =
            must(classify::compareRuns(session.results(), m_registry, session.lockFile(), a, b, {}));
        const auto before = must(classify::readStoredRun(session.results(), m_registry, a));
        const auto now = must(classify::readStoredRun(session.results(), m_registry, b));
        for (std::size_t w = 0; w < compared.windows.size(); ++w) {
            std::int64_t moved = 0;
            for (std::size_t row = 0; row < now.subjectIds.size(); ++row) {
                const auto of = [&](const classify::StoredRun &run) {
                    return classify::outcomeOf(run.ruleSet, run.results.masks[w][row]).personaId;
                };
                if (row % 1000 != 999) // those are overridden
                    moved += of(before) != of(now) ? 1 : 0;
            }
            const auto &moves = compared.windows[w].moves;
            const auto counted = std::count_if(moves.begin(), moves.end(), [&](const auto &move) {
                return move.cause != classify::Cause::Override;
            });
            if (counted != moved) {
                std::fprintf(stderr, "wrong answer: %lld moved, not %lld\n", static_cast<long long>(counted),
                             static_cast<long long>(moved));
                std::exit(1);
            }
        }
    }

    std::filesystem::path m_file;
    Registry m_registry = jobs::builtInDomains();
    jobs::Settings m_settings;
};

} // namespace

int main(int count, char **arguments)
{
    const auto subjects = count == 3 ? parseWholeNumber(arguments[2]) : std::optional<std::int64_t>(500'000);
    if (count < 2 || count > 3 || !subjects) {
        std::fputs("history_benchmark FILE [SUBJECTS]\n", stderr);
        return 2;
    }
    if (!std::filesystem::exists(arguments[1])) {
        const Stopwatch watch;
        must(test::makeRunHistory(arguments[1], {*subjects, 10, 90, 20'000}));
        std::printf("made in %.1f s\n", watch.seconds());
    }
    Benchmark(arguments[1]).run();
    return 0;
}

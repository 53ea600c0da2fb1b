// SPDX-License-Identifier: GPL-3.0-or-later
// explore_benchmark FILE: how long a view of FILE (make_results) takes to open, filter, sort, summarise, and
// a card to read. Every answer is first compared with a plain loop.
#include "base/number.h"
#include "base/stopwatch.h"
#include "explore/summaries.h"
#include "jobs/builtin_domains.h"
#include "jobs/read_card.h"
#include "jobs/workspace_state.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace
{

using namespace dramatis;
using explore::Facet;
using explore::RunView;

template <typename T> T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().text.c_str());
        std::exit(1);
    }
    return std::move(*result);
}

void check(bool right, const char *what)
{
    if (right)
        return;
    std::fprintf(stderr, "wrong answer: %s\n", what);
    std::exit(1);
}

/// The best of some turns, in milliseconds.
template <typename Work> void measure(const char *what, const Work &work)
{
    double best = 1e9;
    double worst = 0;
    for (int turn = 0; turn < 5; ++turn) {
        const Stopwatch watch;
        work();
        best = std::min(best, watch.seconds() * 1000);
        worst = std::max(worst, watch.seconds() * 1000);
    }
    std::printf("%-28s %8.1f ms (worst of five %.1f)\n", what, best, worst);
}

struct Files {
    Registry registry = jobs::builtInDomains();
    jobs::Settings settings;
    std::filesystem::path file;

    jobs::Session open() const
    {
        return must(jobs::Session::open(registry, {file, {}, false}, jobs::Session::Purpose::Look, {}));
    }
    std::shared_ptr<const RunView> view(bool withSignals) const
    {
        jobs::Session session = open();
        return must(explore::readRunView(session.results(), registry, session.lockFile(),
                                         {.domain = "customers", .withSignals = withSignals}, {}));
    }
};

explore::Query filterQuery(const RunView &view)
{
    explore::Query query;
    query.facet(Facet::Persona) = 0b110;
    query.facet(Facet::Change) = 1U << static_cast<unsigned>(explore::Change::Moved);
    query.ranges.push_back({*findSignal(view.catalogue(), "total_spend"), 100, 5000});
    return query;
}

void checkFilter(const RunView &view, const explore::Query &query)
{
    const explore::Answer answer = must(explore::evaluate(view, query));
    std::size_t expected = 0;
    for (std::size_t row = 0; row < view.size(); ++row) {
        const double value = view.signal(0, query.ranges.front().signal)[row];
        const bool persona = (query.facet(Facet::Persona) >> view.windows[0].effective[row] & 1U) != 0;
        expected +=
            persona && view.windows[0].change[row] == explore::Change::Moved && value >= 100 && value <= 5000;
    }
    check(answer.rows.size() == expected, "filter");
}

void checkSort(const RunView &view, const explore::Query &query)
{
    const explore::Answer answer = must(explore::evaluate(view, query));
    const auto values = view.signal(0, query.sorting.signal);
    check(answer.rows.size() == view.size(), "sort, number of rows");
    for (std::size_t i = 1; i < answer.rows.size(); ++i) {
        const double a = values[answer.rows[i - 1]];
        const double b = values[answer.rows[i]];
        check(isMissing(b) || a >= b, "sort, order");
    }
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 2) {
        std::fputs("explore_benchmark FILE\n", stderr);
        return 2;
    }
    Files files;
    files.file = arguments[1];
    measure("state", [&] {
        jobs::Session session = files.open();
        must(jobs::readWorkspaceState(session, {}));
    });
    measure("view without signals", [&] { files.view(false); });
    measure("view with signals", [&] { files.view(true); });
    const auto view = files.view(true);
    std::printf("%zu subjects\n", view->size());
    const explore::Query filter = filterQuery(*view);
    checkFilter(*view, filter);
    measure("filter and recount", [&] { must(explore::evaluate(*view, filter)); });
    measure("no filter, recount", [&] { must(explore::evaluate(*view, {})); });
    explore::Query sorted;
    sorted.sorting = {explore::Column::Signal, *findSignal(view->catalogue(), "total_spend"), true};
    checkSort(*view, sorted);
    measure("sort by signal", [&] { must(explore::evaluate(*view, sorted)); });
    explore::Query text;
    text.text = "R_00012";
    check(must(explore::evaluate(*view, text)).rows.size() ==
              static_cast<std::size_t>(std::count_if(
                  view->run->subjectIds.begin(), view->run->subjectIds.end(),
                  [](const std::string &id) { return id.find("r_00012") != std::string::npos; })),
          "text");
    measure("text search", [&] { must(explore::evaluate(*view, text)); });
    const auto all = must(explore::evaluate(*view, {})).rows;
    measure("histogram", [&] { explore::histogram(*view, 0, filter.ranges.front().signal, 40); });
    measure("median", [&] { explore::median(*view, 0, filter.ranges.front().signal, all); });
    measure("distribution and moves", [&] {
        explore::distribution(*view, 0);
        explore::moves(*view, 0);
    });
    measure("margin map", [&] { explore::marginMap(*view, 0); });
    measure("card", [&] {
        jobs::Session session = files.open();
        must(jobs::readCard(session, files.settings, "customers", "customer_0000777", {}));
    });
    return 0;
}

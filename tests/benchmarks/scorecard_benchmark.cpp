// SPDX-License-Identifier: GPL-3.0-or-later
// scorecard_benchmark [ROWS [TURNS]]: how fast the built-in scorecards score columns, with one task and with
// two, and row by row beside it, which must first have given the same bits.
#include "base/slices.h"
#include "base/stopwatch.h"
#include "scorecards/read.h"
#include "scorecards/score.h"

#include <algorithm>
#include <bit>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>

namespace
{

using namespace dramatis;
using namespace dramatis::scorecards;

constexpr std::size_t sliceRows = std::size_t{1} << 16U;

class Bench
{
public:
    Bench(std::string_view json, std::size_t rows) : m_card(read(json)), m_scorer(m_card), m_scores(rows)
    {
        std::mt19937_64 random(1);
        std::normal_distribution<double> usual(8, 20);
        for (std::size_t i = 0; i < m_card.terms.size(); ++i) {
            std::vector<double> &column = m_columns.emplace_back(rows);
            for (double &value : column)
                value = random() % 20 == 0 ? missing : random() % 500 == 0 ? 1e8 : usual(random);
        }
        std::printf("%s, %zu rows\n", versionedName(m_card).c_str(), rows);
    }

    void checkAgainstRows()
    {
        scoreTasks(2);
        const std::vector<double> batched = m_scores;
        scoreRows();
        for (std::size_t row = 0; row < m_scores.size(); ++row) {
            if (std::bit_cast<std::uint64_t>(batched[row]) == std::bit_cast<std::uint64_t>(m_scores[row]))
                continue;
            std::fprintf(stderr, "wrong answer: row %zu\n", row);
            std::exit(1);
        }
    }

    void scoreTasks(std::size_t tasks)
    {
        const std::size_t slices = (m_scores.size() + sliceRows - 1) / sliceRows;
        runSlices(slices, tasks, [&](std::size_t slice, std::size_t) {
            const std::size_t first = slice * sliceRows;
            const std::size_t count = std::min(sliceRows, m_scores.size() - first);
            std::vector<std::span<const double>> parts;
            for (const std::vector<double> &column : m_columns)
                parts.push_back(std::span(column).subspan(first, count));
            m_scorer.score(parts, std::span(m_scores).subspan(first, count));
        });
    }

    void scoreRows()
    {
        std::vector<double> values(m_columns.size());
        for (std::size_t row = 0; row < m_scores.size(); ++row) {
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] = m_columns[i][row];
            m_scores[row] = scoreOne(m_card, values);
        }
    }

    void time(const char *what, int turns, const std::function<void()> &work)
    {
        std::vector<double> seconds;
        for (int turn = 0; turn < turns; ++turn) {
            const Stopwatch watch;
            work();
            seconds.push_back(watch.seconds());
        }
        std::sort(seconds.begin(), seconds.end());
        const double median = seconds[seconds.size() / 2];
        std::printf("  %-18s %8.2f M rows/s: %.1f ms (%.1f to %.1f)\n", what,
                    static_cast<double>(m_scores.size()) / median / 1e6, median * 1e3, seconds.front() * 1e3,
                    seconds.back() * 1e3);
    }

private:
    static Scorecard read(std::string_view json)
    {
        constexpr std::string_view ratios[] = {"long_term_debt_to_total_capital",
                                               "total_debt_to_ebitda",
                                               "net_income_margin",
                                               "ebit_to_interest_expense",
                                               "return_on_assets",
                                               "sga_margin",
                                               "return_on_capital"};
        return readScorecard(json, ratios).scorecard.value();
    }

    Scorecard m_card;
    Scorer m_scorer;
    std::vector<std::vector<double>> m_columns;
    std::vector<double> m_scores;
};

} // namespace

int main(int count, char **arguments)
{
    const int rows = count > 1 ? std::atoi(arguments[1]) : 1'000'000;
    const int turns = count > 2 ? std::atoi(arguments[2]) : 9;
    if (rows < 1 || turns < 1) {
        std::fputs("scorecard_benchmark [ROWS [TURNS]]\n", stderr);
        return 2;
    }
    for (const std::string_view json : builtInScorecards()) {
        Bench bench(json, static_cast<std::size_t>(rows));
        bench.checkAgainstRows();
        bench.time("row by row", turns, [&] { bench.scoreRows(); });
        bench.time("columns, 1 task", turns, [&] { bench.scoreTasks(1); });
        bench.time("columns, 2 tasks", turns, [&] { bench.scoreTasks(2); });
    }
    return 0;
}

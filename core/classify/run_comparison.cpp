// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/run_comparison.h"
#include "classify/compared_side.h"
#include "classify/other_rules.h"
#include "classify/subject_lookup.h"
#include "columns/key_index.h"
#include "store/transaction.h"

#include <algorithm>
#include <numeric>

namespace dramatis::classify
{

namespace
{

using store::RunRecord;
using store::SubjectKey;

/// A subject that both runs have and that came out otherwise.
struct Moved {
    SubjectKey subject = 0;
    ComparedMove move;
};

Status checkComparable(const RunRecord &a, const RunRecord &b)
{
    const std::string names = "Runs " + std::to_string(a.no) + " and " + std::to_string(b.no);
    if (a.no == b.no)
        return conflict("Run " + std::to_string(a.no) +
                        " cannot be compared with itself: name two different runs.");
    for (const RunRecord &run : {a, b}) {
        if (!run.assigns())
            return conflict("Run " + std::to_string(run.no) + " is no classification but one of type " +
                            run.type + ", so there is nothing to compare.");
        if (!run.completed())
            return conflict("Run " + std::to_string(run.no) + " is " + run.status +
                            ": only completed runs can be compared.");
    }
    if (a.domain != b.domain)
        return conflict(names + " are about different subjects: one about " + a.domain +
                        ", the other about " + b.domain + ".");
    if (a.subjectsWindow != b.subjectsWindow)
        return conflict(names + " are about the " + a.domain + " of different periods: compare two of one.");
    return {};
}

class Comparer
{
public:
    Comparer(store::Connection &results, const Registry &registry, const JobContext &job, RunRecord a,
             RunRecord b)
        : m_results(results), m_registry(registry), m_job(job)
    {
        m_comparison.a = std::move(a);
        m_comparison.b = std::move(b);
    }

    Result<RunComparison> compare()
    {
        DRAMATIS_TRY_ASSIGN(reading, store::Transaction::begin(m_results, store::Transaction::Kind::Read));
        DRAMATIS_TRY(read());
        addWindows();
        DRAMATIS_TRY(assignOutcomes(m_b, m_days, m_overrides, m_comparison.outcomes)); // B's come first
        DRAMATIS_TRY(assignOutcomes(m_a, m_days, m_overrides, m_comparison.outcomes));
        if (m_job.stopped())
            return interrupted("Stopped; nothing was compared.");
        const KeyIndex rowsOfA(m_a.run.results.subjectKeys);
        std::vector<std::vector<Moved>> moved;
        for (std::size_t w = 0; w < m_comparison.windows.size(); ++w)
            moved.push_back(count(w, rowsOfA));
        DRAMATIS_TRY(addCauses(moved));
        DRAMATIS_TRY(addMoves(moved));
        return std::move(m_comparison);
    }

private:
    Status read()
    {
        DRAMATIS_TRY_ASSIGN(a, readSide(m_results, m_registry, m_comparison.a));
        DRAMATIS_TRY_ASSIGN(b, readSide(m_results, m_registry, m_comparison.b));
        m_a = std::move(a);
        m_b = std::move(b);
        m_comparison.domain = m_b.run.domain;
        DRAMATIS_TRY_ASSIGN(overrides, store::overrideRowsOfDomain(m_results, m_comparison.b.domain));
        m_overrides = std::move(overrides);
        return {};
    }

    void addWindows()
    {
        const std::vector<int> &a = m_a.run.results.assignedWindows;
        const std::vector<int> &b = m_b.run.results.assignedWindows;
        std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(m_comparison.onlyA));
        std::set_difference(b.begin(), b.end(), a.begin(), a.end(), std::back_inserter(m_comparison.onlyB));
        std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(m_days));
        for (const int days : m_days)
            m_comparison.windows.emplace_back().days = days;
    }

    /// Everything but the causes; those who moved in the order of B's rows.
    std::vector<Moved> count(std::size_t w, const KeyIndex &rowsOfA)
    {
        ComparedWindow &window = m_comparison.windows[w];
        const std::size_t outcomes = m_comparison.outcomes.size();
        window.counts.assign(outcomes, std::vector<std::int64_t>(outcomes));
        window.causes.assign(outcomes, std::vector<std::array<std::int64_t, causeCount>>(outcomes));
        window.before = countEach(m_a.windows[w].effective);
        window.now = countEach(m_b.windows[w].effective);
        std::vector<Moved> moved;
        const auto &keys = m_b.run.results.subjectKeys;
        for (std::size_t row = 0; row < keys.size(); ++row) {
            const std::uint32_t rowA = rowsOfA.find(keys[row]);
            if (rowA == KeyIndex::none) {
                ++window.appeared;
                continue;
            }
            const std::uint8_t from = m_a.windows[w].effective[rowA];
            const std::uint8_t to = m_b.windows[w].effective[row];
            ++window.counts[from][to];
            if (from == to) {
                ++window.stayed;
                continue;
            }
            moved.push_back({keys[row], {0, from, to, plainCause(w, rowA, row)}});
        }
        window.moved = static_cast<std::int64_t>(moved.size());
        window.disappeared =
            static_cast<std::int64_t>(m_a.run.results.subjectKeys.size()) - window.stayed - window.moved;
        return moved;
    }

    [[nodiscard]] std::vector<std::int64_t> countEach(const std::vector<std::uint8_t> &column) const
    {
        std::vector<std::int64_t> counts(m_comparison.outcomes.size());
        for (const std::uint8_t outcome : column)
            ++counts[outcome];
        return counts;
    }

    /// What can be said without the rules; else Data.
    [[nodiscard]] Cause plainCause(std::size_t w, std::size_t rowA, std::size_t rowB) const
    {
        const WindowOutcomes &a = m_a.windows[w];
        const WindowOutcomes &b = m_b.windows[w];
        const bool decided = a.overridden[rowA] != 0 || b.overridden[rowB] != 0;
        return decided || a.assigned[rowA] == b.assigned[rowB] ? Cause::Override : Cause::Data;
    }

    Status addCauses(std::vector<std::vector<Moved>> &moved)
    {
        const bool sameRules = m_comparison.a.ruleSetHash == m_comparison.b.ruleSetHash;
        const std::vector<SubjectKey> open = openSubjects(moved);
        if (sameRules || open.empty())
            return {};
        DRAMATIS_TRY_ASSIGN(under, outcomesUnder(m_results, m_a.run, m_b.run, m_days, open));
        const KeyIndex positions(open);
        for (std::size_t w = 0; w < moved.size(); ++w) {
            for (Moved &one : moved[w]) {
                if (one.move.cause != Cause::Data)
                    continue;
                one.move.cause =
                    under ? causeOf(one.move, m_b.numbers[(*under)[w][positions.find(one.subject)]])
                          : Cause::NotSeparable;
            }
        }
        return {};
    }

    /// Those whose cause the rules may tell, ascending.
    static std::vector<SubjectKey> openSubjects(const std::vector<std::vector<Moved>> &moved)
    {
        std::vector<SubjectKey> keys;
        for (const auto &window : moved) {
            for (const Moved &one : window) {
                if (one.move.cause == Cause::Data)
                    keys.push_back(one.subject);
            }
        }
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        return keys;
    }

    /// `would`: what the rules of B make of the data of A.
    static Cause causeOf(const ComparedMove &move, std::uint8_t would)
    {
        return would == move.to ? Cause::Rules : would == move.from ? Cause::Data : Cause::DataAndRules;
    }

    Status addMoves(const std::vector<std::vector<Moved>> &moved)
    {
        std::vector<SubjectKey> keys;
        for (const auto &window : moved) {
            for (const Moved &one : window)
                keys.push_back(one.subject);
        }
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        DRAMATIS_TRY_ASSIGN(ids, identifiersOf(m_results, keys));
        std::vector<std::uint32_t> order(keys.size());
        std::iota(order.begin(), order.end(), std::uint32_t{0});
        std::sort(order.begin(), order.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return ids[a] < ids[b]; });
        std::vector<std::uint32_t> places(keys.size());
        for (std::size_t place = 0; place < order.size(); ++place) {
            places[order[place]] = static_cast<std::uint32_t>(place);
            m_comparison.subjectIds.push_back(std::move(ids[order[place]]));
        }
        const KeyIndex positions(keys);
        for (std::size_t w = 0; w < moved.size(); ++w)
            addMoves(moved[w], positions, places, m_comparison.windows[w]);
        return {};
    }

    static void addMoves(const std::vector<Moved> &moved, const KeyIndex &positions,
                         const std::vector<std::uint32_t> &places, ComparedWindow &window)
    {
        for (const Moved &one : moved) {
            ComparedMove move = one.move;
            move.subject = places[positions.find(one.subject)];
            ++window.causes[move.from][move.to][static_cast<std::size_t>(move.cause)];
            window.moves.push_back(move);
        }
        std::sort(window.moves.begin(), window.moves.end(),
                  [](const ComparedMove &x, const ComparedMove &y) { return x.subject < y.subject; });
    }

    store::Connection &m_results;
    const Registry &m_registry;
    const JobContext &m_job;
    RunComparison m_comparison;
    std::vector<int> m_days; ///< those compared
    std::vector<store::OverrideRow> m_overrides;
    ComparedSide m_a;
    ComparedSide m_b;
};

} // namespace

std::string_view causeText(Cause cause)
{
    static constexpr std::array<std::string_view, causeCount> texts = {"data", "rules", "data and rules",
                                                                       "override", "not separable"};
    return texts[static_cast<std::size_t>(cause)];
}

Result<RunComparison> compareRuns(store::Connection &results, const Registry &registry,
                                  const std::filesystem::path &, RunRecord a, RunRecord b,
                                  const JobContext &job)
{
    DRAMATIS_TRY(checkComparable(a, b));
    return Comparer(results, registry, job, std::move(a), std::move(b)).compare();
}

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/scorecard_trial.h"
#include "base/number.h"
#include "base/stopwatch.h"
#include "jobs/trial_slices.h"
#include "scorecards/score.h"

#include <algorithm>
#include <functional>

namespace dramatis::jobs
{

namespace
{

/// What one slice of rows counts.
struct Counts {
    std::vector<std::int64_t> moves; ///< [now × levels + tried]
    std::vector<std::int64_t> binsNow;
    std::vector<std::int64_t> binsTried;
    double sumNow = 0;
    double sumTried = 0;
    std::vector<std::vector<std::int64_t>> counts;
};

/// What is compared: the run's own scorecard only by its levels.
class Trial
{
public:
    Trial(const explore::RunView &view, std::size_t window, const ScorecardQuestion &question,
          std::vector<std::span<const double>> ratios, std::span<const double> stored)
        : m_view(view), m_window(window), m_question(question), m_scorer(question.card),
          m_ratios(std::move(ratios)), m_stored(stored), m_levels(question.card.levels.size())
    {
        for (const std::size_t term : question.terms)
            m_intervals.emplace_back(question.card.terms[term]);
    }

    [[nodiscard]] Counts count(std::size_t first, std::size_t rows) const
    {
        Counts counts;
        std::vector<double> tried(rows);
        std::vector<std::span<const double>> ratios;
        for (const auto &ratio : m_ratios)
            ratios.push_back(ratio.subspan(first, rows));
        m_scorer.score(ratios, tried);
        countLevels(first, tried, counts);
        const std::span<const double> stored = m_stored.subspan(first, rows);
        counts.binsNow = histogram(stored, counts.sumNow);
        counts.binsTried = histogram(tried, counts.sumTried);
        for (std::size_t at = 0; at < m_question.terms.size(); ++at)
            counts.counts.push_back(countBins(at, ratios[m_question.terms[at]]));
        return counts;
    }

private:
    void countLevels(std::size_t first, std::span<const double> tried, Counts &counts) const
    {
        counts.moves.resize(m_levels * m_levels);
        const auto &assigned = m_view.windows[m_window].assigned;
        for (std::size_t i = 0; i < tried.size(); ++i) {
            const std::size_t was = assigned[first + i];
            const std::size_t is = scorecards::levelIndexOf(m_question.card, tried[i]);
            if (was < m_levels) // else it has no level
                ++counts.moves[was * m_levels + is];
        }
    }

    [[nodiscard]] std::vector<std::int64_t> histogram(std::span<const double> probabilities,
                                                      double &sum) const
    {
        std::vector<std::int64_t> bins(m_question.bins);
        const double span = m_question.high - m_question.low;
        const double scale = span > 0 ? static_cast<double>(m_question.bins) / span : 0;
        const auto last = static_cast<double>(m_question.bins - 1);
        for (const double probability : probabilities) {
            if (isMissing(probability))
                continue;
            sum += probability;
            const double place = (scorecards::percentOf(probability) - m_question.low) * scale;
            ++bins[static_cast<std::size_t>(std::clamp(place, 0.0, last))];
        }
        return bins;
    }

    [[nodiscard]] std::vector<std::int64_t> countBins(std::size_t at, std::span<const double> values) const
    {
        const scorecards::Term &term = m_question.card.terms[m_question.terms[at]];
        const scorecards::Intervals &intervals = m_intervals[at];
        std::vector<std::int64_t> perInterval(intervals.bin.size());
        std::vector<std::int64_t> counts(term.bins.size() + 2);
        for (const double value : values) {
            if (isMissing(value))
                ++counts[term.bins.size()];
            else
                ++perInterval[intervals.find(value)];
        }
        for (std::size_t interval = 0; interval < perInterval.size(); ++interval)
            counts[intervals.bin[interval].value_or(term.bins.size() + 1)] += perInterval[interval];
        return counts;
    }

    const explore::RunView &m_view;
    std::size_t m_window;
    const ScorecardQuestion &m_question;
    scorecards::Scorer m_scorer;
    std::vector<std::span<const double>> m_ratios;
    std::span<const double> m_stored;
    std::size_t m_levels;
    std::vector<scorecards::Intervals> m_intervals; ///< of the question's terms
};

void add(std::vector<std::int64_t> &sum, const std::vector<std::int64_t> &more)
{
    sum.resize(std::max(sum.size(), more.size()));
    std::transform(more.begin(), more.end(), sum.begin(), sum.begin(), std::plus<>());
}

RuleTrial movesOf(const std::vector<std::int64_t> &moves, std::size_t levels)
{
    RuleTrial trial;
    trial.now.resize(levels);
    trial.tried.resize(levels);
    trial.moves.assign(levels, std::vector<std::int64_t>(levels));
    for (std::size_t at = 0; at < moves.size(); ++at) {
        const std::size_t was = at / levels;
        const std::size_t is = at % levels;
        trial.now[was] += moves[at];
        trial.tried[is] += moves[at];
        trial.moves[was][is] = moves[at];
        trial.moved += was == is ? 0 : moves[at];
    }
    return trial;
}

Result<std::vector<std::span<const double>>> ratiosOf(const explore::RunView &view, std::size_t window,
                                                      const scorecards::Scorecard &card)
{
    std::vector<std::span<const double>> ratios;
    for (const scorecards::Term &term : card.terms) {
        const auto signal = findSignal(view.catalogue(), term.ratio);
        if (!signal)
            return inputError("The run has no ratio " + term.ratio + ": take one that it has.");
        ratios.push_back(view.signal(window, *signal));
    }
    return ratios;
}

} // namespace

Result<ScorecardTrial> tryScorecard(const explore::RunView &view, std::size_t window,
                                    const ScorecardQuestion &question, std::stop_token stop)
{
    const Stopwatch watch;
    DRAMATIS_TRY_ASSIGN(ratios, ratiosOf(view, window, question.card));
    if (question.card.levels.size() != view.personaCount)
        return inputError("The scorecard has other levels than the run: score with it instead.");
    const auto probability = view.run->domain->probabilitySignal();
    if (!probability)
        return inputError("Subjects of this run have no probability.");
    const Trial trial(view, window, question, std::move(ratios), view.signal(window, *probability));
    DRAMATIS_TRY_ASSIGN(counts, countSlices(trial, view.size(), stop));
    ScorecardTrial result;
    result.binsNow.resize(question.bins);
    result.binsTried.resize(question.bins);
    result.counts.resize(question.terms.size());
    std::vector<std::int64_t> moves;
    double sumNow = 0;
    double sumTried = 0;
    for (const Counts &one : counts) {
        add(moves, one.moves);
        add(result.binsNow, one.binsNow);
        add(result.binsTried, one.binsTried);
        sumNow += one.sumNow;
        sumTried += one.sumTried;
        for (std::size_t at = 0; at < one.counts.size(); ++at)
            add(result.counts[at], one.counts[at]);
    }
    result.levels = movesOf(moves, view.personaCount);
    result.meanNow = sumNow / static_cast<double>(view.size());
    result.meanTried = sumTried / static_cast<double>(view.size());
    result.levels.seconds = watch.seconds();
    return result;
}

} // namespace dramatis::jobs

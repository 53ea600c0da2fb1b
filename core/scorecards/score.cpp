// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecards/score.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

namespace dramatis::scorecards
{

namespace
{

/// Rows looked at together: what a pass over a column needs stays in the cache of the first level.
constexpr std::size_t blockRows = 512;

bool holds(const Bin &bin, double value)
{
    return bin.low < value && value <= bin.high;
}

/// What a term can add to z over all filings.
std::pair<double, double> amountRange(const Scorecard &scorecard, const Term &term)
{
    const Intervals intervals(term);
    std::vector<double> amounts;
    for (std::size_t i = 0; i < intervals.bin.size(); ++i)
        if (intervals.reachable(i))
            amounts.push_back(term.coefficient * term.bins[intervals.bin[i].value_or(0)].rate);
    amounts.push_back(term.coefficient * rateOf(scorecard, term, missing));
    const auto [least, greatest] = std::minmax_element(amounts.begin(), amounts.end());
    return {*least, *greatest};
}

} // namespace

Intervals::Intervals(const Term &term)
{
    for (const Bin &each : term.bins)
        for (const double limit : {each.low, each.high})
            if (limit < infinity)
                limits.push_back(limit);
    std::sort(limits.begin(), limits.end());
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
    for (std::size_t i = 0; i <= limits.size(); ++i) {
        const auto found = std::find_if(term.bins.begin(), term.bins.end(), [&](const Bin &each) {
            return i > 0 && each.low <= low(i) && high(i) <= each.high;
        });
        bin.push_back(found == term.bins.end()
                          ? std::nullopt
                          : std::optional(static_cast<std::size_t>(found - term.bins.begin())));
    }
}

std::size_t Intervals::find(double value) const
{
    return static_cast<std::size_t>(std::lower_bound(limits.begin(), limits.end(), value) - limits.begin());
}

double Intervals::low(std::size_t interval) const
{
    return interval == 0 ? -infinity : limits[interval - 1];
}

double Intervals::high(std::size_t interval) const
{
    return interval == limits.size() ? infinity : limits[interval];
}

bool Intervals::reachable(std::size_t interval) const
{
    return high(interval) > -infinity && low(interval) < std::numeric_limits<double>::max();
}

std::optional<std::size_t> findBin(const Term &term, double value)
{
    const auto found =
        std::find_if(term.bins.begin(), term.bins.end(), [&](const Bin &bin) { return holds(bin, value); });
    if (found == term.bins.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - term.bins.begin());
}

double rateOf(const Scorecard &scorecard, const Term &term, double value)
{
    if (isMissing(value) && scorecard.blankPolicy == BlankPolicy::Missing)
        return term.missingRate;
    return term.bins[findBin(term, isMissing(value) ? 0 : value).value_or(0)].rate;
}

double probabilityOf(double z)
{
    return 1 / (1 + std::exp(-z));
}

double scoreOne(const Scorecard &scorecard, std::span<const double> values)
{
    double z = scorecard.intercept;
    for (std::size_t i = 0; i < scorecard.terms.size(); ++i) {
        const Term &term = scorecard.terms[i];
        z += term.coefficient * rateOf(scorecard, term, values[i]);
    }
    return probabilityOf(z);
}

Scorer::Scorer(const Scorecard &scorecard) : m_intercept(scorecard.intercept)
{
    for (const Term &term : scorecard.terms) {
        const Intervals intervals(term);
        Table &table = m_tables.emplace_back();
        table.limits = intervals.limits;
        for (const auto &bin : intervals.bin)
            table.amounts.push_back(term.coefficient * term.bins[bin.value_or(0)].rate);
        table.amounts.push_back(term.coefficient * rateOf(scorecard, term, missing));
    }
}

void Scorer::addBlock(const Table &table, std::span<const double> values, std::span<double> sums)
{
    // Without branches: the place of a value is the number of limits below it; none is below NaN. Counted in
    // doubles, for which the compiler has vector code everywhere (of comparisons to whole numbers it makes
    // none).
    std::array<double, blockRows> places;
    const auto absent = static_cast<double>(table.amounts.size() - 1);
    for (std::size_t i = 0; i < values.size(); ++i)
        places[i] = isMissing(values[i]) ? absent : 0;
    for (const double limit : table.limits)
        for (std::size_t i = 0; i < values.size(); ++i)
            places[i] += values[i] > limit ? 1.0 : 0.0;
    for (std::size_t i = 0; i < values.size(); ++i)
        sums[i] += table.amounts[static_cast<std::size_t>(places[i])];
}

void Scorer::addAmounts(std::size_t term, std::span<const double> values, std::span<double> sums) const
{
    for (std::size_t first = 0; first < values.size(); first += blockRows) {
        const std::size_t count = std::min(blockRows, values.size() - first);
        addBlock(m_tables[term], values.subspan(first, count), sums.subspan(first, count));
    }
}

void Scorer::score(std::span<const std::span<const double>> columns, std::span<double> probability) const
{
    for (std::size_t first = 0; first < probability.size(); first += blockRows) {
        const std::span<double> z =
            probability.subspan(first, std::min(blockRows, probability.size() - first));
        std::fill(z.begin(), z.end(), m_intercept);
        for (std::size_t term = 0; term < m_tables.size(); ++term)
            addBlock(m_tables[term], columns[term].subspan(first, z.size()), z);
        for (double &value : z)
            value = probabilityOf(value);
    }
}

void scoreColumns(const Scorecard &scorecard, std::span<const std::span<const double>> columns,
                  std::span<double> probability)
{
    Scorer(scorecard).score(columns, probability);
}

Reach reachOf(const Scorecard &scorecard)
{
    // Rounding keeps order, so the least terms give the least sum, exactly as scoring computes it.
    double least = scorecard.intercept;
    double greatest = scorecard.intercept;
    for (const Term &term : scorecard.terms) {
        const auto [low, high] = amountRange(scorecard, term);
        least += low;
        greatest += high;
    }
    return {probabilityOf(least), probabilityOf(greatest)};
}

} // namespace dramatis::scorecards

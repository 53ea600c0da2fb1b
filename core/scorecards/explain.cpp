// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorecards/explain.h"
#include "scorecards/score.h"

#include <numeric>

namespace dramatis::scorecards
{

namespace
{

Contribution contributionOf(const Scorecard &scorecard, std::size_t position, double value)
{
    const Term &term = scorecard.terms[position];
    Contribution result;
    result.term = position;
    result.value = value;
    result.missing = isMissing(value);
    if (!result.missing || scorecard.blankPolicy == BlankPolicy::Zero) {
        const double looked = result.missing ? 0 : value;
        result.bin = findBin(term, looked);
        result.noBin = !result.bin;
    }
    result.rate = rateOf(scorecard, term, value);
    result.amount = term.coefficient * result.rate;
    return result;
}

} // namespace

std::vector<Contribution> contributionsOf(const Scorecard &scorecard, std::span<const double> values)
{
    std::vector<Contribution> result;
    for (std::size_t i = 0; i < scorecard.terms.size(); ++i)
        result.push_back(contributionOf(scorecard, i, values[i]));
    return result;
}

std::string binText(const Term &term, const Contribution &contribution)
{
    const bool counted = contribution.bin || contribution.noBin;
    return counted ? intervalText(term.bins[contribution.bin.value_or(0)]) : "Missing";
}

std::vector<double> meanContributions(const Scorecard &scorecard,
                                      std::span<const std::span<const double>> columns)
{
    const Scorer scorer(scorecard);
    std::vector<double> means;
    for (std::size_t i = 0; i < scorecard.terms.size(); ++i) {
        std::vector<double> amounts(columns[i].size(), 0);
        scorer.addAmounts(i, columns[i], amounts);
        const double sum = std::accumulate(amounts.begin(), amounts.end(), 0.0);
        means.push_back(amounts.empty() ? missing : sum / static_cast<double>(amounts.size()));
    }
    return means;
}

} // namespace dramatis::scorecards

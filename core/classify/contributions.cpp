// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/contributions.h"

namespace dramatis::classify
{

std::vector<std::size_t> ratioSignals(const Domain &domain, const scorecards::Scorecard &scorecard)
{
    std::vector<std::size_t> signals;
    for (const scorecards::Term &term : scorecard.terms)
        signals.push_back(*findSignal(domain.signals(), term.ratio));
    return signals;
}

std::vector<scorecards::Contribution> contributions(const scorecards::Scorecard &scorecard,
                                                    std::span<const std::size_t> ratioSignals,
                                                    const rules::SignalValue &value)
{
    std::vector<double> values;
    for (const std::size_t signal : ratioSignals)
        values.push_back(value(signal, std::nullopt));
    return scorecards::contributionsOf(scorecard, values);
}

} // namespace dramatis::classify

// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/contributions.h"
#include "base/number.h"
#include "json/document.h"

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

std::vector<double> meanContributions(const scorecards::Scorecard &scorecard, std::string_view facts)
{
    const auto parsed = json::Document::parse(facts);
    const auto *document = std::get_if<json::Document>(&parsed);
    const json::Value *means = document ? document->root().find("mean_contributions") : nullptr;
    std::vector<double> result;
    for (const scorecards::Term &term : scorecard.terms) {
        const json::Value *mean = means ? means->find(term.ratio) : nullptr;
        result.push_back(mean && mean->kind == json::Kind::Number ? mean->number : missing);
    }
    return result;
}

} // namespace dramatis::classify

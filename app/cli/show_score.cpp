// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/show_score.h"
#include "base/number.h"
#include "classify/contributions.h"
#include "cli/people.h"
#include "scorecards/score.h"

#include <cmath>

namespace dramatis::cli
{

namespace
{

using classify::SubjectCard;
using scorecards::Contribution;
using scorecards::Scorecard;

struct Score {
    double probability = 0;
    std::vector<Contribution> contributions;
    std::vector<double> means;
    std::vector<scorecards::Lowering> lowerings;
};

Score scoreOf(const SubjectCard &card, const Scorecard &scorecard)
{
    const Domain &domain = *card.run.domain;
    const rules::SignalValue value = card.run.values(0, card.windows.front().window);
    Score score;
    score.probability = value(*domain.probabilitySignal(), std::nullopt);
    score.contributions =
        classify::contributions(scorecard, classify::ratioSignals(domain, scorecard), value);
    score.means = classify::meanContributions(scorecard, card.run.record.facts);
    std::vector<double> ratios;
    for (const Contribution &one : score.contributions)
        ratios.push_back(one.value);
    score.lowerings = scorecards::lowerings(scorecard, ratios);
    return score;
}

std::string changeText(const Scorecard &scorecard, const scorecards::Change &change)
{
    return scorecard.terms[change.term].ratio + " in " + scorecards::intervalText(change.low, change.high);
}

/// With four digits.
std::string small(double value)
{
    constexpr double digits = 1e4;
    return isMissing(value) ? "—" : numberText(std::round(value * digits) / digits);
}

} // namespace

std::string scoreText(const SubjectCard &card, const Scorecard &scorecard)
{
    const Score score = scoreOf(card, scorecard);
    const scorecards::Reach reach = scorecards::reachOf(scorecard);
    std::string text = "  probability of default " + numberText(score.probability) +
                       " (this scorecard reaches " + rounded(scorecards::percentOf(reach.least)) + " to " +
                       rounded(scorecards::percentOf(reach.greatest)) + " %)\n";
    std::vector<std::vector<std::string>> rows = {
        {"ratio", "value", "bin", "rate", "contribution", "mean of all", "difference"}};
    for (const Contribution &one : score.contributions) {
        const scorecards::Term &term = scorecard.terms[one.term];
        const double mean = score.means[one.term];
        rows.push_back({term.ratio, isMissing(one.value) ? "—" : numberText(one.value), binText(term, one),
                        small(one.rate), small(one.amount), small(mean), small(one.amount - mean)});
    }
    text += aligned(rows, {false, true, true, true, true, true, true}, "    ");
    for (const scorecards::Lowering &lowering : score.lowerings) {
        std::string changes;
        for (const scorecards::Change &change : lowering.changes)
            changes += (changes.empty() ? "" : " and ") + changeText(scorecard, change);
        text += "    would be " + scorecard.levels[lowering.level].id + " with " + changes + "\n";
    }
    return text;
}

void writeScore(json::Writer &writer, const SubjectCard &card, const Scorecard &scorecard)
{
    const Score score = scoreOf(card, scorecard);
    const scorecards::Reach reach = scorecards::reachOf(scorecard);
    writer.key("score").beginObject().key("probability").number(score.probability);
    writer.key("intercept").number(scorecard.intercept);
    writer.key("reach").beginArray().number(reach.least).number(reach.greatest).endArray();
    writer.key("ratios").beginArray();
    for (const Contribution &one : score.contributions) {
        const scorecards::Term &term = scorecard.terms[one.term];
        writer.beginObject().key("ratio").text(term.ratio).key("value").number(one.value);
        writer.key("bin").text(binText(term, one)).key("rate").number(one.rate);
        writer.key("coefficient").number(term.coefficient).key("contribution").number(one.amount);
        writer.key("mean").number(score.means[one.term]).endObject();
    }
    writer.endArray().endObject();
}

} // namespace dramatis::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/score/score_sheet.h"

#include "base/number.h"
#include "classify/contributions.h"
#include "widgets/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScoreSheet)
};

constexpr std::string_view percentileSignal = "risk_percentile";

/// Can any probability that the scorecard gives be of that level?
bool isReached(const std::vector<RiskLevel> &levels, int level, const scorecards::Reach &reach)
{
    return levelAt(levels, scorecards::percentOf(reach.least)) <= level &&
           level <= levelAt(levels, scorecards::percentOf(reach.greatest));
}

QString joined(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString());
    //: the last two of a list of risk levels
    return Words::tr("%1 or %2").arg(names.mid(0, names.size() - 1).join(QStringLiteral(", ")), names.last());
}

} // namespace

double ScoreSheet::meanLogOdds() const
{
    if (means.empty())
        return missing;
    double sum = card.intercept;
    for (const double mean : means)
        sum += mean;
    return sum;
}

std::vector<RiskLevel> riskLevels(const scorecards::Scorecard &card)
{
    std::vector<RiskLevel> levels;
    for (auto level = card.levels.rbegin(); level != card.levels.rend(); ++level)
        levels.push_back(
            {QString::fromStdString(level->id), level->percent, level->bound != scorecards::Bound::Above});
    return levels;
}

std::optional<ScoreSheet> scoreSheetOf(const classify::StoredRun &run)
{
    auto card = run.domain->scorecard(run.ruleSet);
    if (!card)
        return std::nullopt;
    ScoreSheet sheet;
    sheet.ratios = classify::ratioSignals(*run.domain, *card);
    sheet.probability = run.domain->probabilitySignal();
    sheet.confidence = run.domain->confidenceSignal();
    sheet.percentile = findSignal(run.domain->signals(), percentileSignal);
    sheet.means = classify::meanContributions(*card, run.record.facts);
    sheet.levels = riskLevels(*card);
    sheet.reach = scorecards::reachOf(*card);
    sheet.card = std::move(*card);
    return sheet;
}

QString reachText(const std::vector<RiskLevel> &levels, const scorecards::Reach &reach)
{
    QStringList never;
    for (int level = 0; level < static_cast<int>(levels.size()); ++level) {
        if (!isReached(levels, level, reach))
            never.append(levels[static_cast<std::size_t>(level)].name);
    }
    if (never.isEmpty())
        return {};
    return Words::tr("This scorecard can only reach %1 to %2: never %3.")
        .arg(probabilityText(scorecards::percentOf(reach.least)),
             probabilityText(scorecards::percentOf(reach.greatest)), joined(never));
}

} // namespace dramatis::ui

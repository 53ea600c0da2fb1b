// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/score/lowering_text.h"

#include "base/number.h"
#include "pages/score/score_evidence.h"
#include "widgets/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace dramatis::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LoweringText)
};

/// "total_debt_to_ebitda at most 3.72 (has 4.61)"
QString changeText(const scorecards::Change &change, const scorecards::Term &term, double value, Unit unit)
{
    const QString ratio = QString::fromStdString(term.ratio);
    const QString has =
        isMissing(value) ? Words::tr("is absent") : Words::tr("has %1").arg(ratioText(value, unit));
    const bool below = std::isinf(change.low);
    const bool above = std::isinf(change.high);
    if (below || (!above && !change.upwards))
        return Words::tr("%1 at most %2 (%3)").arg(ratio, thresholdText(change.high), has);
    return Words::tr("%1 above %2 (%3)").arg(ratio, thresholdText(change.low), has);
}

} // namespace

QStringList loweringTexts(const classify::SubjectCard &card, const ScoreSheet &sheet, int window)
{
    const SignalCatalogue catalogue = card.run.domain->signals();
    std::vector<double> values;
    for (const std::size_t signal : sheet.ratios)
        values.push_back(card.run.value(0, window, signal));
    const double probability = scorecards::scoreOne(sheet.card, values);
    if (scorecards::levelIndexOf(sheet.card, probability) + 1 == sheet.card.levels.size())
        return {
            Words::tr("%1 is the lowest level.").arg(QString::fromStdString(sheet.card.levels.back().id))};
    QStringList texts;
    for (const scorecards::Lowering &way : scorecards::lowerings(sheet.card, values)) {
        QStringList changes;
        for (const scorecards::Change &change : way.changes)
            changes.append(changeText(change, sheet.card.terms[change.term], values[change.term],
                                      catalogue[sheet.ratios[change.term]].unit));
        const std::string &level = sheet.card.levels[way.level].id;
        //: risk level, probability, what must change
        texts.append(Words::tr("%1 at %2 with %3")
                         .arg(QString::fromStdString(level),
                              probabilityText(scorecards::percentOf(way.probability),
                                              sheet.card.levels[way.level - 1].percent),
                              changes.join(Words::tr(" and ", "between the last of several changes"))));
    }
    if (texts.isEmpty())
        texts.append(Words::tr("No change of these ratios lowers the level."));
    return texts;
}

} // namespace dramatis::ui

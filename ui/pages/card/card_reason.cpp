// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/card_reason.h"
#include "base/number.h"
#include "pages/condition_words.h"
#include "pages/subjects/subject_words.h"
#include "rules/outcome.h"
#include "widgets/number_text.h"

#include <QCoreApplication>

#include <bit>

namespace dramatis::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CardReason)
};

/// What the core says in English, for the screen.
QString personaReason(const classify::SubjectCard &card, const classify::WindowCard &window)
{
    const int matches = std::popcount(window.assignment.mask & rules::personaBits(card.run.ruleSet));
    if (!window.assignment.priority)
        return Words::tr("No qualifying personas found");
    QString text = matches == 1
                       ? Words::tr("Only qualifying persona (priority %1)")
                       : Words::tr("Highest priority match among %n qualifying personas (priority %1)",
                                   nullptr, matches);
    text = text.arg(*window.assignment.priority);
    const auto confidence = card.run.domain->confidenceSignal();
    if (!confidence)
        return text;
    return Words::tr("confidence %1")
               .arg(valueText(card.run.value(0, window.window, *confidence), Unit::Ratio)) +
           QStringLiteral(" · ") + text;
}

/// The first condition of the rule is what its metric and threshold are of.
QString exclusionReason(const classify::SubjectCard &card, const classify::WindowCard &window)
{
    const std::size_t rule = *window.outcome.rule;
    const rules::Condition &condition = card.run.ruleSet.rule(rule).criteria.conditions.front();
    if (condition.signal == rules::listedSignal)
        return Words::tr("The rule set lists this subject.");
    const SignalCatalogue catalogue = card.run.domain->signals();
    const double value = window.evidence[rule].conditions.front().value;
    const QString signal = fromText(rules::signalText(condition, catalogue));
    const QString shown = signalValueText(card.run, catalogue[condition.signal], value, condition.low);
    const bool check = card.run.ruleSet.sectionOf(rule) != rules::Section::Exclusions;
    //: a signal, its value, a condition: "total_trades 7, needs ≥ 10"
    return (check ? Words::tr("%1 %2, needs %3") : Words::tr("%1 %2, excluded when %3"))
        .arg(signal, shown, opSign(condition.op) + u' ' + thresholdText(condition.low));
}

} // namespace

QString cardReason(const classify::SubjectCard &card, std::size_t window)
{
    const classify::WindowCard &shown = card.windows[window];
    if (shown.override)
        return Words::tr("Overridden by %1: %2")
            .arg(QString::fromStdString(shown.override->operatorName),
                 QString::fromStdString(shown.override->reason));
    switch (shown.outcome.kind) {
    case rules::OutcomeKind::Excluded:
        return shown.outcome.rule && *shown.outcome.rule < shown.evidence.size()
                   ? exclusionReason(card, shown)
                   : QString();
    case rules::OutcomeKind::Failed:
        return QString::fromStdString(card.failure);
    case rules::OutcomeKind::Persona:
    case rules::OutcomeKind::Unclassified:
        break;
    }
    return personaReason(card, shown);
}

QString captionText(const classify::SubjectCard &card, const SubjectDetails &details)
{
    QStringList parts;
    for (const std::string &part : details.caption)
        parts.append(QString::fromStdString(part));
    if (!card.windows.empty() && card.windows.front().override)
        parts.append(cardReason(card, 0));
    return parts.join(QStringLiteral(" · "));
}

} // namespace dramatis::ui

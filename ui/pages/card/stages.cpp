// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/stages.h"
#include "pages/condition_words.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

using rules::Section;
using State = StageSummary::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Stages)
};

class Stages
{
public:
    Stages(const classify::SubjectCard &card, std::size_t window)
        : m_card(card), m_window(card.windows[window]), m_ruleSet(card.run.ruleSet)
    {
    }

    [[nodiscard]] StageSummary eligibility() const
    {
        const std::size_t first = m_ruleSet.firstOf(Section::Eligibility);
        const std::size_t checks = m_ruleSet.screening->eligibility.size();
        std::vector<std::size_t> failed;
        for (std::size_t rule = first; rule < first + checks; ++rule) {
            if (!holds(rule))
                failed.push_back(rule);
        }
        StageSummary stage{Section::Eligibility, State::Passed, Words::tr("Eligibility"),
                           Words::tr("%1 of %2 passed").arg(checks - failed.size()).arg(checks)};
        if (failed.empty())
            return stage;
        stage.state = State::Failed;
        stage.text = Words::tr("not passed: %1").arg(namesOf(failed));
        const rules::NearMiss *miss = failed.size() == 1 ? missOf(failed.front()) : nullptr;
        if (!miss)
            return stage;
        stage.state = State::Near;
        stage.text = Words::tr("would be eligible: %1").arg(conditionMissText(*miss));
        return stage;
    }

    [[nodiscard]] StageSummary exclusions() const
    {
        StageSummary stage{Section::Exclusions, State::Passed, Words::tr("Exclusions"), {}};
        const std::size_t first = m_ruleSet.firstOf(Section::Exclusions);
        const std::size_t count = m_ruleSet.screening->exclusions.size();
        std::vector<std::size_t> holding;
        for (std::size_t rule = first; rule < first + count; ++rule) {
            if (holds(rule))
                holding.push_back(rule);
        }
        stage.text = holding.empty() ? Words::tr("none of %1 holds").arg(count)
                                     : Words::tr("holds: %1").arg(namesOf(holding));
        if (!holding.empty())
            stage.state = State::Failed;
        return stage;
    }

    [[nodiscard]] StageSummary personas() const
    {
        StageSummary stage{Section::Personas, State::Plain, Words::tr("Personas"), Words::tr("none fits")};
        for (std::size_t p = 0; p < m_ruleSet.personas.size(); ++p) {
            if (!holds(p))
                continue;
            stage.state = State::Passed;
            stage.text =
                Words::tr("first that fits: %1").arg(QString::fromStdString(m_ruleSet.personas[p].name));
            break;
        }
        return stage;
    }

    [[nodiscard]] StageSummary floor() const
    {
        const std::size_t rule = m_ruleSet.firstOf(Section::Floor);
        const rules::Condition &condition = m_ruleSet.rule(rule).criteria.conditions.front();
        const double value = m_window.evidence[rule].conditions.front().value;
        const SignalSpec &signal = m_card.run.domain->signals()[condition.signal];
        const bool passed = holds(rule);
        return {Section::Floor,
                passed         ? State::Passed
                : missOf(rule) ? State::Near
                               : State::Failed,
                Words::tr("Minimum %1").arg(signalName(signal)),
                QStringLiteral("%1 %2 %3")
                    .arg(valueText(value, signal.unit, condition.low),
                         passed ? opSign(condition.op) : QStringLiteral("<"), thresholdText(condition.low))};
    }

    [[nodiscard]] StageSummary traits() const
    {
        QStringList names;
        for (const QString &one : QString::fromStdString(m_window.traits).split(u';', Qt::SkipEmptyParts))
            names.append(traitName(one.toStdString()));
        return {Section::Traits, State::Plain, Words::tr("Traits"),
                names.isEmpty() ? Words::tr("none") : names.join(QStringLiteral(", "))};
    }

private:
    [[nodiscard]] bool holds(std::size_t rule) const
    {
        return rule < m_window.evidence.size() && m_window.evidence[rule].matched;
    }
    [[nodiscard]] const rules::NearMiss *missOf(std::size_t rule) const
    {
        const auto &misses = m_window.nearMisses;
        const auto at = std::find_if(misses.begin(), misses.end(),
                                     [&](const rules::NearMiss &miss) { return miss.persona == rule; });
        return at == misses.end() ? nullptr : &*at;
    }
    [[nodiscard]] QString namesOf(const std::vector<std::size_t> &rules) const
    {
        QStringList names;
        for (const std::size_t rule : rules)
            names.append(ruleName(m_ruleSet.rule(rule).id));
        return names.join(QStringLiteral(", "));
    }
    [[nodiscard]] QString conditionMissText(const rules::NearMiss &miss) const
    {
        const rules::Condition &condition = m_ruleSet.rule(miss.persona).criteria.conditions[miss.condition];
        return fromText(rules::signalText(condition, m_card.run.domain->signals())) + u' ' +
               missText(m_card, miss);
    }

    const classify::SubjectCard &m_card;
    const classify::WindowCard &m_window;
    const rules::RuleSet &m_ruleSet;
};

} // namespace

std::vector<StageSummary> stagesOf(const classify::SubjectCard &card, std::size_t window)
{
    if (!card.run.ruleSet.screening || card.windows[window].evidence.empty())
        return {};
    const Stages stages(card, window);
    return {stages.eligibility(), stages.exclusions(), stages.personas(), stages.floor(), stages.traits()};
}

QString missText(const classify::SubjectCard &card, const rules::NearMiss &miss, bool inWords)
{
    const rules::Condition &missed = card.run.ruleSet.rule(miss.persona).criteria.conditions[miss.condition];
    const Unit unit = card.run.domain->signals()[missed.signal].unit;
    // The threshold itself does not do for these two.
    const bool strict = missed.op == rules::Op::Above || missed.op == rules::Op::Below;
    QString needed = valueText(miss.needed, unit, miss.needed);
    if (strict)
        needed = !inWords                        ? opSign(missed.op) + u' ' + needed
                 : missed.op == rules::Op::Above ? Words::tr("above %1").arg(needed)
                                                 : Words::tr("below %1").arg(needed);
    return Words::tr("has %1, needs %2").arg(valueText(miss.value, unit, miss.needed), needed);
}

} // namespace dramatis::ui

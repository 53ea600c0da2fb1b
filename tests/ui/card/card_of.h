// SPDX-License-Identifier: GPL-3.0-or-later
// A card made of a view in memory, and its evidence printed as an operator reads it.
#pragma once

#include "pages/card/evidence_model.h"
#include "rules/evidence.h"
#include "rules/outcome.h"
#include "ui/subjects/view_of.h"

namespace dramatis::test
{

/// The card of the first subject of a view.
inline std::shared_ptr<classify::SubjectCard> cardOf(const explore::RunView &view)
{
    auto card = std::make_shared<classify::SubjectCard>();
    card->subjectId = view.run->subjectIds.front();
    card->run = *view.run;
    classify::WindowCard window;
    window.window = 180;
    const rules::RuleSet &ruleSet = view.run->ruleSet;
    window.assignment.personaId = view.outcomes[view.windows[0].assigned.front()].id;
    window.assignment.mask = view.run->results.masks[0].front();
    window.outcome =
        rules::possibleOutcomes(ruleSet)[rules::outcomePosition(ruleSet, window.assignment.mask)];
    if (window.outcome.kind == rules::OutcomeKind::Persona)
        window.assignment.priority = ruleSet.personas[*window.outcome.rule].priority;
    const auto value = [&](std::size_t signal, std::optional<int>) {
        return signal == rules::listedSignal ? 0.0 : view.run->results.signals.value(0, signal, 0);
    };
    window.evidence = rules::evidence(ruleSet, value);
    window.traits = rules::traitsText(ruleSet, window.assignment.mask, value, {});
    window.nearMisses = rules::nearMisses(ruleSet, window.evidence, 0.05);
    card->windows.push_back(window);
    return card;
}

inline QString printed(const ui::EvidenceModel &model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            if (const QString cell = model.index(row, column).data().toString(); !cell.isEmpty())
                cells << cell;
        const auto kind = model.row(row).kind;
        const bool condition =
            kind != ui::EvidenceRow::Kind::Persona && kind != ui::EvidenceRow::Kind::Section;
        text += QString((condition ? 2 : 0) + 2 * model.row(row).depth, u' ') +
                cells.join(QStringLiteral(" | ")) + u'\n';
    }
    return text.replace(QChar(0x202F), u' ');
}

} // namespace dramatis::test

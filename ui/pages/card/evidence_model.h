// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence of one window of a card as a flat table: in the order in which rules are looked at a row per
// persona, below it its conditions depth first, inner groups ("any of") as rows of their own, nesting as
// depth. Where the rules screen, a row per section stands above its rules, and rules that are no personas
// have no row of their own: their first condition names them. Columns: sign or place, rule, condition, value,
// bar, margin.
#pragma once

#include "classify/subject_card.h"
#include "pages/card/stages.h"
#include "widgets/evidence_bar.h"

#include <QAbstractTableModel>

#include <memory>

namespace dramatis::ui
{

enum class EvidenceFilter { All, Holds, Near };

struct EvidenceRow {
    enum class Kind { Section, Persona, Group, Condition } kind = Kind::Persona;
    std::size_t rule = 0;      ///< position in the rule set; Section: its first
    std::size_t node = 0;      ///< of the criteria; Persona: the root
    std::size_t condition = 0; ///< only of a Condition
    int depth = 0;             ///< 0: directly below the persona
    rules::Section section = rules::Section::Personas;
    bool first = false; ///< of the rows of a rule that has none of its own
};

/// What became of a persona.
enum class PersonaState { NotMatched, NearMiss, Matched, Assigned };

class EvidenceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Sign, Rule, Condition, Value, Bar, Margin, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `window`: position in the card's windows. Null: nothing.
    void show(std::shared_ptr<const classify::SubjectCard> card, std::size_t window, double nearShare);
    void setFilter(EvidenceFilter filter);

    [[nodiscard]] const EvidenceRow &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Do the rules screen? Else the column of rules is empty.
    [[nodiscard]] bool hasSections() const { return m_card && m_card->run.ruleSet.screening.has_value(); }
    /// Is there room for the column of rules?
    void setRulesShown(bool shown) { m_rulesShown = shown; }
    /// Where rows of sections and personas begin.
    [[nodiscard]] Column headColumn() const { return hasSections() && m_rulesShown ? Rule : Condition; }
    [[nodiscard]] const rules::Rule &rule(int row) const;
    [[nodiscard]] const rules::Persona &persona(int row) const;
    /// Is it this rule that gives the outcome?
    [[nodiscard]] bool decides(int row) const;
    /// About the list of the rule set, not about a signal.
    [[nodiscard]] bool isListed(int row) const;
    /// Of a section: was it passed, as far as it was looked at?
    [[nodiscard]] const StageSummary &stage(int row) const;
    [[nodiscard]] const rules::Condition &condition(int row) const;
    [[nodiscard]] const rules::ConditionEvidence &evidence(int row) const;
    [[nodiscard]] PersonaState state(int row) const;
    /// "matched · assigned", "near miss: has 5.72, needs < 3"; in words "needs below 3".
    [[nodiscard]] QString stateText(int row, bool inWords = false) const;
    /// "all of", "any of"; nothing over a single condition.
    [[nodiscard]] QString groupText(int row) const;
    [[nodiscard]] EvidenceMark mark(int row) const;
    /// "subscription_share_pct", "≥", "20".
    [[nodiscard]] QStringList conditionParts(int row) const;
    /// −1 if no row is about the signal.
    [[nodiscard]] int rowOfSignal(std::size_t signal) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void collectRows();
    void collectSection(rules::Section section);
    void collectNode(std::size_t rule, std::size_t node, int depth, std::vector<EvidenceRow> &rows) const;
    [[nodiscard]] bool passes(const EvidenceRow &row) const;
    [[nodiscard]] const classify::WindowCard &card() const { return m_card->windows[m_window]; }
    [[nodiscard]] const SignalSpec &spec(int row) const;
    [[nodiscard]] QString headText(int row, int column) const;
    [[nodiscard]] QString personaText(int row, int column) const;
    [[nodiscard]] QString conditionText(int row, int column) const;
    [[nodiscard]] QString spoken(int row) const;
    [[nodiscard]] QString spokenMargin(int row) const;

    std::shared_ptr<const classify::SubjectCard> m_card;
    std::size_t m_window = 0;
    double m_nearShare = 0.05;
    EvidenceFilter m_filter = EvidenceFilter::All;
    std::vector<EvidenceRow> m_rows;
    std::vector<StageSummary> m_stages;
    bool m_rulesShown = true;
};

} // namespace dramatis::ui

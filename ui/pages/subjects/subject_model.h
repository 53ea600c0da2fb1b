// SPDX-License-Identifier: GPL-3.0-or-later
// The subjects of an answer as a table: check box, identifier, effective persona, chosen signals. Reads
// straight from the columns of the view, row by row of the answer; nothing is copied and data() costs the
// same for ten subjects and for a million. Another answer resets the model.
#pragma once

#include "explore/query.h"
#include "pages/subjects/subject_selection.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

/// A view, what was asked of it and the answer: belong together and never change.
struct Shown {
    std::shared_ptr<const explore::RunView> view;
    std::shared_ptr<const explore::Answer> answer;
};

/// How a number stands to the thresholds of its signal.
struct CellMark {
    bool nearMiss = false;   ///< the subject misses a persona by this number alone, and by little
    std::size_t persona = 0; ///< position of its rule; also another rule's, if there is no near miss
    double threshold = 0;    ///< of that rule; else the one that is nearest, NaN if there is none
    rules::Op op = rules::Op::AtLeast; ///< of the condition with that threshold
    bool past = false;                 ///< holds a condition of a persona that is not the subject's
};

class SubjectModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum FixedColumn { Check, Subject, Persona, FirstSignal };

    explicit SubjectModel(SubjectSelection &selection, QObject *parent = nullptr);

    void show(Shown shown);
    void setSignals(std::vector<std::size_t> chosen);
    [[nodiscard]] const std::vector<std::size_t> &chosenSignals() const { return m_signals; }
    [[nodiscard]] const Shown &shown() const { return m_shown; }
    [[nodiscard]] SubjectSelection &selection() const { return m_selection; }

    /// Row of the view behind a row of the table.
    [[nodiscard]] std::uint32_t viewRow(int row) const
    {
        return m_shown.answer->rows[static_cast<std::size_t>(row)];
    }
    /// Row of the table; −1 if the answer has it not. Looks through the answer.
    [[nodiscard]] int tableRow(std::uint32_t viewRow) const;
    [[nodiscard]] QString subjectId(int row) const;
    [[nodiscard]] std::size_t outcome(int row) const;
    [[nodiscard]] bool overridden(int row) const;
    /// Position in the catalogue, of a signal's column.
    [[nodiscard]] std::optional<std::size_t> signalOf(int column) const;
    [[nodiscard]] double value(int row, int column) const;
    [[nodiscard]] CellMark mark(int row, int column) const;
    [[nodiscard]] explore::Sorting sortingOf(int column) const;        ///< ascending
    [[nodiscard]] int columnOf(const explore::Sorting &sorting) const; ///< −1: its signal is not shown

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Threshold {
        std::size_t persona = 0; ///< position of the rule
        const rules::Condition *condition = nullptr;
    };
    void collectThresholds();
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString spoken(int row, int column) const;
    [[nodiscard]] std::string currency() const { return m_shown.view->run->ruleSet.currency; }

    SubjectSelection &m_selection;
    Shown m_shown;
    std::vector<std::size_t> m_signals;
    std::vector<std::vector<Threshold>> m_thresholds; ///< of every chosen signal
};

/// Signals that the rules look at, in the order in which they name them.
std::vector<std::size_t> signalsOfRules(const rules::RuleSet &ruleSet);
/// The columns that are shown first: those, and of scored subjects the percentile, the ratios of the
/// scorecard, and what else is known of them.
std::vector<std::size_t> firstColumns(const classify::StoredRun &run);

} // namespace dramatis::ui

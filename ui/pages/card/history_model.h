// SPDX-License-Identifier: GPL-3.0-or-later
// What a subject was over the runs in one window, newest first, with the operators' decisions between them:
// which run or decision, when, persona, rules or operator, cause of the change or reason.
#pragma once

#include "classify/subject_card.h"
#include "explore/run_view.h"
#include "widgets/subject_swatch.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, When, Persona, Rules, Cause, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `runs`: of the workspace; `view` may be null, then personas carry their id.
    void show(const classify::SubjectCard &card, int window, const std::vector<store::RunRecord> &runs,
              std::shared_ptr<const explore::RunView> view);
    [[nodiscard]] OutcomeKey outcome(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::string at; ///< UTC, what rows are ordered by
        QString what;
        QString when;
        std::string personaId;
        QString rules;
        QString cause;
    };
    void addRuns(const classify::SubjectCard &card, int window, const std::vector<store::RunRecord> &runs);
    void addDecisions(const classify::SubjectCard &card, int window);
    [[nodiscard]] QString text(const Row &row, int column) const;

    std::shared_ptr<const explore::RunView> m_view;
    int m_window = 0;
    std::vector<Row> m_rows;
};

} // namespace dramatis::ui

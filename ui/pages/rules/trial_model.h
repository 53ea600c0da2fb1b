// SPDX-License-Identifier: GPL-3.0-or-later
// How many subjects each outcome has by the rules of the run and by those tried. Rows stay as long as the
// view does, so that nothing jumps while a slider moves.
#pragma once

#include "explore/run_view.h"
#include "jobs/rule_trial.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class TrialModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Bar, Before, Now, Difference, Share, ColumnCount };
    enum Role { OutcomeRole = Qt::UserRole, BeforeRole, NowRole, ScaleRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const explore::RunView> view, jobs::RuleTrial trial);
    [[nodiscard]] const explore::RunView &view() const { return *m_view; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(std::size_t outcome, int column) const;

    std::shared_ptr<const explore::RunView> m_view;
    jobs::RuleTrial m_trial;
    std::vector<std::size_t> m_rows; ///< outcomes
    std::int64_t m_scale = 1;
};

/// From where to where subjects would move, the largest moves first.
class TrialMoves : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { From, To, Bar, Count, ColumnCount };
    enum Role { OutcomeRole = Qt::UserRole, CountRole, ScaleRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const explore::RunView> view, const jobs::RuleTrial &trial);
    [[nodiscard]] const explore::RunView &view() const { return *m_view; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Move {
        std::size_t from = 0;
        std::size_t to = 0;
        std::int64_t subjects = 0;
    };

    std::shared_ptr<const explore::RunView> m_view;
    std::vector<Move> m_moves;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// "From A to B": who moved between two classifications, cell by cell; arrow keys move the cell, Enter opens
// its subjects. If the window shows another pair of runs, a sentence and the one button that changes that.
#pragma once

#include "explore/query.h"
#include "pages/runs/move_matrix.h"
#include "widgets/pane.h"

class QStackedLayout;

namespace dramatis::ui
{

class LedgerView;

class MovePane : public Pane
{
    Q_OBJECT
public:
    explicit MovePane(QWidget *parent = nullptr);

    /// `view`: what the window shows now; `a` and `b`: the marked runs, perhaps none.
    void show(const std::shared_ptr<const explore::RunView> &view, std::size_t window,
              const store::RunRecord *a, const store::RunRecord *b);

Q_SIGNALS:
    void subjectsWanted(const dramatis::explore::Query &query);
    void pairWanted(); ///< the window is to show B beside A

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createTable();
    void createEmptyState();
    void showMatrix(const std::shared_ptr<const explore::RunView> &view, std::size_t window);
    void showSentence(const QString &title, const QString &sentence, const QString &button);
    void layOutNames();
    void followCell();
    void openCell(const QModelIndex &index);

    MoveMatrix *m_matrix;
    LedgerView *m_table;
    QPushButton *m_open;
    QLabel *m_foot;
    EmptyState *m_empty;
    QPushButton *m_change;
    QStackedLayout *m_stack;
};

} // namespace dramatis::ui

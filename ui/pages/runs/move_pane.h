// SPDX-License-Identifier: GPL-3.0-or-later
// "From A to B": who moved between two runs, cell by cell; arrow keys move the cell, Enter opens its
// subjects. The line below says what moved those of the chosen cell. Where the screen shows other runs, its
// subjects can be exported, and one button shows B beside A.
#pragma once

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

    /// `window`: "180 d". `pair`: what shows B beside A: "Show run 12 beside run 11".
    void showMoves(ShownMoves moves, const QString &window, const QString &pair);
    /// Why there is nothing to show.
    void showSentence(const QString &title, const QString &sentence);
    /// As the flow numbers them.
    void chooseCell(int from, int to);

Q_SIGNALS:
    void subjectsWanted(const dramatis::explore::Query &query);
    void pairWanted();                                 ///< the window is to show B beside A
    void exportWanted(qulonglong from, qulonglong to); ///< positions in ShownMoves::outcomes
    void cellChanged(int from, int to);                ///< as the flow numbers them

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createTable();
    void layOutNames();
    void followCell();
    void openCell(const QModelIndex &index);
    [[nodiscard]] QString footText(const QModelIndex &cell) const;

    MoveMatrix *m_matrix;
    LedgerView *m_table;
    QPushButton *m_open;
    QPushButton *m_change;
    QLabel *m_foot;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The view on the subjects of an answer. Choosing is its own (SubjectSelection), the view's selection model
// only carries the current cell: so a million subjects are chosen at once and stay chosen when the order
// changes.
//
// Space toggles, Shift with an arrow or a click chooses on from the last one, Ctrl+click toggles, Ctrl+A
// chooses all shown. Alt+Up and Alt+Down sort by the current column. Enter or a double click opens.
#pragma once

#include "pages/subjects/subject_delegate.h"
#include "pages/subjects/subject_header.h"

#include <QTableView>

namespace dramatis::ui
{

class SubjectTable : public QTableView
{
    Q_OBJECT
public:
    SubjectTable(SubjectModel &model, const SubjectFigures &figures, QWidget *parent = nullptr);

    /// After the columns changed. `width`: of a column by signal id, "#subject", "#persona"; 0: as it is
    /// usual.
    void layOutColumns(const std::function<int(const QString &)> &width);
    /// As the operator set it; 0: it follows what the others leave.
    [[nodiscard]] int keptWidth(int column) const;
    [[nodiscard]] QString columnKey(int column) const;
    void setCurrentRow(int row);
    void chooseAll(bool chosen);

Q_SIGNALS:
    void openWanted(int row);
    void sortingWanted(const dramatis::explore::Sorting &sorting);
    void copyWanted();
    void menuWanted(const QPoint &global);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void clickHeader(int column);
    void toggle(int row);
    void chooseTo(int row); ///< from where choosing began
    [[nodiscard]] int usualWidth(int column) const;
    [[nodiscard]] int personaWidth() const;
    void followWidth();

    SubjectModel &m_model;
    SubjectDelegate *m_delegate;
    int m_anchor = -1;
    bool m_layingOut = false;
    bool m_personaKept = false; ///< its width was set by the operator
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// A table of a few rows that stand in a pane as they are: as high as its rows, the page scrolls, not the
// table. A cell leads somewhere if its model says so (LeadsRole): the pointer is a hand over it, and a click
// or Enter opens it. Not for models that grow: columns are measured over all rows.
#pragma once

#include <QTableView>

namespace dramatis::ui
{

/// true: opened() is sent for the cell.
inline constexpr int LeadsRole = Qt::UserRole + 100;

class SmallTable : public QTableView
{
    Q_OBJECT
public:
    explicit SmallTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// The column that takes the room that the others leave; it is elided where there is too little.
    void setStretched(int column); ///< -1: the last one
    /// Those share the room instead; the stretched one is as wide as its text, or elided.
    void setSharing(QList<int> columns);
    /// A matrix: the columns between the first and the last are as wide as each other, the first one is
    /// elided for them.
    void setMatrix();
    void setRowHeight(int pixels); ///< 0: by the font
    /// Row under the pointer, -1 without one.
    [[nodiscard]] int hoveredRow() const { return m_hovered; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void layOutMatrix();
    [[nodiscard]] int neededWidth(int column) const;
    [[nodiscard]] int stretched() const;
    [[nodiscard]] QList<int> sharing() const;
    void hover(int row);
    [[nodiscard]] int neededHeight() const;

    int m_stretched = 0;
    QList<int> m_sharing;
    bool m_matrix = false;
    int m_rowHeight = 0;
    int m_hovered = -1;
};

/// Whether a delegate paints a cell of the row under the pointer.
bool isHovered(const QWidget *view, const QModelIndex &index);

} // namespace dramatis::ui

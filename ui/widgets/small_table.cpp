// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/small_table.h"

#include "widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace dramatis::ui
{

SmallTable::SmallTable(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setPalette(viewPalette(theme()));
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void SmallTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &SmallTable::layOut);
    connect(model, &QAbstractItemModel::dataChanged, this, &SmallTable::layOut);
    layOut();
}

void SmallTable::setStretched(int column)
{
    m_stretched = column;
    layOut();
}

void SmallTable::setRowHeight(int pixels)
{
    m_rowHeight = pixels;
    layOut();
}

void SmallTable::layOut()
{
    if (!model())
        return;
    const int height = m_rowHeight > 0 ? m_rowHeight : ui::rowHeight();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(height);
    const int columns = model()->columnCount();
    int taken = 0;
    for (int column = 0; column < columns; ++column) {
        if (column == m_stretched)
            continue;
        const int width = std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, width);
        taken += width;
    }
    if (m_stretched < columns)
        setColumnWidth(m_stretched, std::max(viewport()->width() - taken, height * 2));
    updateGeometry();
}

int SmallTable::neededHeight() const
{
    const int head = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    const int rows = model() ? model()->rowCount() : 0;
    return head + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth();
}

QSize SmallTable::sizeHint() const
{
    int width = 0;
    for (int column = 0; model() && column < model()->columnCount(); ++column)
        width += std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
    return {width, neededHeight()};
}

QSize SmallTable::minimumSizeHint() const
{
    const int stretched = model() ? sizeHintForColumn(m_stretched) : 0;
    return {sizeHint().width() - std::max(0, stretched - 2 * ui::rowHeight()), neededHeight()};
}

void SmallTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().data(LeadsRole).toBool())
            Q_EMIT opened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void SmallTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.isValid() && index == currentIndex() &&
        index.data(LeadsRole).toBool())
        Q_EMIT opened(index);
}

void SmallTable::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    viewport()->setCursor(index.data(LeadsRole).toBool() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    hover(index.isValid() ? index.row() : -1);
}

void SmallTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    hover(-1);
}

void SmallTable::hover(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
}

void SmallTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void SmallTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    layOut();
}

void SmallTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
    if (event->type() == QEvent::PaletteChange && palette() != viewPalette(theme()))
        setPalette(viewPalette(theme()));
}

bool isHovered(const QWidget *view, const QModelIndex &index)
{
    const auto *table = qobject_cast<const SmallTable *>(view);
    return table && table->hoveredRow() == index.row();
}

} // namespace dramatis::ui

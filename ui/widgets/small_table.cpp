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
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setFont(smallFont());
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

void SmallTable::setSharing(QList<int> columns)
{
    m_sharing = std::move(columns);
    layOut();
}

void SmallTable::setMatrix()
{
    m_matrix = true;
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
    if (minimumHeight() != neededHeight())
        setMinimumHeight(neededHeight());
    if (m_matrix)
        return layOutMatrix();
    int spare = viewport()->width();
    for (int column = 0; column < model()->columnCount(); ++column) {
        setColumnWidth(column, neededWidth(column));
        spare -= columnWidth(column);
    }
    if (spare < 0)
        setColumnWidth(stretched(), std::max(columnWidth(stretched()) + spare, height * 2));
    const QList<int> shares = sharing();
    const int count = static_cast<int>(shares.size());
    for (int share = 0; spare > 0 && share < count; ++share) // no pixel is left over
        setColumnWidth(shares[share],
                       columnWidth(shares[share]) + spare * (share + 1) / count - spare * share / count);
    updateGeometry();
}

void SmallTable::layOutMatrix()
{
    const int last = model()->columnCount() - 1;
    if (last < 2)
        return;
    constexpr int leastPart = 5;          // of the room, for the names
    int needed = ui::rowHeight() * 3 / 2; // swatch and number of the head
    for (int cell = 1; cell < last; ++cell)
        needed = std::max(needed, sizeHintForColumn(cell));
    const int cells = last - 1;
    const int room = viewport()->width() - neededWidth(last);
    const int first =
        std::clamp(room - cells * needed, room / leastPart, std::max(room / leastPart, sizeHintForColumn(0)));
    setColumnWidth(0, first);
    setColumnWidth(last, neededWidth(last));
    for (int cell = 0; cell < cells; ++cell)
        setColumnWidth(cell + 1, (room - first) * (cell + 1) / cells - (room - first) * cell / cells);
}

QList<int> SmallTable::sharing() const
{
    return m_sharing.isEmpty() ? QList<int>{stretched()} : m_sharing;
}

int SmallTable::stretched() const
{
    return m_stretched < 0 ? model()->columnCount() - 1 : m_stretched;
}

int SmallTable::neededWidth(int column) const
{
    constexpr int air = 10; // the style insets the text
    return std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column) + air);
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
        width += m_matrix ? ui::rowHeight() * 3 / 2 : neededWidth(column);
    return {width, neededHeight()};
}

QSize SmallTable::minimumSizeHint() const
{
    constexpr double least = 0.5; // of the stretched column
    const int spared = model() && model()->columnCount() > stretched() && !m_matrix
                           ? static_cast<int>(neededWidth(stretched()) * (1 - least))
                           : 0;
    return {sizeHint().width() - spared, neededHeight()};
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

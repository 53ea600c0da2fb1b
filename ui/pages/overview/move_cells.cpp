// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/move_cells.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QPainter>

namespace dramatis::ui
{

namespace
{

constexpr int edge = 4;

/// Not the name, not the total at the end.
bool isCell(const QModelIndex &index)
{
    return index.column() > 0 && index.column() < index.model()->columnCount() - 1;
}

} // namespace

void MoveCells::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    MatrixDelegate::initStyleOption(option, index);
    if (isCell(index))
        option->text.clear(); // paint() writes it
}

void MoveCells::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    MatrixDelegate::paint(painter, option, index);
    if (!isCell(index))
        return;
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QRect room = option.rect.adjusted(edge, 0, -edge, 0);
    const QVariant count = index.data(MoveMatrix::CountRole);
    painter->save();
    painter->setFont(option.state & QStyle::State_Selected ? strongFont() : cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    QString text = index.data().toString();
    if (painter->fontMetrics().horizontalAdvance(text) > room.width())
        text = shortText(count.toDouble());
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
}

QSize MoveCells::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = MatrixDelegate::sizeHint(option, index);
    if (!isCell(index))
        return size;
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    return {QFontMetrics(cell.font).horizontalAdvance(index.data().toString()) + 2 * edge + 1, size.height()};
}

} // namespace dramatis::ui

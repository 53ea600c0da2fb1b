// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/preview_delegate.h"

#include "import/preview_table.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QPainter>

namespace dramatis::ui
{

namespace
{

constexpr int inset = 3;
constexpr int sign = 11;
constexpr int line = 2;

} // namespace

void PreviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const int mark = index.data(PreviewTable::MarkRole).toInt();
    if (mark == PreviewTable::NoMark)
        return QStyledItemDelegate::paint(painter, option, index);
    const bool fault = mark == PreviewTable::FaultMark;
    const QRect box = option.rect.adjusted(inset, inset, -inset, -inset - 1);
    painter->fillRect(box, fault ? theme().failedGround : theme().warningGround);
    QStyleOptionViewItem cell = option;
    cell.backgroundBrush = Qt::NoBrush;
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRect at(mirrored ? box.left() + 2 : box.right() - sign - 1, box.center().y() - sign / 2, sign,
                   sign);
    cell.rect = mirrored ? option.rect.adjusted(sign, 0, 0, 0) : option.rect.adjusted(0, 0, -sign, 0);
    QStyledItemDelegate::paint(painter, cell, index);
    painter->fillRect(box.left(), box.bottom() - line + 1, box.width(), line,
                      fault ? theme().failed : theme().warningLine);
    painter->drawPixmap(at, iconPixmap(fault ? QStringLiteral("cross") : QStringLiteral("warning"), sign,
                                       fault ? theme().failed : theme().warning,
                                       painter->device()->devicePixelRatioF()));
}

QSize PreviewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize usual = QStyledItemDelegate::sizeHint(option, index);
    return index.data(PreviewTable::MarkRole).toInt() == PreviewTable::NoMark
               ? usual
               : usual + QSize(sign + inset, 0);
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/mark_delegate.h"
#include "pages/runs/run_ledger.h"
#include "widgets/theme.h"

#include <QPainter>

namespace dramatis::ui
{

void MarkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString letter = ground.text;
    ground.text.clear();
    ground.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    if (letter.isEmpty())
        return;
    const Theme &colors = theme();
    const bool filled = index.data(RunLedger::FilledRole).toBool();
    const int side = option.fontMetrics.height() + 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(filled ? colors.highlight : colors.text2);
    painter->setBrush(filled ? colors.highlight : colors.base);
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->setPen(filled ? colors.highlightedText : colors.text);
    painter->setFont(strongFont());
    painter->drawText(box, Qt::AlignCenter, letter);
    painter->restore();
}

} // namespace dramatis::ui

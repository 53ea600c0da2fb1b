// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/score_delegate.h"
#include "pages/review/review_queue.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace dramatis::ui
{

namespace
{

constexpr int strokes = 4;
constexpr int inset = 8;
constexpr int signWidth = 19;

} // namespace

void paintBandSign(QPainter &painter, const QRect &place, review::Band band)
{
    constexpr int step = 5;
    constexpr int stroke = 4;
    constexpr int lowest = 3;
    constexpr int rise = 3;
    const int filled = strokes - static_cast<int>(band);
    const int bottom = place.center().y() + 6;
    for (int i = 0; i < strokes; ++i) {
        const int height = lowest + i * rise;
        painter.fillRect(place.left() + i * step, bottom - height, stroke, height,
                         i < filled ? theme().text : theme().track);
    }
}

void ScoreDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString number = std::exchange(cell.text, QString());
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    const QRect room = option.rect.adjusted(inset, 0, -2, 0);
    paintBandSign(*painter, room, static_cast<review::Band>(index.data(ReviewQueue::BandRole).toInt()));
    painter->setFont(cell.font);
    painter->setPen(theme().text);
    painter->drawText(room.adjusted(signWidth + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, number);
    painter->restore();
}

} // namespace dramatis::ui

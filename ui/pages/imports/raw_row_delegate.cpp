// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/raw_row_delegate.h"
#include "pages/imports/rejects_table.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr int inset = 8;
constexpr int charactersBefore = 12;

} // namespace

void RawRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    QString text = cell.text;
    cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const QRect area = option.rect.adjusted(inset, 0, -inset, 0);
    const QFontMetrics metrics(cell.font);
    int start = index.data(RejectsTable::FieldStartRole).toInt();
    const int length = index.data(RejectsTable::FieldLengthRole).toInt();
    if (length > 0 && metrics.horizontalAdvance(text.left(start + length)) > area.width()) {
        const int cut = std::max(0, start - charactersBefore);
        text = QChar(0x2026) + text.mid(cut);
        start = start - cut + 1;
    }
    const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width());
    const auto advance = [&](int characters) { return metrics.horizontalAdvance(shown.left(characters)); };
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(cell.font);
    painter->setPen(theme().text2);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (length > 0) {
        QRect field(area.left() + advance(start), 0, advance(start + length) - advance(start),
                    metrics.height() + 2);
        field.moveCenter({field.center().x(), area.center().y()});
        painter->fillRect(field, theme().failedGround);
        painter->setPen(theme().failed);
        painter->drawText(QRect(field.left(), area.top(), area.right() - field.left(), area.height()),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown.mid(start, length));
    }
    painter->restore();
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/margin_delegate.h"

#include "pages/overview/margin_model.h"
#include "pages/subjects/subject_words.h"
#include "widgets/small_table.h"

#include <QPainter>

namespace dramatis::ui
{

namespace
{

constexpr int inset = 12;
constexpr int gap = 8;
constexpr int bandWidth = 44;
constexpr double leastTint = 0.06;

} // namespace

void MarginDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    if (isHovered(option.widget, index))
        painter->fillRect(option.rect, theme().hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme().row);
    if (index.column() == 0)
        return paintCondition(*painter, option, index);
    if (index.column() < MarginModel::withinColumn)
        return paintBand(*painter, option, index);
    painter->save();
    painter->setPen(theme().text);
    painter->drawText(option.rect.adjusted(0, 0, -gap, 0), Qt::AlignRight | Qt::AlignVCenter,
                      index.data().toString());
    painter->restore();
}

void MarginDelegate::paintCondition(QPainter &painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const auto *model = static_cast<const MarginModel *>(index.model());
    const auto persona = static_cast<std::size_t>(index.data(MarginModel::PersonaRole).toInt());
    const QString threshold = index.data(MarginModel::ThresholdRole).toString();
    painter.save();
    const QFontMetrics strong(strongFont());
    painter.setFont(smallFont());
    painter.setPen(theme().text2);
    const QRect cell = option.rect;
    const auto placed = [&](const QRect &room) { return QStyle::visualRect(option.direction, cell, room); };
    const QRect room = cell.adjusted(inset, 0, -strong.horizontalAdvance(threshold) - gap, 0);
    const int behind =
        paintChip(painter, placed(room), ruleKey(*model->view(), persona), index.data().toString(), theme()) -
        placed(room).left() + room.left();
    painter.setFont(strongFont());
    painter.setPen(theme().text);
    painter.drawText(placed({behind + gap / 2, cell.top(), cell.right() - behind, cell.height()}),
                     Qt::AlignLeft | Qt::AlignVCenter, threshold);
    painter.restore();
}

void MarginDelegate::paintBand(QPainter &painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Theme &colors = theme();
    const bool atThreshold = index.column() == MarginModel::lastFailing;
    const QRect band = option.rect.adjusted(0, 4, -1, -4);
    const double most = colors.dark ? 0.30 : 0.46;
    QColor tint = colors.running;
    tint.setAlphaF(
        static_cast<float>(leastTint + index.data(MarginModel::HeatRole).toDouble() * (most - leastTint)));
    painter.fillRect(band, colors.track);
    painter.fillRect(band, tint);
    painter.save();
    painter.setFont(smallFont());
    painter.setPen(colors.text);
    painter.drawText(band, Qt::AlignCenter, index.data().toString());
    if (option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(colors.text, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(band.adjusted(1, 1, -1, -1));
    }
    painter.restore();
    if (atThreshold)
        painter.fillRect(
            QStyle::visualRect(option.direction, option.rect,
                               {option.rect.right() - 1, option.rect.top() + 1, 2, option.rect.height() - 2}),
            colors.text);
}

QSize MarginDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.column() == 0) {
        const int threshold =
            QFontMetrics(strongFont()).horizontalAdvance(index.data(MarginModel::ThresholdRole).toString());
        return {size.width() + inset + swatchSize() + threshold + 2 * gap, size.height()};
    }
    return {std::max(bandWidth, size.width() + gap), size.height()};
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/trait_delegate.h"

#include "pages/overview/trait_model.h"
#include "widgets/small_table.h"
#include "widgets/theme.h"

#include <QPainter>

#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr int gap = 8;
constexpr int barWidth = 60; ///< at least

} // namespace

void TraitDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
}

void TraitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const bool chosen = option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus;
    if (chosen)
        painter->fillRect(option.rect, theme().softHighlight);
    else if (isHovered(option.widget, index))
        painter->fillRect(option.rect, theme().hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme().row);
    if (index.column() != TraitModel::Bar)
        return QStyledItemDelegate::paint(painter, option, index);
    const QRect room = option.rect.adjusted(gap, 0, -gap, 0);
    const double share =
        index.data(TraitModel::CountRole).toDouble() / index.data(TraitModel::ScaleRole).toDouble();
    const int width = static_cast<int>(std::lround(share * room.width()));
    painter->fillRect(QRect(room.left(), room.top() + 9, width, std::max(4, room.height() - 18)),
                      theme().bar);
}

QSize TraitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.column() == TraitModel::Bar)
        size.setWidth(barWidth + 2 * gap);
    return size;
}

} // namespace dramatis::ui

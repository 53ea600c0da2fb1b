// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/progress_delegate.h"
#include "pages/imports/import_table.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr int barHeight = 8;
constexpr int inset = 8;

} // namespace

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant share = index.data(ImportTable::ShareRole);
    const int room = option.rect.width() - option.fontMetrics.horizontalAdvance(QStringLiteral("100%"));
    QRect bar(option.rect.left() + inset, 0, room - 3 * inset, barHeight);
    if (!share.isValid() || bar.width() < 2 * inset)
        return;
    bar.moveTop(option.rect.center().y() - barHeight / 2);
    painter->save();
    painter->fillRect(bar, theme().base);
    QRect done = bar;
    done.setWidth(qRound(bar.width() * std::clamp(share.toDouble(), 0.0, 1.0)));
    painter->fillRect(done, theme().running);
    painter->setPen(theme().outline);
    painter->drawRect(bar.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace dramatis::ui

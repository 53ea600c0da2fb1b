// SPDX-License-Identifier: GPL-3.0-or-later
// A raw row of a file in a fixed font, the faulty field tinted. A field far to the right is brought into
// sight: the row then begins with dots.
#pragma once

#include <QStyledItemDelegate>

namespace dramatis::ui
{

class RawRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace dramatis::ui

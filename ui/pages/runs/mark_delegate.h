// SPDX-License-Identifier: GPL-3.0-or-later
// The letters A and B before the two runs that are compared: A framed, B filled.
#pragma once

#include <QStyledItemDelegate>

namespace dramatis::ui
{

class MarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// A cell with a bar for what has a ShareRole, before its text; any other cell as it is.
#pragma once

#include <QStyledItemDelegate>

namespace dramatis::ui
{

class ProgressDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// A cell of the preview. One at fault is tinted, underlined and has a sign, so that it shows without colours.
#pragma once

#include <QStyledItemDelegate>

namespace dramatis::ui
{

class PreviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace dramatis::ui

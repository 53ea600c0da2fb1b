// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of what is tried: outcomes with their swatch, bars in their colour; where a bar has been before is a
// dashed frame. For TrialModel and TrialMoves.
#pragma once

#include <QStyledItemDelegate>

namespace dramatis::ui
{

class TrialDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace dramatis::ui

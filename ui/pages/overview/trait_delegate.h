// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of the traits: a bar from zero without a colour of its own, for a trait is no outcome.
#pragma once

#include <QStyledItemDelegate>

namespace dramatis::ui
{

class TraitDelegate : public QStyledItemDelegate
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of the margin map: the condition with its threshold in bold, bands tinted by their counts, the
// threshold as a 2 px line between what fails and what holds.
#pragma once

#include <QStyledItemDelegate>

namespace dramatis::ui
{

class MarginDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintCondition(QPainter &painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const;
    void paintBand(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace dramatis::ui

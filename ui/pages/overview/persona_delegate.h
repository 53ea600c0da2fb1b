// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of the personas: swatch and name; a bar from zero with the run before as a tick. The row under the
// pointer is tinted over all look-backs.
#pragma once

#include <QStyledItemDelegate>

namespace dramatis::ui
{

class PersonaDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintBar(QPainter &painter, const QRect &cell, const QModelIndex &index) const;
};

} // namespace dramatis::ui

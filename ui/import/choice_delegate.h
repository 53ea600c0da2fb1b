// SPDX-License-Identifier: GPL-3.0-or-later
// Cells that are a choice of several: drawn as combo boxes, and one while they are edited. A cell has choices
// if its model says so.
#pragma once

#include <QStyledItemDelegate>

namespace dramatis::ui
{

inline constexpr int ChoicesRole = Qt::UserRole + 110;       ///< QStringList
inline constexpr int CurrentChoiceRole = Qt::UserRole + 111; ///< int; -1: none of them

class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

} // namespace dramatis::ui

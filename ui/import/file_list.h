// SPDX-License-Identifier: GPL-3.0-or-later
// The files of an import in their order, two lines each: name and how far it is, kind and rows or the
// sentence why it cannot be used.
#pragma once

#include "import/import_plan.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace dramatis::ui
{

class FileList : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { StateTextRole = Qt::UserRole + 1, StateRole, DetailRole, IdRole };
    using QAbstractListModel::QAbstractListModel;

    void setFiles(const ImportPlan &plan);
    [[nodiscard]] int idAt(const QModelIndex &index) const; ///< 0: none
    [[nodiscard]] QModelIndex indexOf(int id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        int id = 0;
        QString name, path, state, detail;
        FileDraft::State meaning = FileDraft::State::NotSeen;
    };
    [[nodiscard]] static Row rowOf(const FileDraft &file);

    std::vector<Row> m_rows;
};

class FileDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// "ready", "2 questions", "not yet seen".
QString stateText(const FileDraft &file);
/// Sign and colour of a state; no sign for an empty name.
struct StateLook {
    QString sign;
    QColor color;
};
StateLook lookOf(FileDraft::State state);

} // namespace dramatis::ui

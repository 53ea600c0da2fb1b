// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of an import's rejects as a facet: all of them, then each with its count within the chosen lines.
// Kinds without a reject there stay, so that nothing jumps.
#pragma once

#include "jobs/open_workspace.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace dramatis::ui
{

class RejectKinds : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole, ShareRole, KindRole };
    using QAbstractListModel::QAbstractListModel;

    void setKinds(std::vector<jobs::KindCount> kinds); ///< the largest comes first
    /// Other counts of the same kinds, in the order of kinds().
    void setCounts(const std::vector<std::int64_t> &counts);
    [[nodiscard]] const std::vector<jobs::KindCount> &kinds() const { return m_kinds; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::int64_t all() const;

    std::vector<jobs::KindCount> m_kinds;
};

/// Name, count at the right, a bar of 2 px below.
class RejectKindDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace dramatis::ui

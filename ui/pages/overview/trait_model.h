// SPDX-License-Identifier: GPL-3.0-or-later
// How many subjects have each trait, the most frequent first. Traits overlap: shares do not add up. Every row
// leads to its subjects.
#pragma once

#include "pages/overview/overview_summary.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class TraitModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Bar, Count, Share, ColumnCount };
    enum Role { CountRole = Qt::UserRole, ScaleRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const OverviewSummary> summary, std::size_t window);
    [[nodiscard]] std::optional<explore::Query> queryOf(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::int64_t countOf(int row) const;
    [[nodiscard]] QString textOf(int row, int column) const;

    std::shared_ptr<const OverviewSummary> m_summary;
    std::size_t m_window = 0;
    std::vector<std::size_t> m_rows; ///< positions in RunView::traits
};

} // namespace dramatis::ui

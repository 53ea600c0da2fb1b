// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a file as they would be stored: line, the table's columns that are made of something, and whether
// the row would be taken. A cell that is at fault says so by a sign as well (preview_delegate.h).
#pragma once

#include "domains/table_spec.h"
#include "importing/inspection.h"
#include "mapping/mapping.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class PreviewTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { MarkRole = Qt::UserRole + 120 };
    enum Mark { NoMark, FaultMark, WarningMark, UndecodableMark };
    using QAbstractTableModel::QAbstractTableModel;

    /// `table` outlives the model. Columns that nothing is made of are left out, unless a fault is of them.
    void setPreview(importing::Preview preview, const TableSpec *table, const mapping::Mapping &mapping);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool isLine(int column) const { return column == 0; }
    [[nodiscard]] bool isTaken(int column) const { return column == columnCount() - 1; }
    [[nodiscard]] bool isNumber(int column) const;
    [[nodiscard]] int tableColumn(int column) const
    {
        return m_columns[static_cast<std::size_t>(column - 1)];
    }
    [[nodiscard]] QString text(const importing::PreviewRow &row, int column) const;
    [[nodiscard]] QString takenText(const importing::PreviewRow &row) const;
    [[nodiscard]] QString spoken(const importing::PreviewRow &row, int column) const;
    [[nodiscard]] Mark markOf(const importing::PreviewRow &row, int column) const;
    [[nodiscard]] QVariant look(const importing::PreviewRow &row, int column, int role) const;

    importing::Preview m_preview;
    const TableSpec *m_table = nullptr;
    std::vector<int> m_columns; ///< of the table, that are shown
};

} // namespace dramatis::ui

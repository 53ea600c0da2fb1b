// SPDX-License-Identifier: GPL-3.0-or-later
// What would become of each file of an import: rows new, changed, unchanged, skipped, rejected.
#pragma once

#include "importing/importer.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class ForecastTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Kind, New, Changed, Unchanged, Skipped, Rejected, Made, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setReport(std::vector<importing::FileReport> files);
    [[nodiscard]] const importing::FileReport *at(const QModelIndex &index) const;
    /// The first file with rejects, else the first.
    [[nodiscard]] QModelIndex noteworthy() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static std::int64_t countOf(const importing::FileReport &file, int column);
    [[nodiscard]] static QVariant look(const importing::FileReport &file, int column, int role);

    std::vector<importing::FileReport> m_files;
};

} // namespace dramatis::ui

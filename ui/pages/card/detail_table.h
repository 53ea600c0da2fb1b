// SPDX-License-Identifier: GPL-3.0-or-later
// A table of one subject as its domain describes it (domains/subject_details.h).
#pragma once

#include "domains/subject_details.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class DetailTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(DetailTable table);
    [[nodiscard]] bool isText(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;

    DetailTable m_table;
};

} // namespace dramatis::ui

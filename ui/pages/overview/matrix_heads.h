// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix of moves where there is little room: outcomes are numbered in the rows and named there only; the
// columns carry number and swatch.
#pragma once

#include <QIdentityProxyModel>

namespace dramatis::ui
{

class MatrixHeads : public QIdentityProxyModel
{
    Q_OBJECT
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace dramatis::ui

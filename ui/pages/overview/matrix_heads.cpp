// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/matrix_heads.h"

#include "pages/runs/move_matrix.h"
#include "widgets/small_table.h"

namespace dramatis::ui
{

QVariant MatrixHeads::data(const QModelIndex &index, int role) const
{
    const bool isTotal = index.row() == rowCount() - 1;
    if (role == Qt::DisplayRole && index.column() == 0)
        return isTotal ? tr("now")
                       : QStringLiteral("%1  %2")
                             .arg(index.row() + 1)
                             .arg(QIdentityProxyModel::data(index, role).toString());
    if (role == LeadsRole)
        return !isTotal && index.column() > 0 && index.column() < columnCount() - 1;
    return QIdentityProxyModel::data(index, role);
}

QVariant MatrixHeads::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return QIdentityProxyModel::headerData(section, orientation, role);
    if (section == 0)
        return tr("before ↓  now →");
    return section == columnCount() - 1 ? tr("before") : QString::number(section);
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/detail_table.h"
#include "base/number.h"
#include "pages/card/detail_words.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QFont>

namespace dramatis::ui
{

void DetailTableModel::show(DetailTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

bool DetailTableModel::isText(int column) const
{
    return m_table.columns[static_cast<std::size_t>(column)].unit == Unit::Text;
}

int DetailTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int DetailTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QString DetailTableModel::text(int row, int column) const
{
    const DetailCell &cell = m_table.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    if (const auto *words = std::get_if<std::string>(&cell))
        return words->empty() ? absentText() : QString::fromStdString(*words);
    return valueText(std::get<double>(cell), m_table.columns[static_cast<std::size_t>(column)].unit);
}

QVariant DetailTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString shown = text(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown;
    case Qt::AccessibleTextRole:
        return shown == absentText() ? tr("absent") : shown;
    case Qt::FontRole:
        return isText(index.column()) ? QVariant() : QVariant(numberFont());
    case Qt::TextAlignmentRole:
        return isText(index.column()) ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                      : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant DetailTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return isText(section) ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                               : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? detailTitle(m_table.columns[static_cast<std::size_t>(section)].id)
                                   : QVariant();
}

} // namespace dramatis::ui

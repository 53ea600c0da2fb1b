// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/forecast_table.h"

#include "pages/domain_words.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QFont>

#include <algorithm>

namespace dramatis::ui
{

void ForecastTable::setReport(std::vector<importing::FileReport> files)
{
    beginResetModel();
    m_files = std::move(files);
    endResetModel();
}

const importing::FileReport *ForecastTable::at(const QModelIndex &index) const
{
    return index.isValid() ? &m_files[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex ForecastTable::noteworthy() const
{
    const auto file =
        std::find_if(m_files.begin(), m_files.end(), [](const auto &each) { return each.rejected > 0; });
    return index(file == m_files.end() ? 0 : static_cast<int>(file - m_files.begin()), 0);
}

int ForecastTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int ForecastTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::int64_t ForecastTable::countOf(const importing::FileReport &file, int column)
{
    switch (column) {
    case New:
        return file.taken;
    case Changed:
        return file.replaced;
    case Unchanged:
        return file.unchanged;
    case Skipped:
        return file.skipped;
    case Rejected:
        return file.rejected;
    default:
        return file.createdParents;
    }
}

QVariant ForecastTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const importing::FileReport &file = m_files[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return index.column() == File   ? pathText(file.file.filename())
               : index.column() == Kind ? kindTitle(file.kind)
                                        : countText(countOf(file, index.column()));
    if (role == Qt::ToolTipRole && index.column() == File)
        return pathText(file.file);
    return look(file, index.column(), role);
}

QVariant ForecastTable::look(const importing::FileReport &file, int column, int role)
{
    const bool number = column > Kind;
    const bool rejects = column == Rejected && file.rejected > 0;
    if (role == Qt::TextAlignmentRole)
        return number ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    if (role == Qt::FontRole)
        return rejects ? QVariant(strongFont()) : number ? QVariant(numberFont()) : QVariant();
    if (role == Qt::ForegroundRole)
        return rejects                                ? QVariant(theme().failed)
               : column == Kind                       ? QVariant(theme().text2)
               : number && countOf(file, column) == 0 ? QVariant(theme().text3)
                                                      : QVariant();
    return {};
}

QVariant ForecastTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section > Kind)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    const QStringList titles = {tr("File"),      tr("Kind"),    tr("New"),      tr("Changed"),
                                tr("Unchanged"), tr("Skipped"), tr("Rejected"), tr("Also made")};
    if (role == Qt::ToolTipRole && section == Skipped)
        return tr("Rows whose key is stored already, counted and passed over");
    return role == Qt::DisplayRole ? QVariant(titles.value(section)) : QVariant();
}

} // namespace dramatis::ui

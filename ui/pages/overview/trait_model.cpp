// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/trait_model.h"

#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/small_table.h"

#include <algorithm>

namespace dramatis::ui
{

void TraitModel::show(std::shared_ptr<const OverviewSummary> summary, std::size_t window)
{
    beginResetModel();
    m_summary = std::move(summary);
    m_window = window;
    m_rows.clear();
    const std::size_t known = m_summary ? m_summary->windows[window].traits.size() : 0;
    for (std::size_t trait = 0; trait < known && trait < m_summary->view->traits.size(); ++trait)
        m_rows.push_back(trait);
    const auto subjects = [&](std::size_t trait) { return m_summary->windows[m_window].traits[trait]; };
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [&](std::size_t a, std::size_t b) { return subjects(a) > subjects(b); });
    endResetModel();
}

std::int64_t TraitModel::countOf(int row) const
{
    return m_summary->windows[m_window].traits[m_rows[static_cast<std::size_t>(row)]];
}

std::optional<explore::Query> TraitModel::queryOf(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    explore::Query query;
    query.window = m_window;
    query.facet(explore::Facet::Trait) = std::uint64_t(1) << m_rows[static_cast<std::size_t>(index.row())];
    return query;
}

int TraitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TraitModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TraitModel::textOf(int row, int column) const
{
    switch (column) {
    case Name:
        return traitName(*m_summary->view, m_rows[static_cast<std::size_t>(row)]);
    case Count:
        return countText(countOf(row));
    case Share:
        return shareText(countOf(row), static_cast<std::int64_t>(m_summary->view->size()));
    default:
        return {};
    }
}

QVariant TraitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        //: a trait, a number of subjects, their share
        return tr("%1: %2 subjects, %3").arg(textOf(row, Name), textOf(row, Count), textOf(row, Share));
    case Qt::TextAlignmentRole:
        return index.column() > Bar ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::FontRole:
        return index.column() == Share ? QVariant(smallFont()) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Share ? QVariant(theme().text2) : QVariant();
    case CountRole:
        return static_cast<qlonglong>(countOf(row));
    case ScaleRole:
        return static_cast<qlonglong>(std::max<std::int64_t>(1, countOf(0)));
    case LeadsRole:
        return true;
    default:
        return {};
    }
}

QVariant TraitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section > Bar)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Name    ? tr("Trait")
           : section == Count ? tr("Count")
           : section == Share ? tr("Share")
                              : QString();
}

} // namespace dramatis::ui

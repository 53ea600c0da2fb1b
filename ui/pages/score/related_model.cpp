// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/score/related_model.h"

#include "base/number.h"
#include "pages/score/score_evidence.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QFont>

#include <algorithm>

namespace dramatis::ui
{

void RelatedModel::show(std::shared_ptr<const explore::RunView> view, std::shared_ptr<const ScoreSheet> sheet,
                        std::vector<RelatedSubject> related, const std::string &here)
{
    beginResetModel();
    m_view = std::move(view);
    m_sheet = std::move(sheet);
    m_here = here;
    m_rows.clear();
    std::reverse(related.begin(), related.end());
    for (const RelatedSubject &one : related)
        m_rows.push_back({one.subjectId, QString::fromStdString(one.label),
                          m_view ? m_view->run->findSubject(one.subjectId) : std::nullopt});
    endResetModel();
}

int RelatedModel::rowOfHere() const
{
    const auto at =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.id == m_here; });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

double RelatedModel::value(const Row &row, std::size_t signal) const
{
    if (!row.row || !m_view->hasSignals || m_view->windows.empty())
        return missing;
    return m_view->signal(0, signal)[*row.row];
}

double RelatedModel::percentOf(const RelatedSubject &related) const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(),
                                 [&](const Row &row) { return row.id == related.subjectId; });
    if (at == m_rows.end() || !m_sheet->probability)
        return missing;
    return scorecards::percentOf(value(*at, *m_sheet->probability));
}

int RelatedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RelatedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_sheet ? 0 : static_cast<int>(m_sheet->ratios.size()) + 1;
}

QVariant RelatedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool label = index.column() == 0;
    const auto text = [&] {
        if (label)
            return row.label;
        const std::size_t signal = m_sheet->ratios[static_cast<std::size_t>(index.column() - 1)];
        constexpr int digits = 2;
        return digitsText(value(row, signal), digits);
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::AccessibleTextRole:
        return text() == absentText() ? tr("absent") : text();
    case Qt::FontRole: {
        QFont font = numberFont();
        if (label)
            font.setWeight(QFont::DemiBold);
        return font;
    }
    case Qt::BackgroundRole:
        return row.id == m_here ? QVariant(theme().softHighlight) : QVariant();
    case Qt::TextAlignmentRole:
        return label ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                     : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant RelatedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_sheet || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == 0 ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                            : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (section == 0)
        return role == Qt::DisplayRole ? QVariant(tr("Year")) : QVariant();
    const SignalSpec &signal = m_view->catalogue()[m_sheet->ratios[static_cast<std::size_t>(section - 1)]];
    if (role == Qt::DisplayRole)
        return signalName(signal);
    return role == Qt::ToolTipRole ? QVariant(fromText(signal.id)) : QVariant();
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/decided_list.h"
#include "pages/review/audit_words.h"
#include "pages/review/review_words.h"
#include "pages/runs/run_words.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QDateTime>
#include <QFont>

namespace dramatis::ui
{

void DecidedList::show(const std::vector<store::AuditRow> &rows)
{
    beginResetModel();
    m_rows.clear();
    for (const store::AuditRow &row : rows) {
        const json::Value details = objectOf(row.details);
        const auto decision = review::decisionOf(textOf(details, "decision").toStdString());
        m_rows.push_back({momentText(row.createdAt),
                          decision ? decisionWord(*decision) : textOf(details, "decision"), auditAbout(row),
                          textOf(details, "reason"), fromText(row.operatorName)});
    }
    endResetModel();
}

int DecidedList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DecidedList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DecidedList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return m_rows[static_cast<std::size_t>(index.row())].value(index.column());
    case Qt::FontRole:
        return index.column() == Decision ? strongFont() : smallFont();
    case Qt::ForegroundRole:
        return index.column() == Decision || index.column() == About ? QVariant() : QVariant(theme().text2);
    case Qt::TextAlignmentRole:
        return index.column() == Operator ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

std::string startOfToday()
{
    const QDateTime midnight = QDate::currentDate().startOfDay().toUTC();
    return midnight.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")).toStdString() + "Z";
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/audit_table.h"
#include "pages/review/audit_words.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QPointer>

namespace dramatis::ui
{

namespace
{

constexpr std::int64_t pageRows = 500;

} // namespace

void AuditTable::read(Reader reader, const store::AuditFilter &filter)
{
    m_reader = std::move(reader);
    m_filter = filter;
    m_filter.before = 0;
    m_filter.most = pageRows;
    ++m_generation;
    m_asked = false;
    m_first = true;
    m_complete = !m_reader;
    if (m_complete)
        return take(std::vector<store::AuditRow>());
    fetchMore({});
}

bool AuditTable::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_asked;
}

void AuditTable::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    QPointer<AuditTable> self(this);
    m_reader(m_filter, [self, generation = m_generation](Result<std::vector<store::AuditRow>> rows) {
        if (self && generation == self->m_generation)
            self->take(std::move(rows));
    });
}

void AuditTable::take(Result<std::vector<store::AuditRow>> rows)
{
    m_asked = false;
    if (!rows) {
        m_complete = true; // asked again only by the operator
        Q_EMIT readingFailed(QString::fromStdString(rows.error().text));
        return;
    }
    m_complete = !m_reader || std::ssize(*rows) < pageRows;
    if (std::exchange(m_first, false)) {
        beginResetModel();
        m_rows = std::move(*rows);
        endResetModel();
    } else if (!rows->empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows->size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(rows->begin()),
                      std::make_move_iterator(rows->end()));
        endInsertRows();
    }
    if (!m_rows.empty())
        m_filter.before = m_rows.back().no;
    Q_EMIT pageRead();
}

int AuditTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::AuditRow &row = rowAt(index.row());
    if (role == Qt::TextAlignmentRole && index.column() == No)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && (index.column() <= Operator || index.column() == Details))
        return theme().text2;
    if (role != Qt::DisplayRole && (role != Qt::ToolTipRole || index.column() < About))
        return {};
    switch (index.column()) {
    case No:
        return QString::number(row.no);
    case Time:
        return momentText(row.createdAt);
    case Operator:
        return fromText(row.operatorName);
    case Action:
        return auditActionWord(row.action);
    case About:
        return auditAbout(row);
    default:
        return auditDetailText(row);
    }
}

QVariant AuditTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == No)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return QStringList{tr("No."), tr("Time"), tr("Operator"), tr("Action"), tr("About"), tr("Details")}.value(
        section);
}

} // namespace dramatis::ui

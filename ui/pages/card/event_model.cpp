// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/event_model.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QFont>

#include <algorithm>

namespace dramatis::ui
{

void EventModel::show(std::shared_ptr<const jobs::SubjectEvents> events)
{
    beginResetModel();
    m_events = std::move(events);
    m_currency.clear();
    if (m_events && !m_events->events.empty()) {
        const std::string &first = m_events->events.front().currency;
        const bool same = std::all_of(m_events->events.begin(), m_events->events.end(),
                                      [&](const auto &event) { return event.currency == first; });
        m_currency = same ? QString::fromStdString(first) : QString();
    }
    collect();
    endResetModel();
}

void EventModel::setSignal(std::optional<std::size_t> signal, std::optional<std::size_t> part)
{
    beginResetModel();
    m_signal = signal;
    m_part = part;
    collect();
    endResetModel();
}

void EventModel::setOnlyCounted(bool only)
{
    beginResetModel();
    m_only = only;
    collect();
    endResetModel();
}

void EventModel::collect()
{
    m_rows.clear();
    m_counted = 0;
    m_partCount = 0;
    if (!m_events)
        return;
    for (std::uint32_t i = 0; i < m_events->events.size(); ++i) {
        const bool counts = m_signal && (m_events->events[i].countedBy >> *m_signal & 1U) != 0;
        m_counted += counts ? 1 : 0;
        m_partCount += counts && m_part && (m_events->events[i].countedBy >> *m_part & 1U) != 0 ? 1 : 0;
        if (counts || !m_only)
            m_rows.push_back(i);
    }
}

void EventModel::setTitles(const QString &text, const QString &account)
{
    m_textTitle = text;
    m_accountTitle = account;
    Q_EMIT headerDataChanged(Qt::Horizontal, Text, Account);
}

bool EventModel::counted(int row) const
{
    const auto &event = m_events->events[m_rows[static_cast<std::size_t>(row)]];
    return m_signal && (event.countedBy >> *m_signal & 1U) != 0;
}

bool EventModel::standsOut(int row) const
{
    const auto &event = m_events->events[m_rows[static_cast<std::size_t>(row)]];
    return counted(row) && (!m_part || (event.countedBy >> *m_part & 1U) != 0);
}

QString EventModel::spokenMark(int row) const
{
    if (!counted(row))
        return tr("not counted");
    if (!m_part)
        return tr("counted");
    return standsOut(row) ? tr("counted, in the share") : tr("counted, in the whole only");
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString EventModel::text(int row, int column) const
{
    const auto &event = m_events->events[m_rows[static_cast<std::size_t>(row)]];
    const auto orAbsent = [](const std::string &text) {
        return text.empty() ? absentText() : QString::fromStdString(text);
    };
    switch (column) {
    case Mark:
        return standsOut(row) ? QStringLiteral("●") : counted(row) ? QStringLiteral("○") : QString();
    case Date:
        return dayText(event.date);
    case Text:
        return orAbsent(event.text);
    case Category:
        return orAbsent(event.category);
    case Account:
        return orAbsent(event.account);
    default: {
        const QString amount = valueText(event.amount, Unit::Money);
        return m_currency.isEmpty() ? amount + u' ' + QString::fromStdString(event.currency) : amount;
    }
    }
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Mark)
            return spokenMark(index.row());
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        if (index.column() == Mark && counted(index.row()))
            return m_part ? spokenMark(index.row()) : tr("The chosen signal counts it.");
        return text(index.row(), index.column());
    case Qt::ForegroundRole:
        if (index.column() == Mark)
            return theme().text;
        return index.column() == Category || index.column() == Account ? QVariant(theme().text2) : QVariant();
    case Qt::FontRole:
        return index.column() == Amount ? QVariant(numberFont()) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Amount ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
               : index.column() == Mark ? QVariant(Qt::AlignCenter)
                                        : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Amount ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                 : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Date:
        return tr("Date");
    case Text:
        return m_textTitle;
    case Category:
        return tr("Category");
    case Account:
        return m_accountTitle;
    case Amount:
        return m_currency.isEmpty() ? tr("Amount") : tr("Amount, %1").arg(m_currency);
    default:
        return QString();
    }
}

} // namespace dramatis::ui

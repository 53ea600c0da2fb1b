// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/signal_model.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"

#include <algorithm>

namespace dramatis::ui
{

SignalModel::SignalModel(Distribution distribution, QObject *parent)
    : QAbstractTableModel(parent), m_distribution(std::move(distribution))
{
}

std::vector<std::string_view> SignalModel::families(SignalCatalogue catalogue)
{
    std::vector<std::string_view> result;
    for (const SignalSpec &spec : catalogue)
        if (std::find(result.begin(), result.end(), spec.family) == result.end())
            result.push_back(spec.family);
    return result;
}

void SignalModel::show(std::shared_ptr<const classify::SubjectCard> card, std::size_t window)
{
    beginResetModel();
    m_card = std::move(card);
    m_window = window;
    m_signals.clear();
    endResetModel();
    setFamily(m_family);
}

void SignalModel::setFamily(std::string_view family)
{
    beginResetModel();
    m_family = family;
    m_signals.clear();
    if (m_card) {
        const SignalCatalogue catalogue = m_card->run.domain->signals();
        for (std::size_t signal = 0; signal < catalogue.size(); ++signal)
            if (catalogue[signal].family == m_family)
                m_signals.push_back(signal);
    }
    endResetModel();
}

void SignalModel::distributionsChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, amongColumn()), index(rowCount() - 1, amongColumn()));
}

int SignalModel::rowOf(std::size_t signal) const
{
    const auto at = std::find(m_signals.begin(), m_signals.end(), signal);
    return at == m_signals.end() ? -1 : static_cast<int>(at - m_signals.begin());
}

double SignalModel::value(int row) const
{
    return m_card->run.value(0, m_card->windows[m_window].window, signal(row));
}

int SignalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_signals.size());
}

int SignalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_card ? 0 : amongColumn() + 1;
}

QString SignalModel::text(int row, int column) const
{
    if (column == 0)
        return fromText(spec(row).id);
    if (column == unitColumn()) {
        const QString unit = signalUnit(spec(row), m_card->run.ruleSet.currency);
        return unit.isEmpty() ? catalogueText(unitText(spec(row).unit)) : unit;
    }
    if (column == amongColumn())
        return {};
    const int days = m_card->windows[static_cast<std::size_t>(column - 1)].window;
    return signalValueText(m_card->run, spec(row), m_card->run.value(0, days, signal(row)));
}

QString SignalModel::what(int row) const
{
    return QStringLiteral("%1 (%2)\n%3")
        .arg(signalName(spec(row)), fromText(spec(row).id), catalogueText(spec(row).description));
}

QVariant SignalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    const bool number = column > 0 && column < unitColumn();
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::AccessibleTextRole:
        return number && text(index.row(), column) == absentText() ? tr("absent") : text(index.row(), column);
    case Qt::ToolTipRole:
    case Qt::WhatsThisRole:
        return what(index.row());
    case Qt::TextAlignmentRole:
        return number ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                      : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant SignalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return section > 0 && section < unitColumn() ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                     : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Signal");
    if (section == unitColumn())
        return tr("Unit");
    if (section == amongColumn())
        return tr("Among all, %1 d").arg(m_card->windows[m_window].window);
    return tr("%1 d").arg(m_card->windows[static_cast<std::size_t>(section - 1)].window);
}

} // namespace dramatis::ui

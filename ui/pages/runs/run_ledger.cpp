// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/run_ledger.h"
#include "pages/runs/ledger_view.h"
#include "pages/runs/run_words.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <algorithm>

namespace dramatis::ui
{

namespace
{

std::vector<std::int64_t> numbersOf(const std::vector<store::RunRecord> &runs,
                                    const std::vector<std::size_t> &rows)
{
    std::vector<std::int64_t> numbers;
    for (const std::size_t row : rows)
        numbers.push_back(runs[row].no);
    return numbers;
}

} // namespace

void RunLedger::setRuns(std::vector<store::RunRecord> runs)
{
    std::vector<std::size_t> rows = chosenRows(runs);
    const auto added = rowsOnTop(numbersOf(m_runs, m_rows), numbersOf(runs, rows));
    if (!added)
        beginResetModel();
    else if (*added > 0)
        beginInsertRows({}, 0, *added - 1);
    m_runs = std::move(runs);
    m_rows = std::move(rows);
    if (!added)
        return endResetModel();
    if (*added > 0)
        endInsertRows();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RunLedger::setKind(const std::string &type)
{
    beginResetModel();
    m_kind = type;
    m_rows = chosenRows(m_runs);
    endResetModel();
}

void RunLedger::setMarks(std::optional<std::int64_t> a, std::optional<std::int64_t> b)
{
    m_a = a;
    m_b = b;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Mark), index(rowCount() - 1, Mark));
}

std::vector<std::size_t> RunLedger::chosenRows(const std::vector<store::RunRecord> &runs) const
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (m_kind.empty() || runs[i].type == m_kind)
            rows.push_back(i);
    }
    return rows;
}

const store::RunRecord *RunLedger::find(std::optional<std::int64_t> runNo) const
{
    const auto run = std::find_if(m_runs.begin(), m_runs.end(),
                                  [&](const store::RunRecord &each) { return each.no == runNo; });
    return run == m_runs.end() ? nullptr : &*run;
}

const store::RunRecord *RunLedger::at(const QModelIndex &index) const
{
    return index.isValid() ? &m_runs[m_rows[static_cast<std::size_t>(index.row())]] : nullptr;
}

QModelIndex RunLedger::indexOf(std::int64_t runNo) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_runs[m_rows[row]].no == runNo)
            return index(static_cast<int>(row), 0);
    }
    return {};
}

int RunLedger::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunLedger::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunLedger::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::RunRecord &run = *at(index);
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::ToolTipRole:
        return index.column() == What ? QVariant(text(run, What)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == No ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case FilledRole:
        return run.no == m_b;
    case Qt::AccessibleTextRole:
        return index.column() == No ? tr("run %1").arg(run.no) : text(run, index.column());
    default:
        return look(run, index.column(), role);
    }
}

QString RunLedger::text(const store::RunRecord &run, int column) const
{
    switch (column) {
    case Mark:
        return run.no == m_a ? tr("A") : run.no == m_b ? tr("B") : QString();
    case No:
        return QString::number(run.no);
    case Kind:
        return kindWord(run.type);
    case Started:
        return momentText(run.startedAt);
    case What:
        return whatText(run);
    case Result:
        return outcomeOf(run).word;
    default:
        return {};
    }
}

QVariant RunLedger::look(const store::RunRecord &run, int column, int role) const
{
    if (role == Qt::FontRole)
        return column == No ? QVariant(strongFont()) : column > Started ? QVariant(smallFont()) : QVariant();
    if (role == Qt::ForegroundRole && column == Started)
        return theme().text2;
    if (column != Result)
        return {};
    const Outcome outcome = outcomeOf(run);
    if (role == Qt::ForegroundRole)
        return outcome.color();
    return role == Qt::DecorationRole ? QVariant(outcome.icon()) : QVariant();
}

QVariant RunLedger::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == No)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles = {QString(), tr("Run"), tr("Kind"), tr("Started"), tr("What"), tr("Outcome")};
    return titles.value(section);
}

} // namespace dramatis::ui

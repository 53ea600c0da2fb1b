// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/import_table.h"
#include "pages/domain_words.h"
#include "pages/runs/ledger_view.h"
#include "pages/runs/run_words.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QFont>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

bool isNumber(int column)
{
    return (column >= ImportTable::Rows && column <= ImportTable::Rejected) || column == ImportTable::Time;
}

} // namespace

void ImportTable::setImports(std::vector<jobs::ImportEntry> entries, const std::vector<jobs::JobState> &jobs)
{
    std::vector<Row> rows = rowsOf(std::move(entries), jobs);
    const auto keys = [](const std::vector<Row> &of) {
        std::vector<std::int64_t> all;
        for (const Row &row : of)
            all.push_back(row.key);
        return all;
    };
    const auto added = rowsOnTop(keys(m_rows), keys(rows));
    if (!added)
        beginResetModel();
    else if (*added > 0)
        beginInsertRows({}, 0, *added - 1);
    m_rows = std::move(rows);
    if (!added)
        return endResetModel();
    if (*added > 0)
        endInsertRows();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

/// A running job and the running entry of the ledger are one row.
std::vector<ImportTable::Row> ImportTable::rowsOf(std::vector<jobs::ImportEntry> entries,
                                                  const std::vector<jobs::JobState> &jobs)
{
    std::vector<Row> rows;
    for (jobs::ImportEntry &entry : entries)
        rows.push_back({entry.run.no, std::move(entry), {}});
    const auto running = std::find_if(rows.begin(), rows.end(), [](const Row &row) {
        return row.entry.run.status == store::status::running;
    });
    std::vector<Row> waiting;
    for (const jobs::JobState &job : jobs) {
        if (job.kind != jobs::JobKind::Import)
            continue;
        if (!job.waiting && running != rows.end())
            running->job = job;
        else
            waiting.insert(waiting.begin(), {-job.no, {}, job});
    }
    rows.insert(rows.begin(), waiting.begin(), waiting.end());
    return rows;
}

const jobs::ImportEntry *ImportTable::at(const QModelIndex &index) const
{
    const Row *row = index.isValid() ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
    return row && row->key > 0 ? &row->entry : nullptr;
}

QModelIndex ImportTable::indexOf(std::int64_t runNo) const
{
    const auto row = std::find(m_rows.begin(), m_rows.end(), runNo);
    return row == m_rows.end() ? QModelIndex() : index(static_cast<int>(row - m_rows.begin()), 0);
}

QModelIndex ImportTable::noteworthy() const
{
    constexpr std::size_t filesOfACommand = 8;
    for (std::size_t row = 0; row < std::min(filesOfACommand, m_rows.size()); ++row) {
        if (m_rows[row].entry.rejected > 0)
            return index(static_cast<int>(row), 0);
    }
    return index(0, 0);
}

int ImportTable::shownJobs() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.job.has_value(); }));
}

int ImportTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        return isNumber(index.column()) && text(row, index.column()) == absentText()
                   ? tr("absent")
                   : text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == File ? QVariant(QString::fromStdString(row.entry.filePath.string()))
                                      : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return look(row, index.column(), role);
    }
}

QString ImportTable::text(const Row &row, int column) const
{
    switch (column) {
    case When:
        return row.entry.run.startedAt.empty() ? absentText() : momentText(row.entry.run.startedAt);
    case File:
        return row.key > 0 ? QString::fromStdString(row.entry.fileName) : row.job->what;
    case Kind:
        return row.entry.kind.empty() ? absentText() : kindTitle(row.entry.kind);
    case State:
        if (row.job && row.key < 0)
            return row.job->waiting ? tr("waiting") : row.job->cancelling ? tr("stopping") : tr("running");
        return outcomeOf(row.entry.run).word;
    case Time:
        if (row.job)
            return row.job->total > 0 ? QStringLiteral("%1%").arg(100 * row.job->done / row.job->total)
                                      : absentText();
        return secondsOf(row.entry.run) ? durationText(*secondsOf(row.entry.run)) : absentText();
    default:
        return countOf(row, column);
    }
}

/// Nothing is known of the rows before they are handed over, but how many there are.
QString ImportTable::countOf(const Row &row, int column) const
{
    if (column == Rows && row.job)
        return row.job->total > 0 ? countText(row.job->total) : absentText();
    if (column == Rejected && row.job)
        return row.job->rejects > 0 ? countText(row.job->rejects) : absentText();
    if (column == Rows)
        return row.entry.rows > 0 || row.entry.run.status == store::status::completed
                   ? countText(row.entry.rows)
                   : absentText();
    if (row.job || row.entry.run.status != store::status::completed)
        return absentText();
    return countText(column == New       ? row.entry.taken
                     : column == Changed ? row.entry.replaced
                                         : row.entry.rejected);
}

QVariant ImportTable::look(const Row &row, int column, int role) const
{
    const bool hasRejects = column == Rejected && row.entry.rejected > 0;
    if (role == Qt::FontRole)
        return hasRejects ? QVariant(strongFont()) : isNumber(column) ? QVariant(numberFont()) : QVariant();
    if (role == Qt::ForegroundRole && column == State)
        return row.key < 0 ? theme().running : outcomeOf(row.entry.run).color();
    if (role == Qt::ForegroundRole) {
        if (hasRejects)
            return theme().warning;
        if (text(row, column) == absentText())
            return theme().text3;
        return column == When || column == Kind || column == Time ? QVariant(theme().text2) : QVariant();
    }
    if (role != Qt::DecorationRole || column != State)
        return {};
    const Outcome running{Meaning::Running, QStringLiteral("runs"), {}};
    return row.key < 0 ? running.icon() : outcomeOf(row.entry.run).icon();
}

QVariant ImportTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles = {tr("When"),    tr("File"),     tr("Kind"),  tr("Rows"), tr("New"),
                                tr("Changed"), tr("Rejected"), tr("State"), tr("Time")};
    return titles.value(section);
}

} // namespace dramatis::ui

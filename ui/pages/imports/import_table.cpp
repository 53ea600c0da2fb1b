// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/import_table.h"
#include "pages/domain_words.h"
#include "pages/runs/ledger_view.h"
#include "pages/runs/run_words.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QFont>

#include <algorithm>
#include <iterator>

namespace dramatis::ui
{

namespace
{

/// How an import stands, also when it was taken back.
Outcome importOutcome(const jobs::ImportEntry &entry)
{
    if (entry.undone)
        return {Meaning::Quiet, QStringLiteral("undo"), ImportTable::tr("undone")};
    return outcomeOf(entry.run);
}

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

std::vector<ImportTable::Row> ImportTable::rowsOf(std::vector<jobs::ImportEntry> entries,
                                                  const std::vector<jobs::JobState> &jobs)
{
    std::vector<Row> rows;
    for (jobs::ImportEntry &entry : entries)
        rows.push_back({entry.run.no, std::move(entry)});
    std::vector<Row> queue;
    for (const jobs::JobState &job : jobs) {
        const bool resumes = job.kind == jobs::JobKind::Resume && !job.files.empty();
        if (job.kind != jobs::JobKind::Import && !resumes)
            continue;
        std::vector<Row> ofJob = queueOf(job);
        std::move(ofJob.begin(), ofJob.end(), std::back_inserter(queue));
    }
    join(queue, rows);
    std::stable_sort(queue.begin(), queue.end(), [](const Row &a, const Row &b) { return a.turn < b.turn; });
    rows.insert(rows.begin(), queue.begin(), queue.end());
    return rows;
}

/// Before its files are known, a job is one row.
std::vector<ImportTable::Row> ImportTable::queueOf(const jobs::JobState &job)
{
    constexpr std::int64_t mostFiles = 1'000'000;
    std::vector<jobs::JobFile> files = job.files;
    if (files.empty())
        files.push_back({job.what.toStdString(), job.done, job.total, job.rejects});
    const std::size_t current = job.waiting ? 0 : std::max<std::size_t>(job.file, 1);
    std::vector<Row> rows;
    for (std::size_t no = 1; no <= files.size(); ++no) {
        Row row;
        row.key = -(job.no * mostFiles + static_cast<std::int64_t>(no));
        row.turn = no == current ? Turn::Runs : no < current ? Turn::Through : Turn::Waits;
        row.file = files[no - 1];
        row.jobNo = job.no;
        row.stopping = job.cancelling;
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The running file and its entry in the ledger are one row; where the ledger was read while the command
/// runs, it has the files that are through as well.
void ImportTable::join(std::vector<Row> &queue, std::vector<Row> &ledger)
{
    const auto runs =
        std::find_if(queue.begin(), queue.end(), [](const Row &row) { return row.turn == Turn::Runs; });
    if (runs == queue.end())
        return;
    const auto entry = std::find_if(ledger.begin(), ledger.end(), [&](const Row &row) {
        return row.entry.run.status == store::status::running ||
               (row.entry.run.resumable() && row.entry.filePath == runs->file.name);
    });
    if (entry == ledger.end())
        return;
    runs->key = entry->key;
    runs->entry = std::move(entry->entry);
    ledger.erase(entry);
    std::erase_if(queue, [](const Row &row) { return row.turn == Turn::Through; });
}

const jobs::ImportEntry *ImportTable::at(const QModelIndex &index) const
{
    const Row *row = index.isValid() ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
    return row && row->key > 0 ? &row->entry : nullptr;
}

int ImportTable::jobAt(const QModelIndex &index) const
{
    const Row *row = index.isValid() ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
    return row && (row->turn == Turn::Runs || row->turn == Turn::Waits) && !row->stopping ? row->jobNo : 0;
}

QModelIndex ImportTable::indexOf(std::int64_t runNo) const
{
    const auto row = std::find(m_rows.begin(), m_rows.end(), runNo);
    return row == m_rows.end() ? QModelIndex() : index(static_cast<int>(row - m_rows.begin()), 0);
}

QModelIndex ImportTable::noteworthy() const
{
    constexpr std::ptrdiff_t filesOfACommand = 8;
    const auto known = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.key > 0; });
    const auto last = known + std::min<std::ptrdiff_t>(filesOfACommand, m_rows.end() - known);
    auto chosen =
        std::find_if(known, last, [](const Row &row) { return row.entry.rejected > 0 && !row.entry.undone; });
    if (chosen == last)
        chosen = known == m_rows.end() ? m_rows.begin() : known;
    return index(static_cast<int>(chosen - m_rows.begin()), 0);
}

int ImportTable::shownJobs() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.turn != Turn::None; }));
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
    case ShareRole:
        return index.column() == Time && row.turn == Turn::Runs && row.file.total > 0
                   ? QVariant(double(row.file.done) / double(row.file.total))
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
        return row.key > 0 ? QString::fromStdString(row.entry.fileName)
                           : pathText(std::filesystem::path(row.file.name).filename());
    case Kind:
        return row.entry.kind.empty() ? absentText() : kindTitle(row.entry.kind);
    case Mapping:
        if (row.entry.mapping.empty())
            return absentText();
        return row.entry.mappingTitle.empty() ? tr("as proposed")
                                              : QString::fromStdString(row.entry.mappingTitle);
    case State:
        return stateText(row);
    case Time:
        return timeText(row);
    case Action:
        return {};
    default:
        return countOf(row, column);
    }
}

QString ImportTable::stateText(const Row &row) const
{
    switch (row.turn) {
    case Turn::Runs:
        return row.stopping ? tr("stopping") : tr("running");
    case Turn::Waits:
        return row.stopping ? tr("stopping") : tr("waiting");
    case Turn::Through:
        return tr("completed");
    case Turn::None:
        break;
    }
    return importOutcome(row.entry).word;
}

QString ImportTable::timeText(const Row &row) const
{
    if (row.turn == Turn::None && secondsOf(row.entry.run))
        return durationText(*secondsOf(row.entry.run));
    if (row.turn == Turn::Runs && row.file.total > 0)
        return QStringLiteral("%1%").arg(std::min<std::int64_t>(100, 100 * row.file.done / row.file.total));
    return absentText();
}

/// Nothing is known of the rows before they are handed over, but how many there are.
QString ImportTable::countOf(const Row &row, int column) const
{
    if (row.turn != Turn::None) {
        const std::int64_t known = column == Rows       ? row.file.total
                                   : column == Rejected ? row.file.rejects
                                                        : 0;
        return known > 0 ? countText(known) : absentText();
    }
    const bool through = row.entry.run.status == store::status::completed || row.entry.undone;
    if (column == Rows)
        return row.entry.rows > 0 || through ? countText(row.entry.rows) : absentText();
    if (!through || (row.entry.undone && column != Rejected))
        return absentText();
    return countText(column == New       ? row.entry.taken
                     : column == Changed ? row.entry.replaced
                                         : row.entry.rejected);
}

QVariant ImportTable::look(const Row &row, int column, int role) const
{
    const bool hasRejects = column == Rejected && row.entry.rejected > 0 && !row.entry.undone;
    const Outcome queued{row.turn == Turn::Through ? Meaning::Completed : Meaning::Running,
                         row.turn == Turn::Through ? QStringLiteral("check") : QStringLiteral("runs"),
                         {}};
    const Outcome outcome = row.turn == Turn::None ? importOutcome(row.entry) : queued;
    if (role == Qt::FontRole)
        return hasRejects ? QVariant(strongFont()) : isNumber(column) ? QVariant(numberFont()) : QVariant();
    if (role == Qt::ForegroundRole && column == State)
        return outcome.color();
    if (role == Qt::ForegroundRole) {
        if (hasRejects)
            return theme().warning;
        if (text(row, column) == absentText())
            return theme().text3;
        const bool quiet = column == When || column == Kind || column == Mapping || column == Time;
        return quiet ? QVariant(theme().text2) : QVariant();
    }
    return role == Qt::DecorationRole && column == State ? QVariant(outcome.icon()) : QVariant();
}

QVariant ImportTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles = {tr("When"), tr("File"),    tr("Kind"),     tr("Mapping"), tr("Rows"),
                                tr("New"),  tr("Changed"), tr("Rejected"), tr("State"),   tr("Time")};
    return titles.value(section);
}

} // namespace dramatis::ui

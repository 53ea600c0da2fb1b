// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/history_model.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"

#include <algorithm>

namespace dramatis::ui
{

namespace
{

const store::RunRecord *findRun(const std::vector<store::RunRecord> &runs, std::int64_t no)
{
    const auto at =
        std::find_if(runs.begin(), runs.end(), [&](const store::RunRecord &run) { return run.no == no; });
    return at == runs.end() ? nullptr : &*at;
}

QString rulesText(const store::RunRecord *run)
{
    if (!run)
        return absentText();
    const auto settings = classify::readSettings(run->settings);
    return settings ? QStringLiteral("v%1").arg(settings->ruleSetVersion) : absentText();
}

/// Why the persona is another one than in the run before; a dash if it is the same.
QString causeText(const classify::HistoryEntry &now, const store::RunRecord *run,
                  const classify::HistoryEntry *before, const store::RunRecord *runBefore)
{
    if (!before || before->personaId == now.personaId || !run || !runBefore)
        return absentText();
    return run->ruleSetHash != runBefore->ruleSetHash ? HistoryModel::tr("rules") : HistoryModel::tr("data");
}

} // namespace

void HistoryModel::show(const classify::SubjectCard &card, int window,
                        const std::vector<store::RunRecord> &runs,
                        std::shared_ptr<const explore::RunView> view)
{
    beginResetModel();
    m_view = std::move(view);
    m_window = window;
    m_rows.clear();
    addRuns(card, window, runs);
    addDecisions(card, window);
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.at > b.at; });
    endResetModel();
}

void HistoryModel::addRuns(const classify::SubjectCard &card, int window,
                           const std::vector<store::RunRecord> &runs)
{
    const classify::HistoryEntry *before = nullptr;
    for (const classify::HistoryEntry &entry : card.history) {
        if (entry.window != window)
            continue;
        const store::RunRecord *run = findRun(runs, entry.runNo);
        m_rows.push_back({entry.startedAt, tr("Run %1").arg(entry.runNo), dayText(entry.referenceDate),
                          entry.personaId, rulesText(run),
                          causeText(entry, run, before, before ? findRun(runs, before->runNo) : nullptr)});
        before = &entry;
    }
}

void HistoryModel::addDecisions(const classify::SubjectCard &card, int window)
{
    for (const store::OverrideRow &row : card.overrides) {
        if (row.window.value_or(window) != window)
            continue;
        const QString what = row.kind == store::OverrideRow::Kind::Override     ? tr("Override")
                             : row.kind == store::OverrideRow::Kind::Withdrawal ? tr("Withdrawal")
                                                                                : tr("Lapse");
        m_rows.push_back({row.createdAt, what, momentText(row.createdAt), row.personaId,
                          QString::fromStdString(row.operatorName), QString::fromStdString(row.reason)});
    }
}

OutcomeKey HistoryModel::outcome(int row) const
{
    const std::string &id = m_rows[static_cast<std::size_t>(row)].personaId;
    if (id.empty())
        return {};
    return m_view ? outcomeKey(*m_view, id) : OutcomeKey{QString::fromStdString(id), unclassifiedPlace};
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::text(const Row &row, int column) const
{
    switch (column) {
    case What:
        return row.what;
    case When:
        return row.when;
    case Persona:
        if (row.personaId.empty())
            return absentText();
        return m_view ? outcomeName(*m_view, row.personaId) : QString::fromStdString(row.personaId);
    case Rules:
        return row.rules;
    default:
        return row.cause;
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return text(row, index.column());
    case Qt::ForegroundRole:
        return index.column() == What || index.column() == Persona ? QVariant() : QVariant(theme().text2);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Run");
    case When:
        return tr("As of");
    case Persona:
        return tr("Persona, %1 d").arg(m_window);
    case Rules:
        return tr("Rules, operator");
    default:
        return tr("Cause of change");
    }
}

} // namespace dramatis::ui

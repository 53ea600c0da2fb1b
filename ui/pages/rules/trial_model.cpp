// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rules/trial_model.h"

#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"

#include <QFont>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr std::size_t mostMoves = 12;

/// "+27.1%"; a dash where there was nobody.
QString changeText(std::int64_t before, std::int64_t now)
{
    if (before == 0)
        return now == 0 ? QStringLiteral("0") : absentText();
    if (before == now)
        return QStringLiteral("0");
    const QString share = shareText(std::abs(now - before), before);
    return (now > before ? QStringLiteral("+") : QStringLiteral("\u2212")) + share;
}

} // namespace

void TrialModel::show(std::shared_ptr<const explore::RunView> view, jobs::RuleTrial trial)
{
    const bool same = view == m_view && trial.now.size() == m_trial.now.size();
    std::vector<std::size_t> rows;
    for (std::size_t outcome = 0; view && outcome < trial.now.size(); ++outcome) {
        const bool failed = view->outcomes[outcome].kind == rules::OutcomeKind::Failed;
        if (!failed || trial.now[outcome] > 0)
            rows.push_back(outcome);
    }
    const bool anew = !same || rows != m_rows;
    if (anew)
        beginResetModel();
    m_view = std::move(view);
    m_trial = std::move(trial);
    m_rows = std::move(rows);
    m_scale = 1;
    for (std::size_t outcome = 0; outcome < m_trial.now.size(); ++outcome)
        m_scale = std::max({m_scale, m_trial.now[outcome], m_trial.tried[outcome]});
    if (anew)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int TrialModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TrialModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TrialModel::textOf(std::size_t outcome, int column) const
{
    const std::int64_t before = m_trial.now[outcome];
    const std::int64_t now = m_trial.tried[outcome];
    switch (column) {
    case Name:
        return outcomeName(*m_view, outcome);
    case Before:
        return countText(before);
    case Now:
        return countText(now);
    case Difference:
        return differenceText(now - before);
    case Share:
        return changeText(before, now);
    default:
        return {};
    }
}

QVariant TrialModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::size_t outcome = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool still = m_trial.now[outcome] == m_trial.tried[outcome];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(outcome, column);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        //: an outcome, subjects by the rules of the run, subjects by the rules tried, the difference
        return tr("%1: %2 by the run, %3 as tried, difference %4")
            .arg(textOf(outcome, Name), textOf(outcome, Before), textOf(outcome, Now),
                 textOf(outcome, Difference));
    case Qt::TextAlignmentRole:
        return column > Bar ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::FontRole:
        return column == Now ? QVariant(strongFont()) : column == Share ? QVariant(smallFont()) : QVariant();
    case Qt::ForegroundRole:
        if (still && column > Now)
            return theme().text3;
        return column == Before || column == Share ? QVariant(theme().text2) : QVariant();
    case OutcomeRole:
        return static_cast<int>(outcome);
    case BeforeRole:
        return static_cast<qlonglong>(m_trial.now[outcome]);
    case NowRole:
        return static_cast<qlonglong>(m_trial.tried[outcome]);
    case ScaleRole:
        return static_cast<qlonglong>(m_scale);
    default:
        return {};
    }
}

QVariant TrialModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section > Bar)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || !m_view)
        return {};
    switch (section) {
    case Name:
        return tr("Outcome");
    case Before:
        return QStringLiteral("v%1").arg(m_view->run->ruleSet.version);
    case Now:
        return tr("tried");
    case Difference:
        return QStringLiteral("Δ");
    case Share:
        return QStringLiteral("Δ %");
    default:
        return QString();
    }
}

void TrialMoves::show(std::shared_ptr<const explore::RunView> view, const jobs::RuleTrial &trial)
{
    beginResetModel();
    m_view = std::move(view);
    m_moves.clear();
    for (std::size_t from = 0; from < trial.moves.size(); ++from) {
        for (std::size_t to = 0; to < trial.moves.size(); ++to) {
            if (from != to && trial.moves[from][to] > 0)
                m_moves.push_back({from, to, trial.moves[from][to]});
        }
    }
    std::stable_sort(m_moves.begin(), m_moves.end(),
                     [](const Move &a, const Move &b) { return a.subjects > b.subjects; });
    m_moves.resize(std::min(m_moves.size(), mostMoves));
    endResetModel();
}

int TrialMoves::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_moves.size());
}

int TrialMoves::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrialMoves::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Move &move = m_moves[static_cast<std::size_t>(index.row())];
    const QString from = outcomeName(*m_view, move.from);
    const QString to = outcomeName(*m_view, move.to);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == From    ? from
               : index.column() == To    ? to
               : index.column() == Count ? countText(move.subjects)
                                         : QString();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return tr("from %1 to %2: %3 subjects").arg(from, to, countText(move.subjects));
    case Qt::TextAlignmentRole:
        return index.column() == Count ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case OutcomeRole:
        return static_cast<int>(index.column() == From ? move.from : move.to);
    case CountRole:
        return static_cast<qlonglong>(move.subjects);
    case ScaleRole:
        return static_cast<qlonglong>(m_moves.front().subjects);
    default:
        return {};
    }
}

QVariant TrialMoves::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Count)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == From    ? tr("From")
           : section == To    ? tr("To")
           : section == Count ? tr("Subjects")
                              : QString();
}

} // namespace dramatis::ui

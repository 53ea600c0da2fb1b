// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/persona_model.h"

#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/small_table.h"

#include <algorithm>
#include <bit>

namespace dramatis::ui
{

namespace
{

constexpr int partsPerWindow = 4;

std::uint64_t bitOf(std::size_t outcome)
{
    return outcome < 64 ? std::uint64_t(1) << outcome : 0;
}

} // namespace

void PersonaModel::show(std::shared_ptr<const OverviewSummary> summary, std::vector<std::size_t> windows,
                        Show what)
{
    beginResetModel();
    m_summary = std::move(summary);
    m_windows = std::move(windows);
    m_show = what;
    makeRows();
    m_scale = 1;
    for (const Row &row : m_rows) {
        for (std::size_t at = 0; row.kind != Kind::All && at < m_windows.size(); ++at)
            m_scale =
                std::max({m_scale, countOf(row, m_windows[at]), beforeOf(row, m_windows[at]).value_or(0)});
    }
    endResetModel();
}

void PersonaModel::makeRows()
{
    m_rows.clear();
    if (!m_summary)
        return;
    const explore::RunView &view = *m_summary->view;
    for (std::size_t outcome = 0; outcome < view.outcomes.size(); ++outcome) {
        if (outcome == view.personaCount || view.outcomes[outcome].kind != rules::OutcomeKind::Persona)
            continue;
        const Row row{Kind::Persona, outcome, bitOf(outcome)};
        if (view.outcomes[outcome].current || occurs(row))
            m_rows.push_back(row);
    }
    m_rows.push_back({Kind::Unclassified, view.personaCount, bitOf(view.personaCount)});
    if (m_show == Show::Matches)
        return; // matches do not add up to the subjects
    addExclusions();
    addFailed();
    m_rows.push_back({Kind::All, 0, 0});
}

bool PersonaModel::occurs(const Row &row) const
{
    return std::any_of(m_windows.begin(), m_windows.end(), [&](std::size_t window) {
        return countOf(row, window) > 0 || beforeOf(row, window).value_or(0) > 0;
    });
}

void PersonaModel::addExclusions()
{
    const explore::RunView &view = *m_summary->view;
    const std::uint64_t all = outcomeBits(view, rules::OutcomeKind::Excluded);
    if (all == 0)
        return;
    m_rows.push_back({Kind::Excluded, static_cast<std::size_t>(std::countr_zero(all)), all});
    for (std::size_t outcome = 0; outcome < view.outcomes.size(); ++outcome) {
        const Row row{Kind::Reason, outcome, bitOf(outcome)};
        if (isExcluding(view, outcome) && (view.outcomes[outcome].current || occurs(row)))
            m_rows.push_back(row);
    }
}

/// An outcome of its own where the rules screen, shown if it occurs; else a number of the run.
void PersonaModel::addFailed()
{
    const std::uint64_t failed = outcomeBits(*m_summary->view, rules::OutcomeKind::Failed);
    const Row row{Kind::Failed, failed == 0 ? 0 : static_cast<std::size_t>(std::countr_zero(failed)), failed};
    if (failed == 0 || occurs(row))
        m_rows.push_back(row);
}

PersonaModel::Part PersonaModel::partOf(int column) const
{
    return column == 0 ? Part::Name : static_cast<Part>(1 + (column - 1) % partsPerWindow);
}

QList<int> PersonaModel::bars() const
{
    QList<int> columns;
    for (int column = 1; column < columnCount(); ++column) {
        if (partOf(column) == Part::Bar)
            columns.append(column);
    }
    return columns;
}

std::size_t PersonaModel::windowOf(int column) const
{
    return m_windows[column == 0 ? 0 : static_cast<std::size_t>((column - 1) / partsPerWindow)];
}

QString PersonaModel::nameOf(const Row &row) const
{
    switch (row.kind) {
    case Kind::Persona:
    case Kind::Reason:
        return outcomeName(*m_summary->view, row.outcome);
    case Kind::Excluded:
        return tr("Excluded");
    case Kind::Unclassified:
        return m_show == Show::Matches ? tr("No match") : tr("Unclassified");
    case Kind::Failed:
        return tr("Failed");
    case Kind::All:
        return tr("All subjects");
    }
    return {};
}

std::int64_t PersonaModel::countOf(const Row &row, std::size_t window) const
{
    if (row.kind == Kind::Failed && row.outcomes == 0)
        return m_summary->view->run->record.failed;
    if (row.kind == Kind::All)
        return static_cast<std::int64_t>(m_summary->view->size());
    const std::vector<explore::OutcomeCount> &counts = m_summary->windows[window].outcomes;
    if (m_show == Show::Matches)
        return counts[row.outcome].matches;
    std::int64_t sum = 0;
    for (std::uint64_t rest = row.outcomes; rest != 0; rest &= rest - 1)
        sum += counts[static_cast<std::size_t>(std::countr_zero(rest))].subjects;
    return sum;
}

std::optional<std::int64_t> PersonaModel::beforeOf(const Row &row, std::size_t window) const
{
    const auto &previous = m_summary->view->previous;
    if (m_show == Show::Matches || !previous)
        return {};
    if (row.kind == Kind::Failed && row.outcomes == 0)
        return previous->failed;
    const std::vector<explore::OutcomeCount> &counts = m_summary->windows[window].outcomes;
    std::optional<std::int64_t> sum;
    for (std::size_t outcome = 0; outcome < counts.size(); ++outcome) {
        const bool counted = row.kind == Kind::All || (row.outcomes & bitOf(outcome)) != 0;
        if (counted && counts[outcome].before)
            sum = sum.value_or(0) + *counts[outcome].before;
    }
    return sum;
}

std::optional<explore::Query> PersonaModel::queryOf(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    explore::Query query;
    query.window = windowOf(index.column());
    if (row.kind == Kind::Failed && row.outcomes == 0)
        return {};
    if (row.kind == Kind::All)
        return query;
    if (m_show == Show::Matches && row.kind == Kind::Persona)
        query.matches = static_cast<explore::OutcomeIndex>(row.outcome);
    else if (m_show == Show::Matches)
        query.facet(explore::Facet::Matches) = 1; // none
    else
        query.facet(explore::Facet::Persona) = row.outcomes;
    return query;
}

int PersonaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PersonaModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_summary ? 0 : 1 + partsPerWindow * static_cast<int>(m_windows.size());
}

QString PersonaModel::textOf(const Row &row, int column) const
{
    const std::size_t window = windowOf(column);
    const std::int64_t count = countOf(row, window);
    switch (partOf(column)) {
    case Part::Name:
        return nameOf(row);
    case Part::Bar:
        return {};
    case Part::Count:
        return countText(count);
    case Part::Share:
        return shareText(count, static_cast<std::int64_t>(m_summary->view->size()));
    case Part::Difference: {
        const auto before = beforeOf(row, window);
        return before ? differenceText(count - *before) : absentText();
    }
    }
    return {};
}

QString PersonaModel::spoken(const Row &row, int column) const
{
    const std::size_t window = windowOf(column);
    const std::int64_t count = countOf(row, window);
    //: persona, days of the look-back, number of subjects, share
    QString text =
        tr("%1, %2 days: %3 subjects, %4")
            .arg(nameOf(row))
            .arg(m_summary->windows[window].days)
            .arg(countText(count), shareText(count, static_cast<std::int64_t>(m_summary->view->size())));
    if (row.kind == Kind::Reason)
        text += QStringLiteral(" · ") + fromText(m_summary->view->outcomes[row.outcome].id);
    if (const auto before = beforeOf(row, window))
        text += tr(", difference %1").arg(differenceText(count - *before));
    return text;
}

QVariant PersonaModel::look(const Row &row, int column, int role) const
{
    const Part part = partOf(column);
    const bool figures = part == Part::Count || part == Part::Share || part == Part::Difference;
    const std::int64_t count = countOf(row, windowOf(column));
    const bool strong =
        (row.kind == Kind::All || row.kind == Kind::Excluded) && (part == Part::Name || part == Part::Count);
    const bool still = part == Part::Difference && textOf(row, column) == QLatin1String("0");
    switch (role) {
    case Qt::FontRole:
        if (strong)
            return strongFont();
        return part == Part::Share || part == Part::Difference ? smallFont() : QVariant();
    case Qt::ForegroundRole:
        if (still || (part == Part::Difference && !beforeOf(row, windowOf(column))))
            return theme().text3;
        if ((row.kind == Kind::Failed || row.kind == Kind::Reason) && count == 0)
            return part == Part::Count || part == Part::Name ? theme().text2 : theme().text3;
        return part == Part::Share ? QVariant(theme().text2) : QVariant();
    case Qt::TextAlignmentRole:
        return figures ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant PersonaModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const std::size_t window = windowOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return spoken(row, index.column());
    case KindRole:
        return static_cast<int>(row.kind);
    case OutcomeRole:
        return static_cast<int>(row.outcome);
    case CountRole:
        return static_cast<qlonglong>(countOf(row, window));
    case BeforeRole: {
        const auto before = beforeOf(row, window);
        return before ? QVariant(static_cast<qlonglong>(*before)) : QVariant();
    }
    case ScaleRole:
        return static_cast<qlonglong>(m_scale);
    case LeadsRole:
        return queryOf(index).has_value();
    default:
        return look(row, index.column(), role);
    }
}

QVariant PersonaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Part part = partOf(section);
    if (role == Qt::TextAlignmentRole && part != Part::Name && part != Part::Bar)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return part == Part::Bar ? strongFont() : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (part) {
    case Part::Name:
        return QString();
    case Part::Bar:
        if (!m_summary->view->run->domain->assignsByWindow())
            return QString();
        //: days of a look-back
        return tr("%1 d").arg(m_summary->windows[windowOf(section)].days);
    case Part::Count:
        return tr("Count");
    case Part::Share:
        return tr("Share");
    case Part::Difference:
        return QStringLiteral("Δ");
    }
    return {};
}

} // namespace dramatis::ui

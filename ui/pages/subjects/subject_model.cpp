// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/subject_model.h"
#include "pages/score/score_sheet.h"
#include "pages/subjects/subject_words.h"
#include "rules/evaluate.h"
#include "rules/evidence.h"
#include "widgets/number_text.h"

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

/// The threshold itself does not do for the strict ones.
QString neededText(const CellMark &mark)
{
    const QString threshold = thresholdText(mark.threshold);
    switch (mark.op) {
    case rules::Op::Above:
        return SubjectModel::tr("above %1").arg(threshold);
    case rules::Op::Below:
        return SubjectModel::tr("below %1").arg(threshold);
    default:
        return threshold;
    }
}

} // namespace

SubjectModel::SubjectModel(SubjectSelection &selection, QObject *parent)
    : QAbstractTableModel(parent), m_selection(selection)
{
    connect(&selection, &SubjectSelection::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, Check), index(rowCount() - 1, Check), {Qt::CheckStateRole});
    });
}

void SubjectModel::show(Shown shown)
{
    beginResetModel();
    m_shown = std::move(shown);
    collectThresholds();
    endResetModel();
}

void SubjectModel::setSignals(std::vector<std::size_t> chosen)
{
    beginResetModel();
    m_signals = std::move(chosen);
    collectThresholds();
    endResetModel();
}

void SubjectModel::collectThresholds()
{
    m_thresholds.assign(m_signals.size(), {});
    if (!m_shown.view || !m_shown.answer)
        return;
    const int days = m_shown.view->windows[m_shown.answer->query.window].days;
    const rules::RuleSet &ruleSet = m_shown.view->run->ruleSet;
    for (std::size_t rule = 0; rule < ruleSet.ruleCount(); ++rule)
        for (const rules::Condition &condition : ruleSet.rule(rule).criteria.conditions) {
            const auto at = std::find(m_signals.begin(), m_signals.end(), condition.signal);
            if (at != m_signals.end() && condition.window.value_or(days) == days)
                m_thresholds[static_cast<std::size_t>(at - m_signals.begin())].push_back({rule, &condition});
        }
}

int SubjectModel::tableRow(std::uint32_t viewRow) const
{
    if (!m_shown.answer)
        return -1;
    const std::vector<std::uint32_t> &rows = m_shown.answer->rows;
    const auto at = std::find(rows.begin(), rows.end(), viewRow);
    return at == rows.end() ? -1 : static_cast<int>(at - rows.begin());
}

QString SubjectModel::subjectId(int row) const
{
    return QString::fromStdString(m_shown.view->run->subjectIds[viewRow(row)]);
}

std::size_t SubjectModel::outcome(int row) const
{
    return m_shown.view->windows[m_shown.answer->query.window].effective[viewRow(row)];
}

bool SubjectModel::overridden(int row) const
{
    return m_shown.view->windows[m_shown.answer->query.window].overridden[viewRow(row)] != 0;
}

std::optional<std::size_t> SubjectModel::signalOf(int column) const
{
    const std::size_t at = static_cast<std::size_t>(column) - FirstSignal;
    return column >= FirstSignal && at < m_signals.size() ? std::optional(m_signals[at]) : std::nullopt;
}

double SubjectModel::value(int row, int column) const
{
    const std::span<const double> values = m_shown.view->signal(
        m_shown.answer->query.window, m_signals[static_cast<std::size_t>(column) - FirstSignal]);
    return values.empty() ? std::numeric_limits<double>::quiet_NaN() : values[viewRow(row)];
}

CellMark SubjectModel::mark(int row, int column) const
{
    CellMark mark;
    mark.threshold = std::numeric_limits<double>::quiet_NaN();
    const double number = value(row, column);
    if (std::isnan(number))
        return mark;
    const explore::WindowColumns &window = m_shown.view->windows[m_shown.answer->query.window];
    const std::uint64_t misses = window.nearMisses.empty() ? 0 : window.nearMisses[viewRow(row)];
    const std::size_t own = outcome(row);
    double nearest = std::numeric_limits<double>::infinity();
    for (const Threshold &threshold : m_thresholds[static_cast<std::size_t>(column) - FirstSignal]) {
        const rules::ConditionEvidence evidence = rules::conditionEvidence(*threshold.condition, number);
        mark.past = mark.past || (evidence.held && threshold.persona < m_shown.view->personaCount &&
                                  threshold.persona != own);
        const double distance = std::abs(evidence.relativeMargin);
        const bool near = !evidence.held && distance <= m_shown.view->nearMissShare &&
                          (misses >> threshold.persona & 1U) != 0;
        if ((near && !mark.nearMiss) || (near == mark.nearMiss && distance < nearest)) {
            nearest = distance;
            mark.nearMiss = near;
            mark.persona = threshold.persona;
            const rules::Condition &condition = *threshold.condition;
            mark.op = condition.op;
            const bool upper =
                condition.op == rules::Op::Between && condition.high - number < number - condition.low;
            mark.threshold = upper ? condition.high : condition.low;
        }
    }
    return mark;
}

explore::Sorting SubjectModel::sortingOf(int column) const
{
    if (const auto signal = signalOf(column))
        return {explore::Column::Signal, *signal, false};
    return {column == Persona ? explore::Column::Persona : explore::Column::Subject, 0, false};
}

int SubjectModel::columnOf(const explore::Sorting &sorting) const
{
    if (sorting.column != explore::Column::Signal)
        return sorting.column == explore::Column::Persona ? Persona : Subject;
    const auto at = std::find(m_signals.begin(), m_signals.end(), sorting.signal);
    return at == m_signals.end() ? -1 : FirstSignal + static_cast<int>(at - m_signals.begin());
}

int SubjectModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_shown.answer ? 0 : static_cast<int>(m_shown.answer->rows.size());
}

int SubjectModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_shown.view ? 0 : FirstSignal + static_cast<int>(m_signals.size());
}

QString SubjectModel::text(int row, int column) const
{
    switch (column) {
    case Check:
        return {};
    case Subject:
        return subjectId(row);
    case Persona:
        return outcomeName(*m_shown.view, outcome(row));
    default:
        break;
    }
    const double threshold = mark(row, column).threshold;
    return signalValueText(*m_shown.view->run, m_shown.view->catalogue()[*signalOf(column)],
                           value(row, column),
                           std::isnan(threshold) ? std::nullopt : std::optional(threshold));
}

QString SubjectModel::spoken(int row, int column) const
{
    if (column == Check)
        return tr("choose %1").arg(subjectId(row));
    if (column == Persona && isExcluding(*m_shown.view, outcome(row)))
        return tr("excluded: %1 (%2)")
            .arg(text(row, column), fromText(m_shown.view->outcomes[outcome(row)].id));
    if (column == Persona)
        return overridden(row) ? tr("%1, overridden").arg(text(row, column)) : text(row, column);
    if (column < FirstSignal)
        return text(row, column);
    if (std::isnan(value(row, column)))
        return tr("absent");
    const CellMark state = mark(row, column);
    if (!state.nearMiss)
        return text(row, column);
    return tr("%1, near miss of %2, which needs %3")
        .arg(text(row, column), ruleTitle(*m_shown.view, state.persona), neededText(state));
}

QVariant SubjectModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == Check ? QVariant() : text(row, column);
    case Qt::CheckStateRole:
        return column == Check ? QVariant(m_selection.contains(viewRow(row)) ? Qt::Checked : Qt::Unchecked)
                               : QVariant();
    case Qt::TextAlignmentRole:
        return column >= FirstSignal ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                     : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return spoken(row, column);
    case Qt::ToolTipRole:
        return column == Check ? QVariant() : spoken(row, column);
    default:
        return {};
    }
}

bool SubjectModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Check || !index.isValid())
        return false;
    const std::uint32_t row = viewRow(index.row());
    if (m_selection.contains(row) != (value.toInt() == Qt::Checked))
        m_selection.toggle(row);
    return true;
}

QVariant SubjectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_shown.view)
        return {};
    const auto signal = signalOf(section);
    if (role == Qt::TextAlignmentRole)
        return signal ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                      : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return signal ? QVariant(fromText(m_shown.view->catalogue()[*signal].id) + u'\n' +
                                 catalogueText(m_shown.view->catalogue()[*signal].description))
                      : QVariant();
    if (role == Qt::AccessibleTextRole && section == Check)
        return tr("Chosen");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (signal)
        return signalTitle(m_shown.view->catalogue()[*signal], currency());
    if (section == Persona && m_shown.view->run->ruleSet.screening)
        return tr("Outcome");
    return section == Check     ? QString()
           : section == Subject ? tr("Subject")
           : m_shown.view       ? facetTitle(*m_shown.view, explore::Facet::Persona)
                                : tr("Persona");
}

Qt::ItemFlags SubjectModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Check ? plain | Qt::ItemIsUserCheckable : plain;
}

std::vector<std::size_t> signalsOfRules(const rules::RuleSet &ruleSet)
{
    std::vector<std::size_t> result;
    for (std::size_t rule = 0; rule < ruleSet.ruleCount(); ++rule)
        for (const rules::Condition &condition : ruleSet.rule(rule).criteria.conditions)
            if (condition.signal != rules::listedSignal &&
                std::find(result.begin(), result.end(), condition.signal) == result.end())
                result.push_back(condition.signal);
    for (std::size_t t = 0; ruleSet.screening && t < ruleSet.screening->traits.size(); ++t) {
        const auto &label = ruleSet.screening->traits[t].label;
        if (label && std::find(result.begin(), result.end(), *label) == result.end())
            result.push_back(*label);
    }
    return result;
}

std::vector<std::size_t> firstColumns(const classify::StoredRun &run)
{
    std::vector<std::size_t> columns = signalsOfRules(run.ruleSet);
    const auto sheet = scoreSheetOf(run);
    if (!sheet)
        return columns;
    if (sheet->percentile)
        columns.push_back(*sheet->percentile);
    columns.insert(columns.end(), sheet->ratios.begin(), sheet->ratios.end());
    const SignalCatalogue catalogue = run.domain->signals();
    for (std::size_t signal = 0; signal < catalogue.size(); ++signal) {
        if (catalogue[signal].unit == Unit::Text || catalogue[signal].unit == Unit::Count)
            columns.push_back(signal);
    }
    return columns;
}

} // namespace dramatis::ui

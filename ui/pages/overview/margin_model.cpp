// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/margin_model.h"

#include "pages/condition_words.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/small_table.h"

#include <algorithm>
#include <array>

namespace dramatis::ui
{

namespace
{

/// Bounds of the bands in percent, from the farthest that fails to the farthest that holds.
constexpr std::array<int, MarginModel::bandCount> bounds = {-10, -5, -1, 1, 5, 10};

/// The four bands at the threshold; they touch each other.
explore::Range within5(const explore::MarginRow &row)
{
    explore::Range all = row.ranges[1];
    for (std::size_t band = 2; band <= 4; ++band) {
        const explore::Range &one = row.ranges[band];
        if (one.low > one.high)
            continue; // cut off by the other bound
        all.low = std::min(all.low, one.low);
        if (one.high >= all.high) {
            all.below = one.below && (one.high > all.high || all.below);
            all.high = one.high;
        }
    }
    return all;
}

} // namespace

void MarginModel::show(std::shared_ptr<const explore::RunView> view, std::size_t window,
                       std::vector<explore::MarginRow> rows)
{
    beginResetModel();
    m_view = std::move(view);
    m_window = window;
    m_rows = std::move(rows);
    m_most = 1;
    for (const explore::MarginRow &row : m_rows)
        m_most = std::max(m_most, *std::max_element(row.cells.begin(), row.cells.end()));
    endResetModel();
}

const rules::Condition &MarginModel::conditionOf(const explore::MarginRow &row) const
{
    return m_view->run->ruleSet.rule(row.persona).criteria.conditions[row.condition];
}

QString MarginModel::signalText(const explore::MarginRow &row) const
{
    return QString::fromStdString(rules::signalText(conditionOf(row), m_view->catalogue()));
}

QString MarginModel::thresholdOf(const explore::MarginRow &row) const
{
    const rules::Condition &condition = conditionOf(row);
    if (condition.op == rules::Op::Between)
        return tr("%1 to %2").arg(thresholdText(condition.low), thresholdText(condition.high));
    return opSign(condition.op) + QStringLiteral(" ") + thresholdText(condition.low);
}

std::int64_t MarginModel::countOf(const explore::MarginRow &row, int column) const
{
    return column == withinColumn ? row.within5() : row.cells[static_cast<std::size_t>(column - 1)];
}

std::optional<explore::Query> MarginModel::queryOf(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() == 0)
        return {};
    const explore::MarginRow &row = m_rows[static_cast<std::size_t>(index.row())];
    explore::Query query;
    query.window = m_window;
    query.ranges.push_back(index.column() == withinColumn
                               ? within5(row)
                               : row.ranges[static_cast<std::size_t>(index.column() - 1)]);
    return query;
}

int MarginModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MarginModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : withinColumn + 1;
}

QString MarginModel::spoken(const explore::MarginRow &row, int column) const
{
    const QString condition = signalText(row) + QStringLiteral(" ") + thresholdOf(row);
    if (column == 0)
        return condition + QStringLiteral(" · ") + ruleTitle(*m_view, row.persona);
    const QString subjects = tr("%1 subjects").arg(countText(countOf(row, column)));
    if (column == withinColumn)
        return tr("%1: %2 within 5%").arg(condition, subjects);
    const int bound = bounds[static_cast<std::size_t>(column - 1)];
    return bound < 0 ? tr("%1: %2 fail by up to %3%").arg(condition, subjects).arg(-bound)
                     : tr("%1: %2 hold by up to %3%").arg(condition, subjects).arg(bound);
}

QVariant MarginModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const explore::MarginRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? signalText(row) : countText(countOf(row, column));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return spoken(row, column);
    case Qt::TextAlignmentRole:
        if (column == withinColumn)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return column == 0 ? QVariant() : QVariant(Qt::AlignCenter);
    case PersonaRole:
        return static_cast<int>(row.persona);
    case ThresholdRole:
        return thresholdOf(row);
    case HeatRole:
        return column == 0 || column == withinColumn
                   ? QVariant()
                   : QVariant(static_cast<double>(countOf(row, column)) / static_cast<double>(m_most));
    case LeadsRole:
        return queryOf(index).has_value();
    default:
        return {};
    }
}

QVariant MarginModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section > withinColumn)
        return {};
    if (role == Qt::TextAlignmentRole && section > 0)
        return QVariant((section == withinColumn ? Qt::AlignRight : Qt::AlignHCenter) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Condition");
    if (section == withinColumn)
        return tr("within 5%");
    const int bound = bounds[static_cast<std::size_t>(section - 1)];
    return (bound < 0 ? QStringLiteral("−") : QStringLiteral("+")) + QString::number(std::abs(bound)) +
           QStringLiteral("%");
}

} // namespace dramatis::ui

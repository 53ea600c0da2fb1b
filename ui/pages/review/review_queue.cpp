// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/review_queue.h"
#include "pages/review/review_words.h"
#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QFont>

#include <algorithm>
#include <set>

namespace dramatis::ui
{

void ReviewQueue::show(jobs::ReviewLines lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    keepLeaving();
    m_now = QDateTime::currentDateTimeUtc();
    chooseRows();
    endResetModel();
    Q_EMIT checksChanged();
}

/// Those that are no longer among the lines have left.
void ReviewQueue::keepLeaving()
{
    std::unordered_set<std::string> still;
    for (std::size_t i = 0; !m_leaving.empty() && m_lines && i < m_lines->size(); ++i) {
        if (m_leaving.contains((*m_lines)[i].itemId))
            still.insert((*m_lines)[i].itemId);
    }
    m_leaving = std::move(still);
}

void ReviewQueue::setFilter(const QueueFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_search = TextSearch(filter.text);
    chooseRows();
    endResetModel();
    Q_EMIT checksChanged();
}

void ReviewQueue::setLeaving(const std::vector<std::string> &itemIds, bool leaving)
{
    beginResetModel();
    for (const std::string &id : itemIds) {
        if (leaving)
            m_leaving.insert(id);
        else
            m_leaving.erase(id);
    }
    chooseRows();
    endResetModel();
    Q_EMIT checksChanged();
}

bool ReviewQueue::matches(const review::ItemLine &line) const
{
    if (!m_filter.type.empty() && line.type != m_filter.type)
        return false;
    if (m_filter.band && line.band != *m_filter.band)
        return false;
    if (!m_filter.domain.empty() && !line.domain.empty() && line.domain != m_filter.domain)
        return false;
    if (!m_leaving.empty() && m_leaving.contains(line.itemId))
        return false;
    return m_filter.text.isEmpty() || m_search.finds(line.subjectId) || m_search.finds(line.title);
}

void ReviewQueue::chooseRows()
{
    m_rows.clear();
    for (std::size_t i = 0; m_lines && i < m_lines->size(); ++i) {
        if (matches((*m_lines)[i]))
            m_rows.push_back(static_cast<std::uint32_t>(i));
    }
    sortRows();
}

void ReviewQueue::sortRows()
{
    if (m_sortColumn == Score)
        return sortByScore();
    const auto by = [&](auto key) {
        std::stable_sort(m_rows.begin(), m_rows.end(), [&](std::uint32_t a, std::uint32_t b) {
            const auto &one = key((*m_lines)[a]);
            const auto &other = key((*m_lines)[b]);
            return m_order == Qt::AscendingOrder ? one < other : other < one;
        });
    };
    using Line = review::ItemLine;
    switch (m_sortColumn) {
    case Check:
        return by([this](const Line &line) { return !m_checked.contains(line.itemId); });
    case Kind:
        return by([](const Line &line) -> const std::string & { return line.type; });
    case About:
        return by([](const Line &line) -> const std::string & { return line.subjectId; });
    case What:
        return by([](const Line &line) -> const std::string & { return line.title; });
    default: // Age: the oldest has the lowest time and the highest age
        std::reverse(m_rows.begin(), m_rows.end());
        by([](const Line &line) -> const std::string & { return line.createdAt; });
        return std::reverse(m_rows.begin(), m_rows.end());
    }
}

/// Over keys side by side: the lines lie far from each other.
void ReviewQueue::sortByScore()
{
    std::vector<std::pair<int, std::uint32_t>> keys;
    keys.reserve(m_rows.size());
    const int sign = m_order == Qt::AscendingOrder ? 1 : -1;
    for (const std::uint32_t row : m_rows)
        keys.emplace_back(sign * (*m_lines)[row].total, row);
    std::sort(keys.begin(), keys.end()); // equal ones by their place
    std::transform(keys.begin(), keys.end(), m_rows.begin(), [](const auto &key) { return key.second; });
}

void ReviewQueue::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_sortColumn && order == m_order))
        return;
    beginResetModel();
    m_sortColumn = column;
    m_order = order;
    chooseRows(); // equal ones by creation time, not as they stood before
    endResetModel();
}

int ReviewQueue::rowOf(const std::string &itemId) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if ((*m_lines)[m_rows[row]].itemId == itemId)
            return static_cast<int>(row);
    }
    return -1;
}

std::vector<std::string> ReviewQueue::types() const
{
    std::set<std::string> types;
    for (std::size_t i = 0; m_lines && i < m_lines->size(); ++i)
        types.insert((*m_lines)[i].type);
    return {types.begin(), types.end()};
}

std::vector<std::string> ReviewQueue::checkedIds() const
{
    std::vector<std::string> ids;
    for (std::size_t row = 0; !m_checked.empty() && row < m_rows.size(); ++row) {
        const std::string &id = (*m_lines)[m_rows[row]].itemId;
        if (m_checked.contains(id))
            ids.push_back(id);
    }
    return ids;
}

void ReviewQueue::toggle(int row)
{
    const std::string &id = lineAt(row).itemId;
    if (m_checked.erase(id) == 0)
        m_checked.insert(id);
    Q_EMIT dataChanged(index(row, Check), index(row, Check), {Qt::CheckStateRole});
    Q_EMIT checksChanged();
}

void ReviewQueue::checkShown()
{
    const bool all = checkedIds().size() == m_rows.size();
    m_checked.clear();
    for (std::size_t row = 0; !all && row < m_rows.size(); ++row)
        m_checked.insert((*m_lines)[m_rows[row]].itemId);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Check), index(rowCount() - 1, Check), {Qt::CheckStateRole});
    Q_EMIT checksChanged();
}

void ReviewQueue::uncheckAll()
{
    if (m_checked.empty())
        return;
    m_checked.clear();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Check), index(rowCount() - 1, Check), {Qt::CheckStateRole});
    Q_EMIT checksChanged();
}

int ReviewQueue::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReviewQueue::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReviewQueue::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const review::ItemLine &line = lineAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::ToolTipRole:
        return index.column() == What || index.column() == About ? QVariant(text(line, index.column()))
                                                                 : QVariant();
    case Qt::CheckStateRole:
        if (index.column() != Check)
            return {};
        return m_checked.contains(line.itemId) ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        return index.column() == Age ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Kind || index.column() == Age ? QVariant(theme().text2) : QVariant();
    case Qt::FontRole:
        return index.column() == Score ? QVariant(strongFont()) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Check ? spoken(line) : text(line, index.column());
    case TotalRole:
        return line.total;
    case BandRole:
        return static_cast<int>(line.band);
    default:
        return {};
    }
}

QString ReviewQueue::text(const review::ItemLine &line, int column) const
{
    switch (column) {
    case Score:
        return QString::number(line.total);
    case Kind:
        return itemKindWord(line.type);
    case About:
        return aboutText(line);
    case What:
        return fromText(line.title);
    case Age:
        return ageText(line.createdAt, m_now);
    default:
        return {};
    }
}

/// "score 71, near miss, user_17: Cash flow optimizer at 6.00 months"
QString ReviewQueue::spoken(const review::ItemLine &line) const
{
    return tr("score %1, %2, %3: %4")
        .arg(QString::number(line.total), itemKindWord(line.type), aboutText(line), fromText(line.title));
}

QVariant ReviewQueue::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Age)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == Check)
        return tr("Checked");
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles = {QString(), tr("Score"), tr("Kind"), tr("About"), tr("What"), tr("Age")};
    return titles.value(section);
}

Qt::ItemFlags ReviewQueue::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid())
        flags.setFlag(Qt::ItemIsUserCheckable, index.column() == Check);
    return flags;
}

bool ReviewQueue::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Check)
        return false;
    if (value.toInt() != data(index, role).toInt())
        toggle(index.row());
    return true;
}

} // namespace dramatis::ui

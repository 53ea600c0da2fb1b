// SPDX-License-Identifier: GPL-3.0-or-later
// The review queue as a table: what was read, without copies of it; rows are positions in it, filtered and
// sorted. Checks are kept by the item's id, so that they survive a new reading. Items that are just being
// decided are left out at once (setLeaving), so that the next one can be decided meanwhile.
#pragma once

#include "jobs/open_workspace.h"
#include "pages/review/text_search.h"

#include <QAbstractTableModel>
#include <QDateTime>

#include <unordered_set>

namespace dramatis::ui
{

/// What of the lines read is shown; everything left open matches.
struct QueueFilter {
    std::string type;
    std::optional<review::Band> band;
    std::string domain; ///< items of no domain, as imports, are of every domain
    QString text;       ///< in subject or title, whatever the case
    bool operator==(const QueueFilter &) const = default;
};

class ReviewQueue : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Check, Score, Kind, About, What, Age, ColumnCount };
    enum Role { TotalRole = Qt::UserRole, BandRole };
    using QAbstractTableModel::QAbstractTableModel;

    /// As read, by creation time; null: empty. Leaving items that are still among them stay away.
    void show(jobs::ReviewLines lines);
    void setFilter(const QueueFilter &filter);
    [[nodiscard]] const QueueFilter &filter() const { return m_filter; }
    /// Being decided: not shown until they come back.
    void setLeaving(const std::vector<std::string> &itemIds, bool leaving);
    void forgetLeaving() { m_leaving.clear(); } ///< before other lines are shown

    [[nodiscard]] const review::ItemLine &lineAt(int row) const
    {
        return (*m_lines)[m_rows[static_cast<std::size_t>(row)]];
    }
    /// -1: not shown.
    [[nodiscard]] int rowOf(const std::string &itemId) const;
    /// Of all that was read, sorted.
    [[nodiscard]] std::vector<std::string> types() const;
    [[nodiscard]] std::int64_t lineCount() const { return m_lines ? std::ssize(*m_lines) : 0; }

    [[nodiscard]] std::vector<std::string> checkedIds() const; ///< that are shown, in their order
    void toggle(int row);
    /// All that are shown; if they are all checked already, none.
    void checkShown();
    void uncheckAll();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void checksChanged();

private:
    [[nodiscard]] bool matches(const review::ItemLine &line) const;
    void chooseRows();
    void keepLeaving();
    void sortRows();
    void sortByScore();
    [[nodiscard]] QString text(const review::ItemLine &line, int column) const;
    [[nodiscard]] QString spoken(const review::ItemLine &line) const;

    jobs::ReviewLines m_lines;
    std::vector<std::uint32_t> m_rows; ///< positions in m_lines
    QueueFilter m_filter;
    TextSearch m_search;
    std::unordered_set<std::string> m_checked;
    std::unordered_set<std::string> m_leaving;
    int m_sortColumn = Score;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    QDateTime m_now; ///< that ages are told from
};

} // namespace dramatis::ui

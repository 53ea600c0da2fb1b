// SPDX-License-Identifier: GPL-3.0-or-later
// The dated records of a subject, newest first; those that the chosen signal counts carry a mark. Nothing is
// copied: rows point into the records.
#pragma once

#include "jobs/open_workspace.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class EventModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Mark, Date, Text, Category, Account, Amount, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const jobs::SubjectEvents> events);
    /// Nothing: no mark.
    void setSignal(std::optional<std::size_t> signal);
    void setOnlyCounted(bool only);
    [[nodiscard]] bool onlyCounted() const { return m_only; }
    [[nodiscard]] std::int64_t countedCount() const { return m_counted; }
    [[nodiscard]] std::int64_t allCount() const { return m_events ? std::ssize(m_events->events) : 0; }
    [[nodiscard]] bool counted(int row) const;
    /// The one of all amounts; empty if they differ, then each has its own.
    [[nodiscard]] QString currency() const { return m_currency; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void collect();
    [[nodiscard]] QString text(int row, int column) const;

    std::shared_ptr<const jobs::SubjectEvents> m_events;
    std::optional<std::size_t> m_signal;
    bool m_only = false;
    std::int64_t m_counted = 0;
    QString m_currency;
    std::vector<std::uint32_t> m_rows; ///< of the events
};

} // namespace dramatis::ui

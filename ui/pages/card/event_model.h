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
    /// Nothing: no mark. `part`: the signal that the chosen one is a share by; what it counts stands out.
    void setSignal(std::optional<std::size_t> signal, std::optional<std::size_t> part = {});
    /// What the columns of text and account are called.
    void setTitles(const QString &text, const QString &account);
    void setOnlyCounted(bool only);
    [[nodiscard]] bool onlyCounted() const { return m_only; }
    [[nodiscard]] std::int64_t countedCount() const { return m_counted; }
    [[nodiscard]] std::int64_t allCount() const { return m_events ? std::ssize(m_events->events) : 0; }
    [[nodiscard]] bool counted(int row) const;
    /// Counted, and by the part as well if there is one.
    [[nodiscard]] bool standsOut(int row) const;
    [[nodiscard]] std::optional<std::size_t> part() const { return m_part; }
    [[nodiscard]] std::int64_t partCount() const { return m_partCount; }
    /// The one of all amounts; empty if they differ, then each has its own.
    [[nodiscard]] QString currency() const { return m_currency; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void collect();
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString spokenMark(int row) const;

    std::shared_ptr<const jobs::SubjectEvents> m_events;
    std::optional<std::size_t> m_signal;
    std::optional<std::size_t> m_part;
    bool m_only = false;
    QString m_textTitle;
    QString m_accountTitle;
    std::int64_t m_counted = 0;
    std::int64_t m_partCount = 0;
    QString m_currency;
    std::vector<std::uint32_t> m_rows; ///< of the events
};

} // namespace dramatis::ui

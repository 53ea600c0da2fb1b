// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log as a table, newest first: a page is read when the last one is looked at.
#pragma once

#include "jobs/open_workspace.h"

#include <QAbstractTableModel>

#include <functional>

namespace dramatis::ui
{

class AuditTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { No, Time, Operator, Action, About, Details, ColumnCount };
    using Taker = std::function<void(Result<std::vector<store::AuditRow>>)>;
    /// Answers later, on this thread.
    using Reader = std::function<void(const store::AuditFilter &filter, Taker taker)>;
    using QAbstractTableModel::QAbstractTableModel;

    /// Reads anew from the newest one; answers to an earlier question are dropped. No reader: empty.
    void read(Reader reader, const store::AuditFilter &filter);
    [[nodiscard]] const store::AuditRow &rowAt(int row) const
    {
        return m_rows[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] bool isComplete() const { return m_complete; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void pageRead();
    void readingFailed(const QString &sentence);

private:
    void take(Result<std::vector<store::AuditRow>> rows);

    Reader m_reader;
    store::AuditFilter m_filter;
    std::vector<store::AuditRow> m_rows;
    int m_generation = 0;
    bool m_first = false; ///< of a new question: the rows of the old one stay until it is answered
    bool m_asked = false;
    bool m_complete = true;
};

} // namespace dramatis::ui

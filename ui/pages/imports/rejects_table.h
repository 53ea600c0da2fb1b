// SPDX-License-Identifier: GPL-3.0-or-later
// The rejects of an import, as many as there are: rows are read in pages when they are looked at, and only
// the last few pages are kept. A row that is not read yet shows dots. One page is asked for at a time, so
// that scrolling past a million rows asks for what is looked at last and not for everything on the way.
#pragma once

#include "jobs/open_workspace.h"

#include <QAbstractTableModel>

#include <deque>

namespace dramatis::ui
{

class RejectsTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Line, Name, Kind, What, Raw, ColumnCount };
    enum Role { FieldStartRole = Qt::UserRole, FieldLengthRole };
    using Taker = std::function<void(Result<std::vector<jobs::RejectRow>>)>;
    /// Rows [first, first + count) of that kind (empty: all) by line; answers later, on this thread.
    using Reader =
        std::function<void(const std::string &kind, std::int64_t first, std::int64_t count, Taker taker)>;
    static constexpr int pageRows = 2000;
    using QAbstractTableModel::QAbstractTableModel;

    /// Another import; null: none.
    void setReader(Reader reader);
    /// Rows [first, first + count) of the kind.
    void show(const std::string &kind, std::int64_t first, std::int64_t count);
    /// Null while it is not read; asks for it then.
    [[nodiscard]] const jobs::RejectRow *rejectAt(const QModelIndex &index) const;
    /// Chosen rows as CSV with a header, read anew; `rows` in rising order, [first, last] each.
    void copyRows(const std::vector<std::pair<int, int>> &rows, std::function<void(QString)> done) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void readingFailed(const QString &sentence);

private:
    struct Page {
        int no = 0;
        std::vector<jobs::RejectRow> rows;
    };
    [[nodiscard]] const jobs::RejectRow *rowAt(int row) const;
    void want(int page) const;
    void askNext();
    void take(int page, Result<std::vector<jobs::RejectRow>> rows);

    Reader m_reader;
    std::string m_kind;
    std::int64_t m_first = 0;
    int m_count = 0;
    int m_generation = 0; ///< answers to an older question are dropped
    std::deque<Page> m_pages;
    mutable int m_wanted = -1;
    int m_asked = -1;
    bool m_failed = false;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The history of imports, newest first: what was read from each file and what became of its rows. Imports
// that run stand on top with how far they are; new rows come in on top and leave the others where they are.
#pragma once

#include "jobs/open_workspace.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class ImportTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, File, Kind, Rows, New, Changed, Rejected, State, Time, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// `jobs`: those of the queue; others than imports are passed over.
    void setImports(std::vector<jobs::ImportEntry> entries, const std::vector<jobs::JobState> &jobs);

    /// Of a finished or unfinished import; null for a waiting or running one that has no run yet.
    [[nodiscard]] const jobs::ImportEntry *at(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(std::int64_t runNo) const;
    /// Where an operator would look first: the newest command's file with rejects, else the newest file.
    [[nodiscard]] QModelIndex noteworthy() const;

    /// How many of the rows are of running or waiting jobs.
    [[nodiscard]] int shownJobs() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::int64_t key = 0; ///< run, or the negative number of a job
        jobs::ImportEntry entry;
        std::optional<jobs::JobState> job; ///< of one that runs or waits
        bool operator==(std::int64_t other) const { return key == other; }
    };
    [[nodiscard]] static std::vector<Row> rowsOf(std::vector<jobs::ImportEntry> entries,
                                                 const std::vector<jobs::JobState> &jobs);
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QString countOf(const Row &row, int column) const;
    [[nodiscard]] QVariant look(const Row &row, int column, int role) const;

    std::vector<Row> m_rows;
};

} // namespace dramatis::ui

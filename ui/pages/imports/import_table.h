// SPDX-License-Identifier: GPL-3.0-or-later
// The history of imports, newest first: what was read from each file and what became of its rows. Above it
// the queue of the commands under way, a row per file: the one that runs, those that wait in the order of
// work, those that are through. New rows come in on top and leave the others where they are.
#pragma once

#include "jobs/open_workspace.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class ImportTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        When,
        File,
        Kind,
        Mapping,
        Rows,
        New,
        Changed,
        Rejected,
        State,
        Time,
        Action, ///< empty: room for the button of the chosen row
        ColumnCount
    };
    enum Role { ShareRole = Qt::UserRole }; ///< of Time: 0 … 1 of a running file; invalid: no bar
    using QAbstractTableModel::QAbstractTableModel;

    /// `jobs`: those of the queue; others than imports are passed over.
    void setImports(std::vector<jobs::ImportEntry> entries, const std::vector<jobs::JobState> &jobs);

    /// Of a finished or unfinished import; null for a file of the queue that has no run yet.
    [[nodiscard]] const jobs::ImportEntry *at(const QModelIndex &index) const;
    /// The job that a row's file is imported by, or waits for; 0: none.
    [[nodiscard]] int jobAt(const QModelIndex &index) const;
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
    /// Where a file of the queue stands.
    enum class Turn { None, Runs, Waits, Through };
    struct Row {
        std::int64_t key = 0; ///< run, or a negative number of job and file
        jobs::ImportEntry entry;
        Turn turn = Turn::None;
        jobs::JobFile file = {}; ///< of the queue
        int jobNo = 0;
        bool stopping = false;
        bool operator==(std::int64_t other) const { return key == other; }
    };
    [[nodiscard]] static std::vector<Row> rowsOf(std::vector<jobs::ImportEntry> entries,
                                                 const std::vector<jobs::JobState> &jobs);
    [[nodiscard]] static std::vector<Row> queueOf(const jobs::JobState &job);
    static void join(std::vector<Row> &queue, std::vector<Row> &ledger);
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] QString stateText(const Row &row) const;
    [[nodiscard]] QString timeText(const Row &row) const;
    [[nodiscard]] QString countOf(const Row &row, int column) const;
    [[nodiscard]] QVariant look(const Row &row, int column, int role) const;

    std::vector<Row> m_rows;
};

} // namespace dramatis::ui

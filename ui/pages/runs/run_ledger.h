// SPDX-License-Identifier: GPL-3.0-or-later
// The run ledger as a table, newest first, of all kinds or of one. A and B mark the two runs that are
// compared; new runs come in on top and leave the others where they are.
#pragma once

#include "store/runs.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class RunLedger : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Mark, No, Kind, Started, What, Result, ColumnCount };
    enum Role { FilledRole = Qt::UserRole }; ///< of the mark: B
    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(std::vector<store::RunRecord> runs); ///< newest first
    void setKind(const std::string &type);            ///< empty: all
    void setMarks(std::optional<std::int64_t> a, std::optional<std::int64_t> b);

    [[nodiscard]] const std::vector<store::RunRecord> &runs() const { return m_runs; }
    /// Of all kinds; null without it.
    [[nodiscard]] const store::RunRecord *find(std::optional<std::int64_t> runNo) const;
    [[nodiscard]] const store::RunRecord *at(const QModelIndex &index) const;
    /// Invalid if the run is not shown.
    [[nodiscard]] QModelIndex indexOf(std::int64_t runNo) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::vector<std::size_t> chosenRows(const std::vector<store::RunRecord> &runs) const;
    [[nodiscard]] QString text(const store::RunRecord &run, int column) const;
    [[nodiscard]] QVariant look(const store::RunRecord &run, int column, int role) const;

    std::vector<store::RunRecord> m_runs;
    std::vector<std::size_t> m_rows; ///< of m_runs, those of the kind
    std::string m_kind;
    std::optional<std::int64_t> m_a;
    std::optional<std::int64_t> m_b;
};

} // namespace dramatis::ui

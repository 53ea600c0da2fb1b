// SPDX-License-Identifier: GPL-3.0-or-later
// What was decided today, newest first: time, decision, about what, reason, by whom. Taken from the audit
// log, so that it holds what other programs decided, too.
#pragma once

#include "store/audit.h"

#include <QAbstractTableModel>

#include <vector>

namespace dramatis::ui
{

class DecidedList : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Decision, About, Reason, Operator, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// Entries `decide-item`, newest first.
    void show(const std::vector<store::AuditRow> &rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<QStringList> m_rows; ///< by column
};

/// Since midnight here, as the log writes its times (UTC).
std::string startOfToday();

} // namespace dramatis::ui

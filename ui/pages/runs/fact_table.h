// SPDX-License-Identifier: GPL-3.0-or-later
// What runs know of themselves as a table: all facts of one run under the titles of their sections, or the
// settings of two side by side with what differs in bold.
#pragma once

#include "pages/runs/run_words.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class FactTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { DiffersRole = Qt::UserRole };
    using QAbstractTableModel::QAbstractTableModel;

    /// Label and value; none: empty.
    void show(const store::RunRecord *run);
    /// Label, A, B; with one of them only its settings. `alsoEqual` false leaves out what is equal in both.
    void compare(const store::RunRecord *a, const store::RunRecord *b, bool alsoEqual);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString label;
        QStringList values; ///< none: the title of a section
        bool differs = false;
    };
    void showAlone(const store::RunRecord *run, const QString &mark);
    void reset(QStringList header, std::vector<Row> rows);

    QStringList m_header;
    std::vector<Row> m_rows;
};

} // namespace dramatis::ui

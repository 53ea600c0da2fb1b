// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence of a review item as a table: a sign, the condition, what the subject has, what is needed, the
// margin in the signal's unit and as a share. What an imported item leaves out stays empty.
#pragma once

#include "domains/domain.h"
#include "review/items.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class ItemEvidence : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Text, Has, Needs, Margin, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// `domain`: whose signals they are; null: units are not known.
    void show(const std::vector<review::Item::Evidence> &evidence, const Domain *domain,
              double nearMissShare);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QStringList texts;        ///< by column
        std::optional<bool> held; ///< nothing: not said
        bool near = false;        ///< fails by little
    };
    std::vector<Row> m_rows;
};

} // namespace dramatis::ui

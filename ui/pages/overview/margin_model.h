// SPDX-License-Identifier: GPL-3.0-or-later
// How many subjects stand close to the threshold of each condition: a row per condition, six bands by
// relative distance (three fail, three hold), and all within 5 %. Every band leads to its subjects.
#pragma once

#include "explore/summaries.h"

#include <QAbstractTableModel>

#include <memory>

namespace dramatis::ui
{

class MarginModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        PersonaRole = Qt::UserRole, ///< position of the rule in the rule set
        HeatRole,      ///< 0 … 1: count of a band over the largest of the map; invalid elsewhere
        ThresholdRole, ///< text behind the signal: "≥ 20"
    };
    static constexpr int bandCount = 6;
    static constexpr int lastFailing = 3; ///< column left of the threshold
    static constexpr int withinColumn = 1 + bandCount;

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const explore::RunView> view, std::size_t window,
              std::vector<explore::MarginRow> rows);

    [[nodiscard]] const explore::RunView *view() const { return m_view.get(); }
    [[nodiscard]] std::optional<explore::Query> queryOf(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const rules::Condition &conditionOf(const explore::MarginRow &row) const;
    [[nodiscard]] QString signalText(const explore::MarginRow &row) const;
    [[nodiscard]] QString thresholdOf(const explore::MarginRow &row) const;
    [[nodiscard]] QString spoken(const explore::MarginRow &row, int column) const;
    [[nodiscard]] std::int64_t countOf(const explore::MarginRow &row, int column) const;

    std::shared_ptr<const explore::RunView> m_view;
    std::size_t m_window = 0;
    std::vector<explore::MarginRow> m_rows;
    std::int64_t m_most = 1;
};

} // namespace dramatis::ui

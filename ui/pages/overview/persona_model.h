// SPDX-License-Identifier: GPL-3.0-or-later
// How many subjects each outcome has, over one look-back or several side by side, with the run before: the
// personas in the order of the rule set, then what only the run before knew, Unclassified, Excluded with its
// reasons in the order they are looked at, Failed and the total.
// Columns: the name, then for every look-back bar, count, share and difference.
#pragma once

#include "pages/overview/overview_summary.h"

#include <QAbstractTableModel>

namespace dramatis::ui
{

class PersonaModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Show { Assigned, Matches };
    enum class Part { Name, Bar, Count, Share, Difference };
    enum class Kind { Persona, Unclassified, Excluded, Reason, Failed, All };
    enum Role {
        KindRole = Qt::UserRole, ///< Kind as int
        OutcomeRole,             ///< position in RunView::outcomes
        CountRole,               ///< of a bar
        BeforeRole,              ///< invalid without a run before
        ScaleRole,               ///< count that fills the width of a bar
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `windows`: positions of the look-backs shown, in their order.
    void show(std::shared_ptr<const OverviewSummary> summary, std::vector<std::size_t> windows, Show what);

    [[nodiscard]] const std::shared_ptr<const OverviewSummary> &summary() const { return m_summary; }
    [[nodiscard]] Part partOf(int column) const;
    /// Subjects behind a cell; nothing where it leads nowhere. A name leads to the first look-back shown.
    [[nodiscard]] QList<int> bars() const; ///< columns of them
    [[nodiscard]] std::optional<explore::Query> queryOf(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        Kind kind = Kind::Persona;
        std::size_t outcome = 0;
        std::uint64_t outcomes = 0; ///< all that it stands for, as bits; 0: none of the view
    };
    void addExclusions();
    void addFailed();
    [[nodiscard]] bool occurs(const Row &row) const;
    void makeRows();
    [[nodiscard]] std::size_t windowOf(int column) const;
    [[nodiscard]] QString nameOf(const Row &row) const;
    [[nodiscard]] std::int64_t countOf(const Row &row, std::size_t window) const;
    [[nodiscard]] std::optional<std::int64_t> beforeOf(const Row &row, std::size_t window) const;
    [[nodiscard]] QString textOf(const Row &row, int column) const;
    [[nodiscard]] QString spoken(const Row &row, int column) const;
    [[nodiscard]] QVariant look(const Row &row, int column, int role) const;

    std::shared_ptr<const OverviewSummary> m_summary;
    std::vector<std::size_t> m_windows;
    Show m_show = Show::Assigned;
    std::vector<Row> m_rows;
    std::int64_t m_scale = 1;
};

} // namespace dramatis::ui

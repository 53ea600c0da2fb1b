// SPDX-License-Identifier: GPL-3.0-or-later
// A draft of a scorecard as a table whose numbers can be typed over: levels with their bounds, the intercept,
// then term by term its coefficient, its bins with limits, rate and how many subjects they hold, and what
// counts where the ratio is absent.
#pragma once

#include "pages/scorecard/scorecard_draft.h"

#include <QAbstractTableModel>

#include <cstdint>

namespace dramatis::ui
{

class ScorecardModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, From, UpTo, Number, Subjects, ColumnCount };
    enum Role { ShareRole = Qt::UserRole };
    struct Row {
        enum class Kind { Heading, Level, Intercept, Term, Bin, Missing, NoBin };
        Kind kind = Kind::Heading;
        std::size_t at = 0;
        std::size_t bin = 0;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const ScorecardDraft &draft);
    /// [term][bin], then absent, then in no bin.
    void showCounts(std::vector<std::vector<std::int64_t>> counts);
    void showValues(const ScorecardDraft &draft);

    [[nodiscard]] const Row &row(int at) const { return m_rows[static_cast<std::size_t>(at)]; }
    /// What can be changed in a cell.
    [[nodiscard]] std::optional<ScorecardPlace> placeOf(const QModelIndex &index) const;
    /// "total_debt_to_ebitda, up to, bin 3"
    [[nodiscard]] QString nameOf(const ScorecardPlace &place) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void valueTyped(const dramatis::ui::ScorecardPlace &place, double value);

private:
    void addRows();
    [[nodiscard]] QString text(const QModelIndex &index) const;
    [[nodiscard]] QString nameText(const Row &row) const;
    [[nodiscard]] QString limitText(const ScorecardPlace &place) const;
    [[nodiscard]] std::optional<std::int64_t> count(const Row &row) const;

    ScorecardDraft m_draft;
    std::vector<Row> m_rows;
    std::vector<std::vector<std::int64_t>> m_counts;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Subjects from the outcome in run A (row) to that in run B (column) as a table with totals; reasons to
// exclude that neither run has are left out. Every cell knows the filter that gives its subjects. Tints
// follow the square root, so that small moves show; who stayed is grey and takes no part in the scale.
#pragma once

#include "pages/runs/shown_moves.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace dramatis::ui
{

class MoveMatrix : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { CountRole = Qt::UserRole + 1 }; ///< of cells and totals

    using QAbstractTableModel::QAbstractTableModel;

    /// Null, or without a run before: empty.
    void show(const std::shared_ptr<const explore::RunView> &view, std::size_t window);
    /// With the moves of that window counted before.
    void show(std::shared_ptr<const explore::RunView> view, std::size_t window, explore::Moves moves);
    void show(ShownMoves moves);

    [[nodiscard]] const ShownMoves &shownMoves() const { return m_shownMoves; }
    [[nodiscard]] const explore::Moves &moves() const { return m_shownMoves.moves; }
    /// Subjects in both runs.
    [[nodiscard]] std::int64_t subjects() const { return moves().stayed + moves().moved; }
    /// Of a cell; nothing for names and totals, and where the screen shows other runs.
    [[nodiscard]] std::optional<explore::Query> queryOf(const QModelIndex &index) const;
    /// From and to of a cell, as positions in shownMoves(); nothing for names and totals.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> movesAt(const QModelIndex &index) const;
    /// The cell of the nth and mth outcome shown, as the flow numbers them.
    [[nodiscard]] QModelIndex cellOf(int from, int to) const { return index(from, to + 1); }
    [[nodiscard]] std::int64_t countOf(const QModelIndex &index) const;
    /// The largest move, where the eye should begin; invalid if nobody moved.
    [[nodiscard]] QModelIndex largestMove() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] int size() const { return static_cast<int>(m_shown.size()); } ///< outcomes shown
    [[nodiscard]] std::size_t outcomeAt(int place) const { return m_shown[static_cast<std::size_t>(place)]; }
    [[nodiscard]] bool isCell(const QModelIndex &index) const;
    [[nodiscard]] QString nameOf(int place) const;
    [[nodiscard]] QPixmap swatchOf(int place) const;
    [[nodiscard]] QString spoken(const QModelIndex &index) const;
    [[nodiscard]] QVariant look(const QModelIndex &index, int role) const;

    ShownMoves m_shownMoves;
    std::vector<std::size_t> m_shown; ///< outcomes; none if there is nothing to compare
    std::int64_t m_largest = 0;
};

/// Draws the chosen cell with an outline instead of a tint.
class MatrixDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace dramatis::ui

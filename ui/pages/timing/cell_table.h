// SPDX-License-Identifier: GPL-3.0-or-later
// A small table of ready texts with their looks: what the timing lab's tables are made of. Made whole by free
// functions (timing_tables.h) and handed over; a test reads it as text.
#pragma once

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include <vector>

namespace dramatis::ui
{

/// A lamp's form says it, its colour repeats it.
enum class Lamp { None, Same, Differs, NotCompared };

struct Cell {
    enum class Tone { Usual, Strong, Quiet, Warning };
    QString text;
    Tone tone = Tone::Usual;
    Lamp lamp = Lamp::None;
    QString more = {}; ///< behind the text for the pointer and for screen readers
};

struct CellTable {
    struct Column {
        QString title;
        bool number = false; ///< right aligned
    };
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

class CellTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { LampRole = Qt::UserRole };
    using QAbstractTableModel::QAbstractTableModel;

    void show(CellTable table);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    CellTable m_table;
};

/// Draws the lamps before the texts.
class LampDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace dramatis::ui

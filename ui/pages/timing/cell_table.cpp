// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/timing/cell_table.h"

#include "widgets/theme.h"

#include <QPainter>

namespace dramatis::ui
{

namespace
{

constexpr int lampSize = 14;
constexpr int gap = 6;
constexpr int inset = 8;

QVariant colorOf(const Cell &cell)
{
    const Theme &colors = theme();
    if (cell.lamp == Lamp::Same)
        return colors.held;
    if (cell.lamp == Lamp::Differs)
        return colors.failed;
    if (cell.tone == Cell::Tone::Warning)
        return colors.warning;
    return cell.tone == Cell::Tone::Quiet || cell.lamp == Lamp::NotCompared ? QVariant(colors.text3)
                                                                            : QVariant();
}

void paintSame(QPainter &painter, const QRectF &place)
{
    painter.setPen(QPen(theme().held, 1));
    painter.setBrush(theme().heldGround);
    painter.drawEllipse(place.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(QPen(theme().held, 1.6));
    const QPointF at = place.topLeft();
    painter.drawPolyline(QPolygonF({at + QPointF(4, 7.2), at + QPointF(6, 9.2), at + QPointF(10, 4.8)}));
}

void paintDiffers(QPainter &painter, const QRectF &place)
{
    painter.setPen(QPen(theme().failed, 1));
    painter.setBrush(theme().failedGround);
    painter.drawRect(place.adjusted(1, 1, -1, -1));
    const QPointF at = place.topLeft();
    painter.setPen(QPen(theme().failed, 1.3));
    painter.drawLine(at + QPointF(4, 5.5), at + QPointF(10, 5.5));
    painter.drawLine(at + QPointF(4, 8.5), at + QPointF(10, 8.5));
    painter.drawLine(at + QPointF(9, 3), at + QPointF(5, 11));
}

void paintNotCompared(QPainter &painter, const QRectF &place)
{
    QPen pen(theme().outline, 1);
    pen.setDashPattern({2, 2});
    painter.setPen(pen);
    painter.drawEllipse(place.adjusted(1, 1, -1, -1));
}

void paintLamp(QPainter &painter, const QRectF &place, Lamp lamp)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (lamp) {
    case Lamp::None:
        break;
    case Lamp::Same:
        paintSame(painter, place);
        break;
    case Lamp::Differs:
        paintDiffers(painter, place);
        break;
    case Lamp::NotCompared:
        paintNotCompared(painter, place);
        break;
    }
    painter.restore();
}

} // namespace

void CellTableModel::show(CellTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int CellTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int CellTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant CellTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cell &cell =
        m_table.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.more.isEmpty() ? QVariant() : QVariant(cell.more);
    case Qt::AccessibleTextRole:
        return cell.more.isEmpty() ? cell.text : cell.text + QStringLiteral(": ") + cell.more;
    case Qt::FontRole:
        return cell.tone == Cell::Tone::Strong || cell.tone == Cell::Tone::Warning ? QVariant(strongFont())
                                                                                   : QVariant();
    case Qt::ForegroundRole:
        return colorOf(cell);
    case Qt::TextAlignmentRole:
        return m_table.columns[static_cast<std::size_t>(index.column())].number
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case LampRole:
        return static_cast<int>(cell.lamp);
    default:
        return {};
    }
}

QVariant CellTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const CellTable::Column &column = m_table.columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole && column.number)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

void LampDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const auto lamp = static_cast<Lamp>(index.data(CellTableModel::LampRole).toInt());
    QStyleOptionViewItem cell = option;
    if (lamp != Lamp::None) {
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme().softHighlight);
        const QRect &rect = option.rect;
        paintLamp(*painter, QRectF(rect.left() + inset, rect.center().y() - lampSize / 2, lampSize, lampSize),
                  lamp);
        cell.rect.adjust(inset + lampSize + gap - inset, 0, 0, 0);
    }
    QStyledItemDelegate::paint(painter, cell, index);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme().row);
}

QSize LampDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(CellTableModel::LampRole).toInt() != static_cast<int>(Lamp::None))
        size.rwidth() += lampSize + gap;
    return size;
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/persona_delegate.h"

#include "pages/overview/persona_model.h"
#include "pages/subjects/subject_words.h"
#include "widgets/small_table.h"

#include <QPainter>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr int inset = 12; ///< of the name, as the title of the pane
constexpr int gap = 8;
constexpr int barWidth = 44; ///< at least

PersonaModel::Kind kindOf(const QModelIndex &index)
{
    return static_cast<PersonaModel::Kind>(index.data(PersonaModel::KindRole).toInt());
}

const PersonaModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const PersonaModel *>(index.model());
}

OutcomeKey outcomeOf(const QModelIndex &index)
{
    return outcomeKey(*modelOf(index).summary()->view,
                      static_cast<std::size_t>(index.data(PersonaModel::OutcomeRole).toInt()));
}

void paintFailedSign(QPainter &painter, const QRect &square)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().failed, 1));
    painter.drawRoundedRect(QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    const QRectF cross = QRectF(square).adjusted(3, 3, -3, -3);
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
    painter.restore();
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool chosen = option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus;
    if (chosen)
        painter.fillRect(option.rect, theme().softHighlight);
    else if (isHovered(option.widget, index))
        painter.fillRect(option.rect, theme().hover);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme().row);
    if (index.column() > 1 && modelOf(index).partOf(index.column()) == PersonaModel::Part::Bar)
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 1, option.rect.height()), theme().line);
}

} // namespace

void PersonaDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    paintGround(*painter, option, index);
    const PersonaModel::Part part = modelOf(index).partOf(index.column());
    if (part == PersonaModel::Part::Name)
        return paintName(*painter, option, index);
    if (part == PersonaModel::Part::Bar)
        return paintBar(*painter, option.rect, index);
    QStyleOptionViewItem text = option;
    text.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
    QStyledItemDelegate::paint(painter, text, index);
}

void PersonaDelegate::paintName(QPainter &painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    QStyleOptionViewItem text = option;
    initStyleOption(&text, index);
    painter.save();
    painter.setFont(text.font);
    painter.setPen(text.palette.color(QPalette::Text));
    const QRect cell =
        QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(inset, 0, -gap, 0));
    const int size = swatchSize();
    const PersonaModel::Kind kind = kindOf(index);
    if (kind == PersonaModel::Kind::Persona || kind == PersonaModel::Kind::Unclassified) {
        paintChip(painter, cell, outcomeOf(index), text.text, theme());
    } else {
        if (kind == PersonaModel::Kind::Failed)
            paintFailedSign(painter,
                            QStyle::visualRect(option.direction, cell,
                                               {cell.left(), cell.center().y() - size / 2, size, size}));
        const QRect words = cell.adjusted(size + 6, 0, 0, 0);
        paintChip(painter, QStyle::visualRect(option.direction, cell, words), {}, text.text, theme());
    }
    painter.restore();
}

void PersonaDelegate::paintBar(QPainter &painter, const QRect &cell, const QModelIndex &index) const
{
    if (kindOf(index) == PersonaModel::Kind::All)
        return;
    const double scale = index.data(PersonaModel::ScaleRole).toDouble();
    const QRect room = cell.adjusted(gap, 4, -gap, -4);
    const auto widthOf = [&](const QVariant &count) {
        return static_cast<int>(std::lround(count.toDouble() / scale * room.width()));
    };
    const int width = widthOf(index.data(PersonaModel::CountRole));
    if (width > 0) {
        const OutcomeKey key = outcomeOf(index);
        const OutcomePaint paint = outcomePaint(theme(), key.id, key.place);
        const QRect bar(room.left(), room.top() + 5, width, room.height() - 10);
        painter.setBrushOrigin(bar.topLeft());
        if (key.place == unclassifiedPlace) { // hatched on screen as well
            QColor ground = paint.color;
            ground.setAlphaF(0.25F);
            painter.fillRect(bar, ground);
        }
        painter.fillRect(
            bar, QBrush(paint.color, key.place == unclassifiedPlace ? paint.pattern : Qt::SolidPattern));
    }
    painter.fillRect(QRect(room.left() - 1, room.top(), 1, room.height()), theme().axis);
    const QVariant before = index.data(PersonaModel::BeforeRole);
    if (before.isValid() && kindOf(index) != PersonaModel::Kind::Failed)
        painter.fillRect(QRect(room.left() + widthOf(before), room.top() + 1, 1, room.height() - 2),
                         theme().text);
}

QSize PersonaDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    switch (modelOf(index).partOf(index.column())) {
    case PersonaModel::Part::Name:
        size.rwidth() += inset + swatchSize() + gap;
        break;
    case PersonaModel::Part::Bar:
        size.setWidth(barWidth + 2 * gap);
        break;
    default:
        break;
    }
    return size;
}

} // namespace dramatis::ui

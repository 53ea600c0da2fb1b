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
    if (kindOf(index) == PersonaModel::Kind::Failed)
        return {QStringLiteral("failed"), failedPlace};
    return outcomeKey(*modelOf(index).summary()->view,
                      static_cast<std::size_t>(index.data(PersonaModel::OutcomeRole).toInt()));
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
    const PersonaModel::Kind kind = kindOf(index);
    const int indent = kind == PersonaModel::Kind::Reason ? swatchSize() + 6 : 0;
    const QRect cell =
        QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(inset + indent, 0, -gap, 0));
    const int beside = swatchSize() + 6;
    if (kind == PersonaModel::Kind::All || kind == PersonaModel::Kind::Excluded)
        paintChip(painter, QStyle::visualRect(option.direction, cell, cell.adjusted(beside, 0, 0, 0)), {},
                  text.text, theme());
    else
        paintChip(painter, cell, outcomeOf(index), text.text, theme());
    painter.restore();
}

void PersonaDelegate::paintBar(QPainter &painter, const QRect &cell, const QModelIndex &index) const
{
    const PersonaModel::Kind kind = kindOf(index);
    if (kind == PersonaModel::Kind::All)
        return;
    const double scale = index.data(PersonaModel::ScaleRole).toDouble();
    const QRect room = cell.adjusted(gap, 4, -gap, -4);
    const auto widthOf = [&](const QVariant &count) {
        return static_cast<int>(std::lround(count.toDouble() / scale * room.width()));
    };
    const int width = widthOf(index.data(PersonaModel::CountRole));
    const QRect bar(room.left(), room.top() + 5, width, room.height() - 10);
    if (width > 0 && kind == PersonaModel::Kind::Excluded)
        painter.fillRect(bar, theme().bar); // a sum over reasons of several colours
    else if (width > 0)
        paintOutcomeBar(painter, bar, outcomeOf(index), theme());
    painter.fillRect(QRect(room.left() - 1, room.top(), 1, room.height()), theme().axis);
    const QVariant before = index.data(PersonaModel::BeforeRole);
    if (before.isValid() && kind != PersonaModel::Kind::Failed)
        painter.fillRect(QRect(room.left() + widthOf(before), room.top() + 1, 1, room.height() - 2),
                         theme().text);
}

QSize PersonaDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    switch (modelOf(index).partOf(index.column())) {
    case PersonaModel::Part::Name:
        size.rwidth() += inset + swatchSize() + gap;
        if (kindOf(index) == PersonaModel::Kind::Reason)
            size.rwidth() += swatchSize() + 6;
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

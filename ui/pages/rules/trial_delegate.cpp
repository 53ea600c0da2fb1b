// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rules/trial_delegate.h"

#include "pages/rules/trial_model.h"
#include "pages/subjects/subject_words.h"

#include <QPainter>

#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr int inset = 12;
constexpr int gap = 8;
constexpr int barWidth = 60; ///< at least

/// What the two models have in common, as a cell needs it.
struct Cell {
    const explore::RunView *view = nullptr;
    bool outcome = false; ///< shows one by name
    bool bar = false;
    QVariant now;
    QVariant before; ///< invalid: has been nowhere
};

Cell cellOf(const QModelIndex &index)
{
    if (const auto *model = qobject_cast<const TrialModel *>(index.model()))
        return {&model->view(), index.column() == TrialModel::Name, index.column() == TrialModel::Bar,
                index.data(TrialModel::NowRole), index.data(TrialModel::BeforeRole)};
    const auto *moves = qobject_cast<const TrialMoves *>(index.model());
    return {&moves->view(),
            index.column() == TrialMoves::From || index.column() == TrialMoves::To,
            index.column() == TrialMoves::Bar,
            index.data(TrialMoves::CountRole),
            {}};
}

double scaleOf(const QModelIndex &index)
{
    const bool trial = qobject_cast<const TrialModel *>(index.model()) != nullptr;
    return index.data(trial ? int(TrialModel::ScaleRole) : int(TrialMoves::ScaleRole)).toDouble();
}

OutcomeKey keyOf(const QModelIndex &index, const explore::RunView &view)
{
    static_assert(int(TrialModel::OutcomeRole) == int(TrialMoves::OutcomeRole));
    return outcomeKey(view, static_cast<std::size_t>(index.data(TrialModel::OutcomeRole).toInt()));
}

void paintBars(QPainter &painter, const QRect &room, const QModelIndex &index, const Cell &cell)
{
    const double scale = scaleOf(index);
    const auto widthOf = [&](const QVariant &count) {
        return static_cast<int>(std::lround(count.toDouble() / scale * room.width()));
    };
    const int width = widthOf(cell.now);
    if (width > 0)
        paintOutcomeBar(painter, {room.left(), room.top() + 3, width, room.height() - 6},
                        keyOf(index, *cell.view), theme());
    painter.fillRect(QRect(room.left() - 1, room.top(), 1, room.height()), theme().axis);
    if (!cell.before.isValid() || cell.before == cell.now)
        return;
    painter.setPen(QPen(theme().text, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(
        QRect(room.left(), room.top() + 1, std::max(1, widthOf(cell.before)), room.height() - 3));
}

} // namespace

void TrialDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
}

void TrialDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme().row);
    if (option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus)
        painter->fillRect(option.rect, theme().softHighlight);
    const Cell cell = cellOf(index);
    if (!cell.outcome && !cell.bar)
        return QStyledItemDelegate::paint(painter, option, index);
    painter->save();
    if (cell.bar) {
        paintBars(*painter, option.rect.adjusted(gap, 3, -gap, -3), index, cell);
    } else {
        painter->setFont(option.font);
        painter->setPen(theme().text);
        const QRect room = option.rect.adjusted(inset, 0, -gap, 0);
        paintChip(*painter, QStyle::visualRect(option.direction, option.rect, room), keyOf(index, *cell.view),
                  index.data().toString(), theme());
    }
    painter->restore();
}

QSize TrialDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const Cell cell = cellOf(index);
    if (cell.outcome)
        size.rwidth() += inset + swatchSize() + gap;
    else if (cell.bar)
        size.setWidth(barWidth + 2 * gap);
    return size;
}

} // namespace dramatis::ui

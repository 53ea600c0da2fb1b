// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/subject_delegate.h"
#include "pages/subjects/subject_words.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr int inset = 8;
constexpr int miniWidth = 40;
constexpr int leastMiniWidth = 14;
constexpr int miniHeight = 10;
constexpr double tickPlace = 0.75; ///< of the threshold in the small bar

void paintMiniBar(QPainter &painter, const QRect &rect, double value, double threshold, const Theme &now)
{
    painter.fillRect(QRect(rect.x(), rect.y() + 3, rect.width(), 4), now.track);
    const double part = threshold == 0 ? tickPlace : std::clamp(value / threshold * tickPlace, 0.0, 1.0);
    painter.fillRect(QRectF(rect.x(), rect.y() + 3, part * rect.width(), 4), now.warningLine);
    painter.fillRect(QRectF(rect.x() + tickPlace * rect.width(), rect.y(), 1.5, rect.height()), now.text);
}

} // namespace

SubjectDelegate::SubjectDelegate(const SubjectModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{
    readFonts();
}

void SubjectDelegate::readFonts()
{
    m_text = QApplication::font();
    m_number = numberFont();
    m_strongNumber = m_number;
    m_strongNumber.setWeight(QFont::DemiBold);
}

void SubjectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Theme &now = theme();
    const int row = index.row();
    const int column = index.column();
    const bool chosen = m_model.selection().contains(m_model.viewRow(row));
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = view && view->currentIndex().row() == row;
    if (chosen)
        painter->fillRect(option.rect, now.softHighlight);
    else if (current || (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect, now.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), now.row);
    const QRect cell = option.rect.adjusted(inset, 0, -inset, 0);
    painter->setFont(m_text);
    painter->setPen(now.text);
    if (column == SubjectModel::Check) {
        paintCheck(*painter, option, row);
    } else if (column == SubjectModel::Subject) {
        painter->drawText(
            cell, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(m_model.subjectId(row), Qt::ElideMiddle, cell.width()));
    } else if (column == SubjectModel::Persona) {
        paintPersona(*painter, cell, row, option.widget ? option.widget->devicePixelRatioF() : 1);
    } else {
        paintNumber(*painter, cell, row, column);
    }
    if ((option.state & QStyle::State_HasFocus) && view && view->hasFocus()) {
        painter->setPen(QPen(now.highlight, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
}

void SubjectDelegate::paintCheck(QPainter &painter, const QStyleOptionViewItem &option, int row) const
{
    QStyleOptionViewItem box = option;
    constexpr int size = 14;
    box.rect = QRect(option.rect.x() + (option.rect.width() - size) / 2,
                     option.rect.y() + (option.rect.height() - size) / 2, size, size);
    const bool chosen = m_model.selection().contains(m_model.viewRow(row));
    box.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off);
    box.state |= chosen ? QStyle::State_On : QStyle::State_Off;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
}

void SubjectDelegate::paintPersona(QPainter &painter, const QRect &cell, int row, qreal pixelRatio) const
{
    const explore::RunView &view = *m_model.shown().view;
    const std::size_t outcome = m_model.outcome(row);
    QRect room = cell;
    if (m_model.overridden(row)) {
        constexpr int size = 14;
        const QPixmap sign = iconPixmap(QStringLiteral("override"), size, theme().text2, pixelRatio);
        painter.drawPixmap(cell.right() - size, cell.y() + (cell.height() - size) / 2, sign);
        room.setRight(cell.right() - size - 4);
    }
    paintChip(painter, room, outcomeKey(view, outcome), outcomeName(view, outcome), theme());
}

void SubjectDelegate::paintNumber(QPainter &painter, const QRect &cell, int row, int column) const
{
    const Theme &now = theme();
    const double value = m_model.value(row, column);
    const CellMark mark = m_model.mark(row, column);
    const bool absent = std::isnan(value);
    const QString text = absent && !m_model.shown().view->hasSignals
                             ? QStringLiteral("…")
                             : m_model.data(m_model.index(row, column), Qt::DisplayRole).toString();
    painter.setFont(mark.nearMiss || mark.past ? m_strongNumber : m_number);
    painter.setPen(absent ? now.text3 : mark.nearMiss ? now.warning : now.text);
    painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter, text);
    const int width = painter.fontMetrics().horizontalAdvance(text);
    const int room = std::min(miniWidth, cell.width() - width - inset);
    if (mark.nearMiss && room >= leastMiniWidth)
        paintMiniBar(painter,
                     QRect(cell.right() - width - inset - room, cell.y() + (cell.height() - miniHeight) / 2,
                           room, miniHeight),
                     value, mark.threshold, now);
}

} // namespace dramatis::ui

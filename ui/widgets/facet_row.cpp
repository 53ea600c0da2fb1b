// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/facet_row.h"
#include "widgets/number_text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr int edge = 12;
constexpr int boxSize = 14;
constexpr int textStart = edge + boxSize + 8;

int differenceWidth(const QFont &font)
{
    return QFontMetrics(font).horizontalAdvance(QStringLiteral("−999,999"));
}

} // namespace

FacetRow::FacetRow(QWidget *parent) : QCheckBox(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void FacetRow::setEntry(const FacetEntry &entry, std::int64_t most)
{
    if (m_entry == entry && m_most == most)
        return;
    m_entry = entry;
    m_most = most;
    setToolTip(entry.name);
    const QString count = tr("%n subject(s)", nullptr, static_cast<int>(entry.count));
    setAccessibleName(entry.name);
    setAccessibleDescription(
        entry.difference ? tr("%1, %2 since the run before").arg(count, differenceText(*entry.difference))
                         : count);
    update();
}

QSize FacetRow::sizeHint() const
{
    return {200, std::max(22, fontMetrics().height() + 6)};
}

void FacetRow::mouseReleaseEvent(QMouseEvent *event)
{
    if ((event->modifiers() & Qt::AltModifier) && rect().contains(event->pos())) {
        setDown(false);
        Q_EMIT onlyThisWanted();
        return;
    }
    QCheckBox::mouseReleaseEvent(event);
}

void FacetRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && (event->modifiers() & Qt::AltModifier)) {
        Q_EMIT onlyThisWanted();
        return;
    }
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        event->ignore(); // the list goes from row to row
        return;
    }
    QCheckBox::keyPressEvent(event);
}

void FacetRow::paintNumbers(QPainter &painter, const QRect &line) const
{
    const Theme &now = theme();
    QRect right = line;
    if (m_entry.difference) {
        painter.setFont(captionFont());
        painter.setPen(*m_entry.difference != 0 ? now.text2 : now.text3);
        painter.drawText(right, Qt::AlignRight | Qt::AlignVCenter, differenceText(*m_entry.difference));
        right.setRight(right.right() - differenceWidth(captionFont()));
    }
    painter.setFont(numberFont());
    painter.setPen(m_entry.count == 0 ? now.text3 : now.text);
    painter.drawText(right, Qt::AlignRight | Qt::AlignVCenter, countText(m_entry.count));
}

void FacetRow::paintEvent(QPaintEvent *)
{
    const Theme &now = theme();
    QStylePainter painter(this);
    if (isChecked())
        painter.fillRect(rect(), now.softHighlight);
    else if (underMouse() && isEnabled())
        painter.fillRect(rect(), now.hover);
    QStyleOptionButton box;
    initStyleOption(&box);
    box.rect = QRect(edge, (height() - boxSize) / 2, boxSize, boxSize);
    painter.drawPrimitive(QStyle::PE_IndicatorCheckBox, box);

    const QRect line = rect().adjusted(textStart, 0, -edge, 0);
    paintNumbers(painter, line);
    int numbers = QFontMetrics(numberFont()).horizontalAdvance(countText(m_entry.count)) + 8;
    if (m_entry.difference)
        numbers += differenceWidth(captionFont());
    painter.setFont(font());
    painter.setPen(m_entry.count == 0 && !isChecked() ? now.text3 : now.text);
    paintChip(painter, line.adjusted(0, 0, -numbers, 0), m_entry.outcome, m_entry.name, now);
    if (m_entry.count > 0) {
        const double part =
            static_cast<double>(m_entry.count) / static_cast<double>(std::max<std::int64_t>(1, m_most));
        const QColor color = m_entry.outcome.id.isEmpty()
                                 ? now.bar
                                 : outcomePaint(now, m_entry.outcome.id, m_entry.outcome.place).color;
        painter.fillRect(
            QRectF(textStart, height() - 3, std::max(1.0, std::min(1.0, part) * line.width()), 2), color);
    }
    if (hasFocus()) {
        painter.setPen(QPen(now.highlight, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace dramatis::ui

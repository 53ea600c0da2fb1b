// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/subject_swatch.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

void paintFailedSign(QPainter &painter, const QRect &square, const Theme &theme)
{
    painter.setPen(QPen(theme.failed, 1));
    painter.drawRoundedRect(QRectF(square).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    const QRectF cross = QRectF(square).adjusted(3, 3, -3, -3);
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

/// A bar across the middle.
void paintExcludedSign(QPainter &painter, const QRect &square, const Theme &theme)
{
    const double thick = std::max(2.0, square.height() / 5.0);
    const double edge = square.width() / 5.0;
    painter.fillRect(QRectF(square.x() + edge, square.y() + (square.height() - thick) / 2,
                            square.width() - 2 * edge, thick),
                     theme.base);
}

/// One to four strokes across: the higher the risk, the more.
void paintRiskSign(QPainter &painter, const QRect &square, int risk, const Theme &theme)
{
    const QColor ground = theme.risks[static_cast<std::size_t>(risk)];
    const double middle = 0.5;
    painter.setPen(QPen(ground.lightnessF() < middle ? Qt::white : Qt::black, 1));
    const int strokes = risk + 1;
    const double gap = square.height() / (strokes + 1.0);
    const double edge = square.width() / 5.0;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int stroke = 1; stroke <= strokes; ++stroke) {
        const int y = qRound(square.y() + gap * stroke - middle);
        painter.drawLine(qRound(square.x() + edge), y, qRound(square.x() + square.width() - edge) - 1, y);
    }
}

} // namespace

int swatchSize()
{
    constexpr double partOfLine = 10.0 / 18.0;
    return std::max(10, qRound(QFontMetrics(QApplication::font()).height() * partOfLine));
}

void paintSwatch(QPainter &painter, const QRect &square, const OutcomeKey &outcome, const Theme &theme)
{
    if (outcome.id.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (outcome.place == failedPlace) {
        paintFailedSign(painter, square, theme);
        painter.restore();
        return;
    }
    QPainterPath shape;
    shape.addRoundedRect(square, 2, 2);
    painter.fillPath(shape, outcomePaint(theme, outcome.id, outcome.place).color);
    if (outcome.place == unclassifiedPlace) {
        painter.setClipPath(shape);
        painter.setPen(QPen(theme.base, std::max(1.5, square.width() / 6.0)));
        painter.drawLine(square.bottomLeft() + QPoint(-1, 2), square.topRight() + QPoint(2, -1));
    }
    if (const int risk = outcome.place < 0 ? -1 : riskPlace(outcome.id); risk >= 0)
        paintRiskSign(painter, square, risk, theme);
    if (outcome.place == ineligiblePlace || outcome.place == excludedPlace)
        paintExcludedSign(painter, square, theme);
    painter.restore();
}

void paintOutcomeBar(QPainter &painter, const QRect &bar, const OutcomeKey &outcome, const Theme &theme)
{
    const OutcomePaint paint = outcomePaint(theme, outcome.id, outcome.place);
    if (outcome.place == failedPlace) {
        painter.setPen(QPen(paint.color, 1));
        painter.drawRect(bar.adjusted(0, 0, -1, -1));
        return;
    }
    const bool hatched = outcome.place == unclassifiedPlace; // on screen as well
    painter.setBrushOrigin(bar.topLeft());
    if (hatched) {
        QColor ground = paint.color;
        ground.setAlphaF(0.25F);
        painter.fillRect(bar, ground);
    }
    painter.fillRect(bar, QBrush(paint.color, hatched ? paint.pattern : Qt::SolidPattern));
}

int paintChip(QPainter &painter, const QRect &cell, const OutcomeKey &outcome, const QString &name,
              const Theme &theme)
{
    const int size = swatchSize();
    int x = cell.x();
    if (!outcome.id.isEmpty()) {
        const QRect square(x, cell.y() + (cell.height() - size) / 2, size, size);
        paintSwatch(painter, QStyle::visualRect(painter.layoutDirection(), cell, square), outcome, theme);
        x += size + 6;
    }
    const QFontMetrics metrics = painter.fontMetrics();
    const int room = std::max(0, cell.right() - x);
    const QString text = metrics.elidedText(name, Qt::ElideRight, room);
    const QRect words(x, cell.y(), room, cell.height());
    painter.drawText(QStyle::visualRect(painter.layoutDirection(), cell, words),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
    return x + metrics.horizontalAdvance(text);
}

} // namespace dramatis::ui

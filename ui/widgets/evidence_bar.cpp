// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/evidence_bar.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr double barWidth = 136;
constexpr double barHeight = 18;
constexpr double dotInset = 8; ///< from the end of the track to the dot of a margin of 1

struct Measure {
    QRectF track;
    double middle = 0;
    double scale = 1;
    double reach = 0;

    [[nodiscard]] double x(double relativeMargin) const
    {
        return middle + evidencePlace(relativeMargin) * reach;
    }
};

Measure measure(const QRect &rect)
{
    const QSize size = evidenceBarSize();
    Measure m;
    m.scale = size.height() / barHeight;
    const double width = std::min<double>(size.width(), rect.width());
    m.middle = std::round(rect.x() + rect.width() / 2.0);
    m.track = QRectF(m.middle - width / 2, rect.y() + (rect.height() - 8 * m.scale) / 2, width, 8 * m.scale);
    m.reach = width / 2 - dotInset * m.scale;
    return m;
}

void paintTrack(QPainter &painter, const Measure &m, const EvidenceMark &mark, const Theme &theme)
{
    painter.fillRect(m.track, theme.track);
    const double near = m.x(-mark.nearShare);
    QColor band = theme.warningLine;
    band.setAlphaF(0.45F);
    painter.fillRect(QRectF(near, m.track.y(), m.middle - near, m.track.height()), band);
    for (const double tick : {-1.0, -0.25, 0.25, 1.0})
        painter.fillRect(QRectF(std::round(m.x(tick)), m.track.y(), 1, m.track.height()), theme.base);
}

void paintChevron(QPainter &painter, const Measure &m, bool right, const QColor &color)
{
    const double tip = right ? m.track.right() - m.scale : m.track.left() + m.scale;
    const double back = right ? tip - 4 * m.scale : tip + 4 * m.scale;
    const double y = m.track.center().y();
    const std::array<QPointF, 3> points = {QPointF(back, y - 3 * m.scale), QPointF(tip, y),
                                           QPointF(back, y + 3 * m.scale)};
    painter.setPen(QPen(color, 1.5 * m.scale));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points.data(), static_cast<int>(points.size()));
}

void paintValue(QPainter &painter, const Measure &m, const EvidenceMark &mark, const Theme &theme)
{
    const QColor color = evidenceColor(mark, theme);
    const double x = m.x(mark.relativeMargin);
    const double y = m.track.center().y();
    painter.fillRect(QRectF(std::min(x, m.middle), y - 2 * m.scale, std::abs(x - m.middle), 4 * m.scale),
                     color);
    painter.setPen(QPen(color, 2 * m.scale));
    painter.setBrush(mark.held ? color : theme.base);
    painter.drawEllipse(QPointF(x, y), 4 * m.scale, 4 * m.scale);
    if (std::abs(mark.relativeMargin) > 1)
        paintChevron(painter, m, mark.relativeMargin > 0, color);
}

} // namespace

double evidencePlace(double relativeMargin)
{
    const double length = std::sqrt(std::min(1.0, std::abs(relativeMargin)));
    return relativeMargin < 0 ? -length : length;
}

QColor evidenceColor(const EvidenceMark &mark, const Theme &theme)
{
    if (mark.absent())
        return theme.text3;
    if (mark.held)
        return theme.held;
    return mark.isNear() ? theme.warning : theme.failed;
}

QSize evidenceBarSize()
{
    // 18 px is the height of a line at 100 %.
    const double scale = std::max(1.0, QFontMetrics(QApplication::font()).height() / barHeight);
    return {static_cast<int>(barWidth * scale), static_cast<int>(barHeight * scale)};
}

void paintEvidenceBar(QPainter &painter, const QRect &rect, const EvidenceMark &mark, const Theme &theme)
{
    painter.save();
    if (mark.absent()) {
        painter.setPen(theme.text3);
        painter.drawText(rect, Qt::AlignCenter, QCoreApplication::translate("EvidenceBar", "absent"));
        painter.restore();
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const Measure m = measure(rect);
    paintTrack(painter, m, mark, theme);
    paintValue(painter, m, mark, theme);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double height = 16 * m.scale;
    painter.fillRect(QRectF(m.middle - 1, m.track.center().y() - height / 2, 2, height), theme.text);
    painter.restore();
}

} // namespace dramatis::ui

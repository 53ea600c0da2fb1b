// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/calibration_chart.h"

#include "widgets/number_text.h"

#include <QFontMetricsF>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr double dotRadius = 5;
constexpr double markRadius = 9;
constexpr double gap = 4;

} // namespace

CalibrationChart::CalibrationChart(Ink ink, QWidget *parent) : UnitSquare(ink, parent)
{
    setAccessibleName(tr("Calibration: observed against predicted"));
}

void CalibrationChart::show(std::vector<CalibrationPoint> points)
{
    m_points = std::move(points);
    double top = 0;
    for (const CalibrationPoint &point : m_points)
        top = std::max({top, point.mean, point.observed});
    setAxes(top > 0 ? top : 1, tr("mean probability"), tr("observed"));
    setEmptyText(m_points.empty() ? tr("Nothing to draw yet.") : QString());
    redraw();
}

QString CalibrationChart::markText(int mark) const
{
    const CalibrationPoint &point = m_points[static_cast<std::size_t>(mark)];
    return tr("%1 predicted, %2 observed of %3")
        .arg(probabilityText(point.mean), probabilityText(point.observed), countText(point.subjects));
}

QRectF CalibrationChart::markPlace(int mark) const
{
    const CalibrationPoint &point = m_points[static_cast<std::size_t>(mark)];
    const QPointF middle = at(point.mean, point.observed);
    return {middle.x() - markRadius, middle.y() - markRadius, 2 * markRadius, 2 * markRadius};
}

void CalibrationChart::placeLabels()
{
    labelSquare();
    std::vector<QRectF> taken; // dots close together: what has no room is spoken only
    for (const CalibrationPoint &point : m_points) {
        const QPointF middle = at(point.mean, point.observed);
        line({middle, at(point.mean, point.mean)}, QPen(colors().ghost, 1)); // how far off
        dot(middle, dotRadius, QPen(colors().base, 1), colors().text);
        const QString text = countText(point.subjects);
        const QFontMetricsF metrics(captionFont());
        const QRectF place(middle.x() + dotRadius + gap, middle.y() - metrics.height() / 2,
                           metrics.horizontalAdvance(text), metrics.height());
        if (std::any_of(taken.begin(), taken.end(),
                        [&](const QRectF &other) { return other.intersects(place); }))
            continue;
        label(text, {place.left(), middle.y()}, Qt::AlignLeft, captionFont(), colors().text2);
        taken.push_back(place);
    }
}

} // namespace dramatis::ui

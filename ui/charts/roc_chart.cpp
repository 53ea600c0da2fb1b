// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/roc_chart.h"

#include "widgets/number_text.h"

#include <QFontMetricsF>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr double all = 100;
constexpr double gap = 6;
constexpr double strokeWidth = 2;
constexpr double pointWidth = 8;
constexpr std::size_t mostPoints = 400;
constexpr int digits = 3;
constexpr float areaStrength = 0.10F;

double distance(const RocPoint &point)
{
    return point.truePart - point.falsePart;
}

} // namespace

RocChart::RocChart(Ink ink, QWidget *parent) : UnitSquare(ink, parent)
{
    setAxes(all, tr("without the event, called"), tr("with the event, found"));
    setAccessibleName(tr("ROC curve"));
}

void RocChart::show(RocPicture picture)
{
    m_picture = std::move(picture);
    thinOut();
    setEmptyText(m_shown.empty() ? tr("Nothing to draw yet.") : QString());
    redraw();
    setAccessibleDescription(
        tr("AUC %1, KS %2").arg(digitsText(m_picture.auc, digits), digitsText(m_picture.ks, digits)));
}

/// Never more points than pixels; the one of the greatest distance stays.
void RocChart::thinOut()
{
    m_shown.clear();
    const std::vector<RocPoint> &points = m_picture.points;
    if (points.empty())
        return;
    const auto greatest = static_cast<std::size_t>(
        std::max_element(points.begin(), points.end(),
                         [](const RocPoint &a, const RocPoint &b) { return distance(a) < distance(b); }) -
        points.begin());
    const std::size_t step = points.size() / mostPoints + 1;
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (at % step == 0 || at == greatest || at + 1 == points.size())
            m_shown.push_back(points[at]);
    }
}

QPointF RocChart::placeOf(const RocPoint &point) const
{
    return at(all * point.falsePart, all * point.truePart);
}

QString RocChart::markText(int mark) const
{
    const RocPoint &point = m_shown[static_cast<std::size_t>(mark)];
    return tr("from %1 on: %2% of those with the event, %3% of those without")
        .arg(probabilityText(point.percent), digitsText(all * point.truePart, 1),
             digitsText(all * point.falsePart, 1));
}

QRectF RocChart::markPlace(int mark) const
{
    const QPointF place = placeOf(m_shown[static_cast<std::size_t>(mark)]);
    return {place.x() - pointWidth / 2, place.y() - pointWidth / 2, pointWidth, pointWidth};
}

void RocChart::placeLabels()
{
    labelSquare();
    if (m_shown.empty())
        return;
    QPolygonF below{at(0, 0)};
    const RocPoint *widest = &m_shown.front();
    for (const RocPoint &point : m_shown) {
        below.append(placeOf(point));
        if (distance(point) > distance(*widest))
            widest = &point;
    }
    below.append(at(all, 0));
    QColor ground = colors().text;
    ground.setAlphaF(areaStrength);
    area(below, Qt::NoPen, ground);
    for (std::size_t next = 1; next < m_shown.size(); ++next)
        line({placeOf(m_shown[next - 1]), placeOf(m_shown[next])}, QPen(colors().text, strokeWidth));
    QPen pen(colors().failed, 1);
    pen.setDashPattern({3, 2});
    const QPointF foot = at(all * widest->falsePart, all * widest->falsePart);
    line({foot, placeOf(*widest)}, pen);
    label(tr("KS %1").arg(digitsText(m_picture.ks, digits)), (foot + placeOf(*widest)) / 2 + QPointF(gap, 0),
          Qt::AlignLeft, captionFont(), colors().text);
    label(tr("AUC %1").arg(digitsText(m_picture.auc, digits)),
          at(all, 0) - QPointF(gap, gap + QFontMetricsF(strongFont()).height() / 2), Qt::AlignRight,
          strongFont(), colors().text);
}

} // namespace dramatis::ui

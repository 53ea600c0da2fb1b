// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/course_chart.h"

#include "base/number.h"
#include "charts/scale_steps.h"
#include "widgets/number_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr double gap = 6;
constexpr double finestStep = 1e-4; ///< percent
constexpr double leastSpan = 0.1;   ///< percent: small differences are not blown up
constexpr double dotRadius = 4;
constexpr double hereRadius = 5;
constexpr double strokeWidth = 1.5;

} // namespace

CourseChart::CourseChart(Ink ink, QWidget *parent) : ChartCanvas(ink, parent)
{
    setAccessibleName(tr("Probability over time"));
}

void CourseChart::show(CoursePicture picture)
{
    m_picture = std::move(picture);
    findBounds();
    setEmptyText(m_picture.points.empty() ? tr("Nothing to draw yet.") : QString());
    redraw();
}

void CourseChart::findBounds()
{
    double low = missing;
    double high = missing;
    for (const CoursePoint &one : m_picture.points) {
        if (isMissing(one.percent))
            continue;
        low = isMissing(low) ? one.percent : std::min(low, one.percent);
        high = isMissing(high) ? one.percent : std::max(high, one.percent);
    }
    if (isMissing(low)) {
        m_low = 0;
        m_high = 1;
        m_step = 1;
        return;
    }
    m_step = roundStep(std::max(high - low, leastSpan), finestStep);
    m_low = std::max(0.0, m_step * std::floor(low / m_step));
    m_high = std::max(m_step * std::ceil(high / m_step), m_low + m_step);
}

QString CourseChart::markText(int mark) const
{
    const CoursePoint &one = point(mark);
    return QStringLiteral("%1: %2").arg(one.label,
                                        isMissing(one.percent) ? tr("absent") : probabilityText(one.percent));
}

double CourseChart::xOf(int mark) const
{
    return plot().left() + plot().width() * (mark + 0.5) / std::max(1, markCount());
}

double CourseChart::yOf(double percent) const
{
    return plot().bottom() - plot().height() * (percent - m_low) / (m_high - m_low);
}

QRectF CourseChart::markPlace(int mark) const
{
    const double width = plot().width() / std::max(1, markCount());
    return {plot().left() + width * mark, plot().top(), width, plot().height()};
}

QString CourseChart::axisText(double percent) const
{
    const int digits = std::max(0, static_cast<int>(std::ceil(-std::log10(m_step) - finestStep)));
    return tr("%1%", "share").arg(digitsText(percent, digits));
}

QMarginsF CourseChart::plotMargins() const
{
    const QFontMetricsF caption(captionFont());
    return {caption.horizontalAdvance(axisText(m_high)) + 2 * gap, caption.height() + dotRadius + gap, gap,
            caption.height() + gap};
}

void CourseChart::labelAxes()
{
    const QFont font = captionFont();
    for (double percent = m_low; percent <= m_high + m_step / 2; percent += m_step) {
        const double y = yOf(percent);
        gridLine({plot().left(), y, plot().right(), y}, percent == m_low ? colors().axis : colors().grid);
        label(axisText(percent), {plot().left() - gap, y}, Qt::AlignRight, font, colors().text2);
    }
    const double below = plot().bottom() + gap / 2 + QFontMetricsF(font).height() / 2;
    double free = plot().left() - gap;
    for (int mark = 0; mark < markCount(); ++mark) {
        const double width = QFontMetricsF(font).horizontalAdvance(point(mark).label);
        if (xOf(mark) - width / 2 < free)
            continue; // no room: its neighbours say when it was
        label(point(mark).label, {xOf(mark), below}, Qt::AlignHCenter, font,
              point(mark).here ? colors().text : colors().text2);
        free = xOf(mark) + width / 2 + gap;
    }
}

void CourseChart::drawBounds()
{
    const auto count = static_cast<int>(m_picture.levels.size());
    for (int level = 1; level < count; ++level) {
        const RiskLevel &one = m_picture.levels[static_cast<std::size_t>(level)];
        if (one.from < m_low || one.from >= m_high)
            continue;
        QPen pen(levelColor(colors(), m_picture.levels, level), 1);
        pen.setDashPattern({4, 3});
        line({plot().left(), yOf(one.from), plot().right(), yOf(one.from)}, pen);
        const double line = QFontMetricsF(captionFont()).height() / 2 + 1;
        // On the side where the last dots are not.
        const bool above = !(m_picture.points.back().percent >= one.from);
        label(tr("%1 from %2%").arg(one.name, thresholdText(one.from)),
              {plot().right(), yOf(one.from) + (above ? -line : line)}, Qt::AlignRight, captionFont(),
              colors().text2);
    }
}

void CourseChart::drawLine()
{
    for (int mark = 1; mark < markCount(); ++mark) {
        if (!isMissing(point(mark - 1).percent) && !isMissing(point(mark).percent))
            line({xOf(mark - 1), yOf(point(mark - 1).percent), xOf(mark), yOf(point(mark).percent)},
                 QPen(colors().text, strokeWidth));
    }
}

void CourseChart::drawDots()
{
    const double high = QFontMetricsF(captionFont()).height() / 2;
    const double room = plot().width() / std::max(1, markCount());
    for (int mark = 0; mark < markCount(); ++mark) {
        const CoursePoint &one = point(mark);
        if (isMissing(one.percent))
            continue;
        const QPointF at(xOf(mark), yOf(one.percent));
        const QColor color = m_picture.levels.empty() ? colors().bar
                                                      : levelColor(colors(), m_picture.levels,
                                                                   levelAt(m_picture.levels, one.percent));
        dot(at, one.here ? hereRadius : dotRadius,
            QPen(one.here ? colors().text : colors().base, one.here ? 2 : 1), color);
        const QString text = digitsText(one.percent, 2);
        if (one.here || QFontMetricsF(captionFont()).horizontalAdvance(text) < room)
            label(text, at - QPointF(0, high + hereRadius + 1), Qt::AlignHCenter, captionFont(),
                  colors().text);
    }
}

void CourseChart::placeLabels()
{
    labelAxes();
    if (m_picture.points.empty())
        return;
    drawBounds();
    drawLine();
    drawDots();
}

} // namespace dramatis::ui

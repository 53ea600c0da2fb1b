// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ladder_chart.h"

#include "charts/engine_paint.h"
#include "widgets/number_text.h"

#include <QFontMetricsF>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QLogValueAxis>
#include <QtCharts/QScatterSeries>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr double gap = 6;
constexpr double endGap = 12;
constexpr double markSize = 9;
constexpr double thinMarkSize = 6;
constexpr double fullLine = 2;
constexpr double thinLine = 1;
constexpr double base = 10;
constexpr float haloStrength = 0.8F;
constexpr double edge = 0.15; ///< decades beyond the outermost marks, so that none is cut

/// "1 ms", "10 ms", "1 s", "1 000 s": what stands at a power of ten.
QString decadeText(int exponent)
{
    constexpr int milli = -3;
    if (exponent < milli)
        return ChartCanvas::tr("%1 ms").arg(std::pow(base, exponent - milli));
    return exponent < 0
               ? ChartCanvas::tr("%1 ms").arg(countText(std::llround(std::pow(base, exponent - milli))))
               : ChartCanvas::tr("%1 s").arg(countText(std::llround(std::pow(base, exponent))));
}

QString sizeText(double subjects)
{
    constexpr double million = 1e6;
    return subjects < million ? countText(std::llround(subjects)) : shortText(subjects);
}

QString endText(const timing::Variant &variant, const timing::Point &last)
{
    return variantName(variant) + QStringLiteral(" ") + durationText(last.seconds.median) +
           (last.extrapolated ? QStringLiteral(" *") : QString());
}

QScatterSeries::MarkerShape shapeOf(classify::Engine engine)
{
    switch (engine) {
    case classify::Engine::Loop:
        return QScatterSeries::MarkerShapeCircle;
    case classify::Engine::Vectorized:
        return QScatterSeries::MarkerShapeRectangle;
    case classify::Engine::Parallel:
        return QScatterSeries::MarkerShapeTriangle;
    }
    return QScatterSeries::MarkerShapeCircle;
}

} // namespace

LadderChart::LadderChart(Ink ink, QWidget *parent) : ChartCanvas(ink, parent)
{
    setAccessibleName(tr("Time against subjects, both axes logarithmic"));
}

void LadderChart::show(const timing::LadderReport &report)
{
    m_report = report;
    m_courses.clear();
    for (const timing::Point &point : m_report.points) {
        auto course = std::find_if(m_courses.begin(), m_courses.end(),
                                   [&](const Course &one) { return one.variant == point.variant; });
        if (course == m_courses.end())
            course = m_courses.insert(course, Course{point.variant, {}});
        course->points.push_back(&point);
    }
    findBounds();
    redraw();
}

void LadderChart::findBounds()
{
    if (m_report.points.empty())
        return;
    double low = m_report.points.front().seconds.median;
    double high = low;
    for (const timing::Point &point : m_report.points) {
        low = std::min(low, point.seconds.median);
        high = std::max(high, point.seconds.median);
    }
    constexpr double shortest = 1e-6;
    m_low = static_cast<int>(std::floor(std::log10(std::max(low, shortest))));
    m_high = std::max(static_cast<int>(std::ceil(std::log10(std::max(high, shortest)))), m_low + 1);
    m_left = std::log10(static_cast<double>(m_report.sizes.front().subjects));
    m_right = std::log10(static_cast<double>(m_report.sizes.back().subjects));
    if (m_right <= m_left) { // one size: in the middle
        m_left -= 1;
        m_right += 1;
    }
    const double share = (m_right - m_left) / (m_high - m_low);
    m_left -= edge * share;
    m_right += edge * share;
}

int LadderChart::markCount() const
{
    return static_cast<int>(m_report.sizes.size());
}

QString LadderChart::markText(int mark) const
{
    const std::int64_t subjects = m_report.sizes[static_cast<std::size_t>(mark)].subjects;
    QStringList times;
    for (const timing::Point &point : m_report.points) {
        if (point.subjects == subjects)
            times.append(point.extrapolated
                             ? tr("%1 %2 extrapolated")
                                   .arg(variantName(point.variant), durationText(point.seconds.median))
                             : variantName(point.variant) + QStringLiteral(" ") +
                                   durationText(point.seconds.median));
    }
    //: number of subjects, times of the engines
    return tr("%1 subjects: %2").arg(countText(subjects), times.join(QStringLiteral(", ")));
}

double LadderChart::xOf(double subjects) const
{
    return plot().left() + plot().width() * (std::log10(subjects) - m_left) / (m_right - m_left);
}

double LadderChart::yOf(double seconds) const
{
    return plot().bottom() -
           plot().height() * (std::log10(seconds) - m_low + edge) / (m_high - m_low + 2 * edge);
}

QPointF LadderChart::place(const timing::Point &point) const
{
    return {xOf(static_cast<double>(point.subjects)),
            yOf(std::max(point.seconds.median, std::pow(base, m_low)))};
}

QRectF LadderChart::markPlace(int mark) const
{
    const QRectF area = plot();
    const double step = area.width() / std::max(markCount() - 1, 1);
    const double x = xOf(static_cast<double>(m_report.sizes[static_cast<std::size_t>(mark)].subjects));
    return {x - step / 2, area.top(), step, area.height()};
}

QMarginsF LadderChart::plotMargins() const
{
    const QFontMetricsF caption(captionFont());
    const QFontMetricsF strong(strongFont());
    double left = 0;
    for (int exponent = m_low; exponent <= m_high; ++exponent)
        left = std::max(left, caption.horizontalAdvance(decadeText(exponent)));
    double right = endGap;
    for (const Course &course : m_courses)
        right = std::max(right, endGap + gap +
                                    strong.horizontalAdvance(endText(course.variant, *course.points.back())));
    return {left + gap, caption.height() + gap, right, caption.height() + gap};
}

void LadderChart::attach(QAbstractSeries *series)
{
    chart()->addSeries(series);
    for (QAbstractAxis *axis : chart()->axes())
        series->attachAxis(axis);
}

void LadderChart::addLine(const Course &course, bool extrapolated)
{
    QList<QPointF> points;
    for (std::size_t at = 0; at < course.points.size(); ++at) {
        // The dashed part begins at the last measured point.
        const bool next = at + 1 < course.points.size() && course.points[at + 1]->extrapolated;
        const timing::Point &point = *course.points[at];
        if (point.extrapolated == extrapolated || (extrapolated && next))
            points.append({static_cast<double>(point.subjects), point.seconds.median});
    }
    auto *line = new QLineSeries;
    QPen pen(engineColor(colors(), course.variant.engine), course.thin() ? thinLine : fullLine);
    if (extrapolated)
        pen.setDashPattern({3, 2});
    line->setPen(pen);
    line->replace(points);
    attach(line);
}

void LadderChart::addMarks(const Course &course, bool extrapolated)
{
    QList<QPointF> points;
    for (const timing::Point *point : course.points) {
        if (point->extrapolated == extrapolated)
            points.append({static_cast<double>(point->subjects), point->seconds.median});
    }
    auto *marks = new QScatterSeries;
    const QColor color = engineColor(colors(), course.variant.engine);
    marks->setMarkerShape(shapeOf(course.variant.engine));
    marks->setMarkerSize(course.thin() ? thinMarkSize : markSize);
    marks->setBorderColor(color);
    marks->setColor(extrapolated ? colors().base : color);
    marks->replace(points);
    attach(marks);
}

void LadderChart::draw()
{
    if (m_courses.empty())
        return;
    for (const bool down : {false, true}) {
        auto *axis = new QLogValueAxis;
        axis->setBase(base);
        axis->setRange(std::pow(base, down ? m_low - edge : m_left),
                       std::pow(base, down ? m_high + edge : m_right));
        axis->setVisible(false); // drawn by hand, where the labels are
        chart()->addAxis(axis, down ? Qt::AlignLeft : Qt::AlignBottom);
    }
    for (const bool extrapolated : {true, false}) {
        for (const Course &course : m_courses)
            addLine(course, extrapolated);
        for (const Course &course : m_courses)
            addMarks(course, extrapolated);
    }
}

void LadderChart::labelAxes()
{
    const QFont font = captionFont();
    const QRectF area = plot();
    for (int exponent = m_low; exponent <= m_high; ++exponent) {
        const double y = yOf(std::pow(base, exponent));
        gridLine({area.left(), y, area.right(), y}, colors().grid);
        label(decadeText(exponent), {area.left() - gap, y}, Qt::AlignRight, font, colors().text2);
    }
    gridLine({area.left(), area.bottom(), area.right(), area.bottom()}, colors().axis);
    const double below = area.bottom() + gap + QFontMetricsF(font).height() / 2;
    for (const timing::Size &size : m_report.sizes) {
        const auto subjects = static_cast<double>(size.subjects);
        gridLine({xOf(subjects), area.top(), xOf(subjects), area.bottom()}, colors().grid);
        label(sizeText(subjects), {xOf(subjects), below}, Qt::AlignHCenter, font, colors().text2);
    }
}

void LadderChart::labelEnds()
{
    std::vector<std::pair<double, const Course *>> ends;
    for (const Course &course : m_courses)
        ends.emplace_back(place(*course.points.back()).y(), &course);
    std::sort(ends.begin(), ends.end());
    const double height = QFontMetricsF(strongFont()).height();
    double lowest = plot().bottom() + height - height * static_cast<double>(ends.size());
    double free = plot().top() - height;
    for (const auto &[y, course] : ends) {
        const double middle = std::min(std::max(y, free), lowest); // none upon another
        free = middle + height;
        lowest += height;
        label(endText(course->variant, *course->points.back()), {plot().right() + endGap, middle},
              Qt::AlignLeft, course->thin() ? smallFont() : strongFont(),
              course->thin() ? colors().text2 : colors().text);
    }
}

void LadderChart::labelReadOut()
{
    if (currentMark() < 0 || currentMark() >= markCount())
        return;
    const std::int64_t subjects = m_report.sizes[static_cast<std::size_t>(currentMark())].subjects;
    const double x = xOf(static_cast<double>(subjects));
    QPen pen(colors().text, 1);
    pen.setDashPattern({3, 2});
    line({x, plot().top(), x, plot().bottom()}, pen);
    const bool atEnd = currentMark() == markCount() - 1;
    for (const timing::Point &point : m_report.points) {
        if (point.subjects != subjects || point.variant.snapshot == timing::Snapshot::Cold || atEnd)
            continue;
        label(durationText(point.seconds.median), place(point) + QPointF(gap, -gap * 2), Qt::AlignLeft,
              strongFont(), colors().text);
    }
}

void LadderChart::placeLabels()
{
    if (m_courses.empty())
        return;
    labelAxes();
    labelEnds();
    labelReadOut();
}

} // namespace dramatis::ui

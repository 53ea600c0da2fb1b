// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/stages_chart.h"

#include "charts/engine_paint.h"
#include "widgets/number_text.h"

#include <QFontMetricsF>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalPercentBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr double gap = 8;
constexpr double swatch = 10;
constexpr double barShare = 0.8; ///< of a row's height
constexpr double whole = 100;

/// Black or white, whichever contrasts more with a fill (WCAG 2.1, relative luminance).
QColor textOn(const QColor &fill)
{
    constexpr double equal = 0.179; // where black and white contrast the same
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const double luminance =
        0.2126 * linear(fill.redF()) + 0.7152 * linear(fill.greenF()) + 0.0722 * linear(fill.blueF());
    return luminance > equal ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace

StagesChart::StagesChart(Ink ink, QWidget *parent) : ChartCanvas(ink, parent)
{
    setAccessibleName(tr("Stages of each engine's own time"));
}

void StagesChart::show(const timing::LadderReport &report, std::int64_t subjects)
{
    m_points.clear();
    for (const timing::Point &point : report.points) {
        if (point.subjects == subjects && !point.extrapolated)
            m_points.push_back(point);
    }
    redraw();
}

int StagesChart::neededHeight() const
{
    const double row = (QFontMetricsF(captionFont()).height() + 4) / barShare;
    const QMarginsF around = plotMargins();
    return static_cast<int>(row * std::max(markCount(), 1) + around.top() + around.bottom()) + 1;
}

int StagesChart::markCount() const
{
    return static_cast<int>(m_points.size());
}

double StagesChart::share(int mark, int stage) const
{
    const classify::EngineMeasures &measures = m_points[static_cast<std::size_t>(mark)].measures;
    double sum = 0;
    for (int one = 0; one < stageCount; ++one)
        sum += stageSeconds(measures, one);
    return sum > 0 ? stageSeconds(measures, stage) / sum : 0;
}

QString StagesChart::markText(int mark) const
{
    const timing::Point &point = m_points[static_cast<std::size_t>(mark)];
    QStringList parts;
    for (int one = 0; one < stageCount; ++one)
        parts.append(QStringLiteral("%1 %2%")
                         .arg(stage(colors(), one).name)
                         .arg(std::lround(share(mark, one) * whole)));
    return QStringLiteral("%1 %2: %3")
        .arg(variantName(point.variant), durationText(point.seconds.median),
             parts.join(QStringLiteral(", ")));
}

QRectF StagesChart::markPlace(int mark) const
{
    const QRectF area = plot();
    const double row = area.height() / std::max(markCount(), 1);
    return {area.left(), area.top() + row * (mark + (1 - barShare) / 2), area.width(), row * barShare};
}

QMarginsF StagesChart::plotMargins() const
{
    const QFontMetricsF metrics(smallFont());
    const QFontMetricsF strong(strongFont());
    double left = 0;
    double right = 0;
    for (const timing::Point &point : m_points) {
        left = std::max(left, metrics.horizontalAdvance(variantName(point.variant)));
        right = std::max(right, strong.horizontalAdvance(durationText(point.seconds.median)));
    }
    return {left + gap, metrics.height() + gap, right + gap, gap / 2};
}

void StagesChart::draw()
{
    if (m_points.empty())
        return;
    auto *series = new QHorizontalPercentBarSeries;
    for (int one = 0; one < stageCount; ++one) {
        const Stage what = stage(colors(), one);
        auto *set = new QBarSet(what.name);
        QList<qreal> values;
        for (int mark = markCount() - 1; mark >= 0; --mark) // categories run upwards
            values.append(share(mark, one));
        set->append(values);
        set->setBrush(QBrush(what.color, onPaper() ? what.pattern : Qt::SolidPattern));
        set->setPen(QPen(onPaper() ? what.color : colors().base, 1));
        series->append(set);
    }
    series->setBarWidth(barShare);
    chart()->addSeries(series);
    auto *across = new QValueAxis;
    across->setRange(0, whole);
    auto *down = new QBarCategoryAxis;
    for (int mark = 0; mark < markCount(); ++mark)
        down->append(QString::number(mark));
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(across), static_cast<QAbstractAxis *>(down)}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
        chart()->addAxis(axis, axis == across ? Qt::AlignBottom : Qt::AlignLeft);
        series->attachAxis(axis);
    }
}

void StagesChart::labelStages()
{
    const QFontMetricsF metrics(captionFont());
    double left = plot().left();
    const double middle = metrics.height() / 2;
    for (int one = 0; one < stageCount; ++one) {
        const Stage what = stage(colors(), one);
        box({left, middle - swatch / 2, swatch, swatch}, QPen(what.color, 1),
            QBrush(what.color, onPaper() ? what.pattern : Qt::SolidPattern));
        label(what.name, {left + swatch + gap / 2, middle}, Qt::AlignLeft, captionFont(), colors().text);
        left += swatch + metrics.horizontalAdvance(what.name) + 3 * gap;
    }
}

void StagesChart::labelBar(int mark)
{
    const QRectF place = markPlace(mark);
    const double middle = place.center().y();
    const timing::Point &point = m_points[static_cast<std::size_t>(mark)];
    label(variantName(point.variant), {place.left() - gap, middle}, Qt::AlignRight, smallFont(),
          colors().text);
    label(durationText(point.seconds.median), {place.right() + gap, middle}, Qt::AlignLeft, strongFont(),
          colors().text);
    const QFontMetricsF metrics(captionFont());
    double left = place.left();
    for (int one = 0; one < stageCount; ++one) {
        const double width = place.width() * share(mark, one);
        const QString text = QStringLiteral("%1%").arg(std::lround(share(mark, one) * whole));
        const double needs = metrics.horizontalAdvance(text) + gap;
        if (width > needs) {
            const QPointF centre(left + width / 2, middle);
            if (onPaper()) // legible on a pattern
                box({centre.x() - needs / 2, middle - metrics.height() / 2, needs, metrics.height()},
                    Qt::NoPen, colors().base);
            label(text, centre, Qt::AlignHCenter, captionFont(),
                  onPaper() ? colors().text : textOn(stage(colors(), one).color));
        }
        left += width;
    }
}

void StagesChart::placeLabels()
{
    if (m_points.empty())
        return;
    labelStages();
    for (int mark = 0; mark < markCount(); ++mark)
        labelBar(mark);
}

} // namespace dramatis::ui

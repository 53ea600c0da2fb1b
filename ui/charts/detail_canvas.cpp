// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/detail_canvas.h"

#include "base/number.h"
#include "charts/scale_steps.h"
#include "widgets/number_text.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QLocale>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr double gap = 6;
constexpr double mainShare = 0.66; ///< of the plot's height, of the first of several lines
constexpr double bandGap = 0.06;   ///< between the lines' places
constexpr double curveWidth = 1.5;
constexpr double barShare = 0.7; ///< of the room of a bar
constexpr double finestStep = 1e-6;
constexpr float areaStrength = 0.30F;

/// As in 2025-11-05, or with the clock where the day alone says too little.
QString momentOf(double seconds)
{
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds), Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd"));
}

} // namespace

DetailCanvas::DetailCanvas(Ink ink, QWidget *parent) : ChartCanvas(ink, parent) {}

void DetailCanvas::show(DetailChart chart, const QStringList &names)
{
    m_chart = std::move(chart);
    m_names = names;
    findBands();
    setEmptyText(isEmpty() ? tr("Nothing to draw yet.") : QString());
    redraw();
}

bool DetailCanvas::isEmpty() const
{
    return m_chart.series.empty() || m_chart.series.front().values.empty();
}

/// Further series hang down.
double DetailCanvas::valueAt(std::size_t series, std::size_t place) const
{
    const double value = m_chart.series[series].values[place];
    return series == 0 || isBars() ? value : -value;
}

void DetailCanvas::findBands()
{
    m_bands.assign(m_chart.series.size(), {});
    const std::size_t below = m_bands.size() > 1 && !isBars() ? m_bands.size() - 1 : 0;
    for (std::size_t series = 0; series < m_bands.size(); ++series) {
        Band &band = m_bands[series];
        band.low = 0;
        band.high = 0;
        for (std::size_t place = 0; place < m_chart.series[series].values.size(); ++place) {
            const double value = valueAt(series, place);
            if (isMissing(value))
                continue;
            band.low = std::min(band.low, value);
            band.high = std::max(band.high, value);
        }
        band.step = roundStep(band.high - band.low, isBars() ? 1 : finestStep);
        band.low = band.step * std::floor(band.low / band.step);
        band.high = std::max(band.step * std::ceil(band.high / band.step), band.low + band.step);
        if (below == 0)
            continue;
        const double room = (1 - mainShare) / static_cast<double>(below);
        band.bottom = series == 0 ? 1 - mainShare : room * static_cast<double>(below - series);
        band.top = series == 0 ? 1 : band.bottom + room - bandGap;
        if (series > 0) { // from its line down
            band.high = 0;
            band.low = std::min(band.low, -band.step);
        }
    }
}

int DetailCanvas::markCount() const
{
    return isEmpty() ? 0 : static_cast<int>(m_chart.series.front().values.size());
}

QString DetailCanvas::placeText(int mark) const
{
    const auto at = static_cast<std::size_t>(mark);
    if (isBars())
        return at < m_chart.names.size() ? QString::fromStdString(m_chart.names[at]) : QString();
    if (at >= m_chart.positions.size())
        return {};
    return m_chart.overTime ? momentOf(m_chart.positions[at])
                            : countText(std::llround(m_chart.positions[at]));
}

QString DetailCanvas::markText(int mark) const
{
    QStringList parts;
    for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
        const double value = m_chart.series[series].values[static_cast<std::size_t>(mark)];
        parts.append(m_names.value(static_cast<int>(series)) + u' ' + axisText(series, value));
    }
    return placeText(mark) + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

double DetailCanvas::xOf(double position) const
{
    const double first = m_chart.positions.front();
    const double span = std::max(m_chart.positions.back() - first, 1.0);
    return plot().left() + plot().width() * (position - first) / span;
}

double DetailCanvas::yOf(const Band &band, double value) const
{
    const double part = (value - band.low) / (band.high - band.low);
    return plot().bottom() - plot().height() * (band.bottom + part * (band.top - band.bottom));
}

QRectF DetailCanvas::markPlace(int mark) const
{
    const QRectF area = plot();
    const double room = area.width() / std::max(markCount(), 1);
    if (isBars())
        return {area.left() + room * mark, area.top(), room, area.height()};
    const double width = std::max(room, 4.0);
    return {xOf(m_chart.positions[static_cast<std::size_t>(mark)]) - width / 2, area.top(), width,
            area.height()};
}

QString DetailCanvas::axisText(std::size_t series, double value) const
{
    const bool percent = m_chart.series[series].id.ends_with("_pct");
    const Unit unit = percent ? Unit::Percent : m_chart.unit;
    const Band &band = m_bands[series];
    QString text = isMissing(value)                               ? absentText()
                   : unit == Unit::Count                          ? countText(std::llround(value))
                   : band.step >= 1 && value == std::round(value) ? valueText(value, Unit::Count)
                                                                  : valueText(value, unit);
    const QString label = unitLabel(unit);
    return label.isEmpty() ? text : text + QStringLiteral("\u202f") + label;
}

QMarginsF DetailCanvas::plotMargins() const
{
    const QFontMetricsF caption(captionFont());
    double left = 0;
    double right = gap;
    for (std::size_t series = 0; series < m_bands.size(); ++series) {
        for (const double value : {m_bands[series].low, m_bands[series].high})
            left = std::max(left, caption.horizontalAdvance(axisText(series, std::abs(value))) +
                                      caption.horizontalAdvance(u'\u2212'));
    }
    if (!isBars() && !isEmpty())
        right +=
            caption.horizontalAdvance(marginText(m_chart.series.front().values.back(), m_chart.unit)) + gap;
    return {left + 2 * gap, caption.height(), right, caption.height() + gap};
}

void DetailCanvas::addBars()
{
    // Drawn by hand in placeLabels(): they stand beside each other whatever the axis.
    auto *none = new QLineSeries;
    chart()->addSeries(none);
}

void DetailCanvas::addLine(std::size_t series)
{
    const Band &band = m_bands[series];
    const double scale = (band.high - band.low) / (band.top - band.bottom);
    auto *axis = new QValueAxis;
    axis->setRange(band.low - band.bottom * scale, band.low + (1 - band.bottom) * scale);
    axis->setVisible(false);
    chart()->addAxis(axis, Qt::AlignLeft);
    auto *line = new QLineSeries;
    QList<QPointF> points;
    for (std::size_t place = 0; place < m_chart.positions.size(); ++place) {
        if (const double value = valueAt(series, place); !isMissing(value))
            points.append({m_chart.positions[place], value});
    }
    line->replace(points);
    line->setPen(QPen(series == 0 ? colors().text : colors().failed, curveWidth));
    chart()->addSeries(line);
    line->attachAxis(chart()->axes(Qt::Horizontal).constFirst());
    line->attachAxis(axis);
}

/// Of a line that hangs down: the ground between it and where it hangs from.
void DetailCanvas::fillFall(std::size_t series)
{
    QPolygonF outline;
    for (std::size_t place = 0; place < m_chart.positions.size(); ++place) {
        if (const double value = valueAt(series, place); !isMissing(value))
            outline.append({xOf(m_chart.positions[place]), yOf(m_bands[series], value)});
    }
    if (outline.isEmpty())
        return;
    outline.prepend({outline.constFirst().x(), yOf(m_bands[series], 0)});
    outline.append({outline.constLast().x(), yOf(m_bands[series], 0)});
    QColor ground = colors().failed;
    ground.setAlphaF(areaStrength);
    area(outline, Qt::NoPen, ground);
}

void DetailCanvas::draw()
{
    if (isEmpty())
        return;
    if (isBars())
        return addBars();
    auto *across = new QValueAxis;
    const double first = m_chart.positions.front();
    across->setRange(first, std::max(m_chart.positions.back(), first + 1));
    across->setVisible(false); // drawn by hand, where the labels are
    chart()->addAxis(across, Qt::AlignBottom);
    for (std::size_t series = 0; series < m_chart.series.size(); ++series)
        addLine(series);
}

void DetailCanvas::labelBand(std::size_t series)
{
    const Band &band = m_bands[series];
    const QFont font = captionFont();
    const bool few = series > 0; // only its ends
    const double step = few ? band.high - band.low : band.step;
    for (double value = band.low; value <= band.high + step / 2; value += step) {
        const double y = yOf(band, value);
        const bool zero = std::abs(value) < step / 1000;
        gridLine({plot().left(), y, plot().right(), y}, zero ? colors().axis : colors().grid);
        label(axisText(series, few    ? -value
                               : zero ? 0
                                      : value),
              {plot().left() - gap, y}, Qt::AlignRight, font, colors().text2);
    }
    if (few)
        label(m_names.value(static_cast<int>(series)),
              {plot().left() + gap, yOf(band, band.low) - QFontMetricsF(font).height() / 2}, Qt::AlignLeft,
              font, colors().text2);
}

void DetailCanvas::labelBars()
{
    const QFont font = captionFont();
    const double below = plot().bottom() + gap / 2 + QFontMetricsF(font).height() / 2;
    for (int mark = 0; mark < markCount(); ++mark) {
        const QRectF room = markPlace(mark);
        const double value = valueAt(0, static_cast<std::size_t>(mark));
        const double top = yOf(m_bands.front(), isMissing(value) ? 0 : value);
        const double base = yOf(m_bands.front(), 0);
        const double width = room.width() * barShare;
        box({room.center().x() - width / 2, std::min(top, base), width, std::abs(base - top)}, Qt::NoPen,
            colors().bar);
        label(placeText(mark), {room.center().x(), below}, Qt::AlignHCenter, font, colors().text2);
        label(axisText(0, value), {room.center().x(), top - QFontMetricsF(font).height() / 2 - 1},
              Qt::AlignHCenter, font, colors().text);
    }
}

/// Months where there are several, else days.
void DetailCanvas::labelTime()
{
    constexpr double day = 86'400;
    const QFont font = captionFont();
    const double below = plot().bottom() + gap / 2 + QFontMetricsF(font).height() / 2;
    const double first = m_chart.positions.front();
    const double last = m_chart.positions.back();
    const bool months = last - first > 70 * day;
    const int most = std::max(1, static_cast<int>(plot().width() / 60));
    const double step = std::max(1.0, std::ceil((last - first) / day / (months ? 30.4 : 1) / most));
    QDate at = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(first), Qt::UTC).date();
    if (months)
        at = QDate(at.year(), at.month(), 1);
    for (int ticks = 0; ticks < 1000; ++ticks) {
        const auto seconds = static_cast<double>(at.startOfDay(Qt::UTC).toSecsSinceEpoch());
        if (seconds > last)
            return;
        if (seconds >= first || ticks == 0) {
            const QString text = QLocale().toString(at, months ? tr("MMM", "month of an axis")
                                                               : tr("MMM d", "day of an axis"));
            const double x = std::max(xOf(seconds), plot().left());
            label(text, {x, below}, Qt::AlignLeft, font, colors().text2);
        }
        at = months ? at.addMonths(static_cast<int>(step)) : at.addDays(static_cast<int>(step));
    }
}

void DetailCanvas::labelEnd()
{
    const double value = m_chart.series.front().values.back();
    if (!isMissing(value))
        label(marginText(value, m_chart.unit), {plot().right() + gap, yOf(m_bands.front(), value)},
              Qt::AlignLeft, captionFont(), colors().text);
}

void DetailCanvas::placeLabels()
{
    if (isEmpty())
        return;
    for (std::size_t series = 0; series < (isBars() ? 1 : m_bands.size()); ++series)
        labelBand(series);
    if (isBars())
        return labelBars();
    for (std::size_t series = 1; series < m_bands.size(); ++series)
        fillFall(series);
    if (m_chart.overTime)
        labelTime();
    labelEnd();
}

} // namespace dramatis::ui

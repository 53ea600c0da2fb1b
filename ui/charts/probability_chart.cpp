// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/probability_chart.h"

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
constexpr double markerWidth = 2;

} // namespace

ProbabilityChart::ProbabilityChart(Ink ink, QWidget *parent) : ChartCanvas(ink, parent)
{
    setAccessibleName(tr("Subjects by probability"));
}

void ProbabilityChart::show(ProbabilityPicture picture)
{
    if (m_picture == picture && !picture.bins.empty())
        return;
    m_picture = std::move(picture);
    std::int64_t most = 1;
    for (const auto *bins : {&m_picture.bins, &m_picture.before})
        for (const std::int64_t count : *bins)
            most = std::max(most, count);
    m_step = roundStep(static_cast<double>(most));
    m_top = m_step * std::ceil(static_cast<double>(most) / m_step);
    setEmptyText(m_picture.bins.empty() ? tr("Nothing to draw yet.") : QString());
    redraw();
}

std::pair<double, double> ProbabilityChart::rangeOf(int mark) const
{
    const double width = (m_picture.high - m_picture.low) / std::max(1, markCount());
    return {m_picture.low + width * mark, m_picture.low + width * (mark + 1)};
}

QString ProbabilityChart::markText(int mark) const
{
    const auto at = static_cast<std::size_t>(mark);
    const auto [low, high] = rangeOf(mark);
    QString text =
        tr("%1 to %2: %3").arg(probabilityText(low), probabilityText(high), countText(m_picture.bins[at]));
    if (at < m_picture.before.size())
        text += QStringLiteral(", ") + tr("before %1").arg(countText(m_picture.before[at]));
    return text;
}

double ProbabilityChart::xOf(double percent) const
{
    const double span = m_picture.high > m_picture.low ? m_picture.high - m_picture.low : 1;
    return plot().left() + plot().width() * (percent - m_picture.low) / span;
}

double ProbabilityChart::yOf(std::int64_t count) const
{
    return plot().bottom() - plot().height() * static_cast<double>(count) / m_top;
}

QRectF ProbabilityChart::markPlace(int mark) const
{
    const auto [low, high] = rangeOf(mark);
    return {xOf(low), plot().top(), xOf(high) - xOf(low), plot().height()};
}

QString ProbabilityChart::countLabel(double count) const
{
    constexpr double tenThousand = 1e4;
    return m_top < tenThousand ? countText(std::llround(count)) : shortText(count);
}

QMarginsF ProbabilityChart::plotMargins() const
{
    const QFontMetricsF caption(captionFont());
    const double left =
        std::max(caption.horizontalAdvance(countLabel(m_top)), caption.horizontalAdvance(countLabel(m_step)));
    return {left + 2 * gap, caption.height() + gap, 4 * gap, caption.height() + gap};
}

void ProbabilityChart::labelAxes()
{
    const QFont font = captionFont();
    for (double count = 0; count <= m_top; count += m_step) {
        const double y = yOf(std::llround(count));
        gridLine({plot().left(), y, plot().right(), y}, count == 0 ? colors().axis : colors().grid);
        label(countLabel(count), {plot().left() - gap, y}, Qt::AlignRight, font, colors().text2);
    }
    if (m_picture.high <= m_picture.low)
        return;
    const double step = roundStep(m_picture.high - m_picture.low, finestStep);
    const int digits = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - finestStep)));
    const double below = plot().bottom() + gap / 2 + QFontMetricsF(font).height() / 2;
    for (double percent = step * std::ceil(m_picture.low / step); percent <= m_picture.high; percent += step)
        label(tr("%1%", "share").arg(digitsText(percent, digits)), {xOf(percent), below}, Qt::AlignHCenter,
              font, colors().text2);
}

void ProbabilityChart::drawBars()
{
    for (int mark = 0; mark < markCount(); ++mark) {
        const std::int64_t count = m_picture.bins[static_cast<std::size_t>(mark)];
        if (count == 0)
            continue;
        const QRectF place = markPlace(mark);
        const double top = std::min(yOf(count), plot().bottom() - 1);
        const auto [low, high] = rangeOf(mark);
        box({place.left(), top, std::max(1.0, place.width() - 1), plot().bottom() - top}, Qt::NoPen,
            m_picture.levels.empty()
                ? colors().bar
                : levelColor(colors(), m_picture.levels, levelAt(m_picture.levels, (low + high) / 2)));
    }
}

void ProbabilityChart::drawBefore()
{
    if (m_picture.before.size() != m_picture.bins.size() || m_picture.before == m_picture.bins)
        return;
    QPen pen(colors().text, 1);
    pen.setDashPattern({3, 2});
    double y = plot().bottom();
    for (int mark = 0; mark < markCount(); ++mark) {
        const QRectF place = markPlace(mark);
        const double next = yOf(m_picture.before[static_cast<std::size_t>(mark)]);
        if (next != y)
            line({place.left(), y, place.left(), next}, pen);
        if (next < plot().bottom())
            line({place.left(), next, place.right(), next}, pen);
        y = next;
    }
    if (y != plot().bottom())
        line({plot().right(), y, plot().right(), plot().bottom()}, pen);
}

void ProbabilityChart::drawBounds()
{
    const double above = plot().top() - gap / 2 - QFontMetricsF(captionFont()).height() / 2;
    QPen pen(colors().text2, 1);
    pen.setDashPattern({4, 3});
    for (const RiskLevel &level : m_picture.levels) {
        if (level.from <= m_picture.low || level.from >= m_picture.high)
            continue;
        const double x = xOf(level.from);
        line({x, plot().top(), x, plot().bottom()}, pen);
        label(tr("%1 from %2%").arg(level.name, thresholdText(level.from)), {x, above}, Qt::AlignHCenter,
              captionFont(), colors().text2);
    }
    if (m_picture.marker) {
        const double x = xOf(std::clamp(*m_picture.marker, m_picture.low, m_picture.high));
        line({x, plot().top(), x, plot().bottom()}, QPen(colors().text, markerWidth));
    }
}

void ProbabilityChart::placeLabels()
{
    labelAxes();
    if (m_picture.bins.empty())
        return;
    drawBars();
    drawBefore();
    drawBounds();
}

} // namespace dramatis::ui

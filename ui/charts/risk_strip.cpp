// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/risk_strip.h"

#include "widgets/number_text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr double gap = 4;
constexpr double barHeight = 14;
constexpr double levelGap = 1;
constexpr double beyondBound = 4.0 / 3.0; ///< the last level is drawn so far behind its bound
constexpr double markerWidth = 3;
constexpr double headSize = 5;

} // namespace

RiskStrip::RiskStrip(Ink ink, QWidget *parent) : ChartCanvas(ink, parent)
{
    setAccessibleName(tr("Risk levels, square-root scale"));
}

void RiskStrip::show(RiskPlace place)
{
    m_place = std::move(place);
    const double bound = m_place.levels.empty() ? 0 : m_place.levels.back().from;
    constexpr double all = 100;
    m_top = std::max({bound * beyondBound, m_place.percent.value_or(0), m_place.reachHigh});
    m_top = m_top > 0 ? std::min(m_top, all) : all;
    redraw();
    setAccessibleDescription(m_place.percent ? markText(current()) : QString());
}

int RiskStrip::current() const
{
    return m_place.percent ? levelAt(m_place.levels, *m_place.percent) : -1;
}

double RiskStrip::placeOf(double percent) const
{
    return std::sqrt(std::clamp(percent / m_top, 0.0, 1.0));
}

double RiskStrip::xOf(double percent) const
{
    return plot().left() + plot().width() * placeOf(percent);
}

int RiskStrip::neededHeight() const
{
    const double line = QFontMetricsF(captionFont()).height();
    return static_cast<int>(std::ceil(2 * line + barHeight + 4 * gap));
}

QMarginsF RiskStrip::plotMargins() const
{
    return {gap, 0, gap, 0};
}

QRectF RiskStrip::segment(int level) const
{
    const auto at = static_cast<std::size_t>(level);
    const double left = xOf(m_place.levels[at].from);
    const double right = at + 1 < m_place.levels.size() ? xOf(m_place.levels[at + 1].from) : xOf(m_top);
    const double top = plot().top() + QFontMetricsF(captionFont()).height() + gap;
    return {left, top, std::max(0.0, right - left - levelGap), barHeight};
}

QRectF RiskStrip::markPlace(int mark) const
{
    const QRectF bar = segment(mark);
    return {bar.left(), plot().top(), bar.width(), plot().height()};
}

QString RiskStrip::markText(int mark) const
{
    const auto at = static_cast<std::size_t>(mark);
    if (at >= m_place.levels.size())
        return {};
    const RiskLevel &level = m_place.levels[at];
    QString text = tr("%1 from %2%").arg(level.name, thresholdText(level.from));
    if (at + 1 < m_place.levels.size())
        text = tr("%1 from %2 to %3%")
                   .arg(level.name, thresholdText(level.from), thresholdText(m_place.levels[at + 1].from));
    if (mark == current())
        text += QStringLiteral(", ") + tr("here: %1").arg(probabilityText(*m_place.percent));
    return text;
}

void RiskStrip::labelLevel(int level)
{
    const QRectF bar = segment(level);
    const RiskLevel &one = m_place.levels[static_cast<std::size_t>(level)];
    const bool here = level == current();
    QFont font = captionFont();
    if (here)
        font.setWeight(QFont::DemiBold);
    const double line = QFontMetricsF(font).height();
    if (one.from > 0) {
        const QString text = tr("%1%", "share").arg(thresholdText(one.from));
        const double half = QFontMetricsF(captionFont()).horizontalAdvance(text) / 2;
        double x = bar.left();
        if (const double marker = m_place.percent ? xOf(*m_place.percent) : x + 2 * half + headSize;
            std::abs(marker - x) < half + headSize) // beside the marker's head
            x = marker < x ? marker + half + headSize + 1 : marker - half - headSize - 1;
        label(text, {x, bar.top() - gap - line / 2}, Qt::AlignHCenter, captionFont(), colors().text2);
    }
    const double room = bar.width() - gap;
    if (here || QFontMetricsF(font).horizontalAdvance(one.name) <= room)
        label(one.name, {bar.left() + gap / 2, bar.bottom() + 2 * gap + line / 2}, Qt::AlignLeft, font,
              here ? colors().text : colors().text2);
}

void RiskStrip::drawMarker()
{
    const QRectF bar = segment(0);
    const double x = xOf(*m_place.percent);
    box({x - markerWidth / 2, bar.top() - gap, markerWidth, bar.height() + 2 * gap}, QPen(colors().base, 1),
        colors().text);
    const double tip = bar.top() - gap / 2;
    area({{{x - headSize, tip - 2 * headSize}, {x + headSize, tip - 2 * headSize}, {x, tip}}}, Qt::NoPen,
         colors().text);
}

void RiskStrip::placeLabels()
{
    for (int level = 0; level < markCount(); ++level) {
        box(segment(level), Qt::NoPen, levelColor(colors(), m_place.levels, level));
        labelLevel(level);
    }
    if (m_place.levels.empty())
        return;
    if (m_place.reachHigh > 0) {
        const double y = segment(0).bottom() + gap;
        line({xOf(m_place.reachLow), y, xOf(m_place.reachHigh), y}, QPen(colors().text, 2));
    }
    if (m_place.percent)
        drawMarker();
}

} // namespace dramatis::ui

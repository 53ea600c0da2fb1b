// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/unit_square.h"

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
constexpr double finestStep = 1e-3; ///< percent
constexpr double dash = 3;

} // namespace

UnitSquare::UnitSquare(Ink ink, QWidget *parent) : ChartCanvas(ink, parent) {}

void UnitSquare::setAxes(double top, const QString &across, const QString &up)
{
    m_step = roundStep(top, finestStep);
    m_top = m_step * std::ceil(top / m_step - finestStep);
    m_across = across;
    m_up = up;
}

QPointF UnitSquare::at(double across, double up) const
{
    return {plot().left() + plot().width() * across / m_top, plot().bottom() - plot().height() * up / m_top};
}

QString UnitSquare::axisText(double percent) const
{
    const int digits = std::max(0, static_cast<int>(std::ceil(-std::log10(m_step) - finestStep)));
    return tr("%1%", "share").arg(digitsText(percent, digits));
}

QMarginsF UnitSquare::plotMargins() const
{
    const QFontMetricsF caption(captionFont());
    const double left = caption.horizontalAdvance(axisText(m_top)) + 2 * gap;
    const double above = caption.height() + gap;
    const double below = 2 * caption.height() + gap;
    // What the longer side has too much of stays empty at its end.
    const QSizeF room = chart()->size() - QSizeF(left + 2 * gap, above + below);
    const double side = std::max(1.0, std::min(room.width(), room.height()));
    return {left, above, 2 * gap + std::max(0.0, room.width() - side),
            below + std::max(0.0, room.height() - side)};
}

void UnitSquare::labelSquare()
{
    const QFont font = captionFont();
    const double half = QFontMetricsF(font).height() / 2;
    for (double percent = 0; percent <= m_top + m_step / 2; percent += m_step) {
        const QColor color = percent == 0 ? colors().axis : colors().grid;
        gridLine({at(0, percent), at(m_top, percent)}, color);
        gridLine({at(percent, 0), at(percent, m_top)}, color);
        label(axisText(percent), at(0, percent) - QPointF(gap, 0), Qt::AlignRight, font, colors().text2);
        if (percent > 0)
            label(axisText(percent), at(percent, 0) + QPointF(0, gap / 2 + half), Qt::AlignHCenter, font,
                  colors().text2);
    }
    label(m_up, {gap, plot().top() - gap - half + 1}, Qt::AlignLeft, font, colors().text2);
    label(m_across, at(m_top, 0) + QPointF(0, gap / 2 + 3 * half), Qt::AlignRight, font, colors().text2);
    QPen pen(colors().axis, 1);
    pen.setDashPattern({dash, dash});
    line({at(0, 0), at(m_top, m_top)}, pen);
}

} // namespace dramatis::ui

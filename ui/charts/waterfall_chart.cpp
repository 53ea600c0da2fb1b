// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfall_chart.h"

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
constexpr double barShare = 0.6; ///< of a row
constexpr double dotRadius = 6;
constexpr double room = 0.12;      ///< beyond the outermost values
constexpr double leastSpan = 0.02; ///< log-odds: steps of nothing are not blown up
constexpr double namesAtMost = 0.45;
constexpr int digits = 3;

double logOddsOfPercent(double percent)
{
    constexpr double all = 100;
    return std::log(percent / (all - percent));
}

} // namespace

double percentOfLogOdds(double logOdds)
{
    constexpr double all = 100;
    return all / (1 + std::exp(-logOdds));
}

double WaterfallPicture::end() const
{
    double at = start;
    for (const WaterfallStep &step : steps)
        at += step.amount;
    return at;
}

WaterfallChart::WaterfallChart(Ink ink, QWidget *parent) : ChartCanvas(ink, parent)
{
    setAccessibleName(tr("Steps from start to end, in log-odds; axis in percent"));
}

void WaterfallChart::show(WaterfallPicture picture)
{
    m_picture = std::move(picture);
    double low = m_picture.start;
    double high = low;
    for (int mark = 0; mark < markCount(); ++mark) {
        low = std::min(low, after(mark));
        high = std::max(high, after(mark));
    }
    const double span = std::max(high - low, leastSpan);
    m_low = low - room * span;
    m_high = high + room * span;
    redraw();
}

int WaterfallChart::markCount() const
{
    return m_picture.startName.isEmpty() ? 0 : static_cast<int>(m_picture.steps.size()) + 2;
}

double WaterfallChart::after(int mark) const
{
    double at = m_picture.start;
    for (int step = 0; step < std::min(mark, static_cast<int>(m_picture.steps.size())); ++step)
        at += m_picture.steps[static_cast<std::size_t>(step)].amount;
    return at;
}

QString WaterfallChart::nameOf(int mark) const
{
    if (mark == 0)
        return m_picture.startName;
    return isStep(mark) ? m_picture.steps[static_cast<std::size_t>(mark - 1)].name : m_picture.endName;
}

QString WaterfallChart::markText(int mark) const
{
    const QString percent = probabilityText(percentOfLogOdds(after(mark)));
    if (!isStep(mark))
        return QStringLiteral("%1: %2").arg(nameOf(mark), percent);
    const double amount = m_picture.steps[static_cast<std::size_t>(mark - 1)].amount;
    if (amount == 0)
        return tr("%1 changes nothing: %2").arg(nameOf(mark), percent);
    const QString size = digitsText(std::abs(amount), digits);
    //: name of a ratio, log-odds, probability
    return (amount > 0 ? tr("%1 raises by %2 to %3") : tr("%1 lowers by %2 to %3"))
        .arg(nameOf(mark), size, percent);
}

QMarginsF WaterfallChart::plotMargins() const
{
    const QFontMetricsF metrics(strongFont());
    double names = 0;
    for (int mark = 0; mark < markCount(); ++mark)
        names = std::max(names, metrics.horizontalAdvance(nameOf(mark)));
    names = std::min(names, chart()->size().width() * namesAtMost);
    const double figures = metrics.horizontalAdvance(QStringLiteral("▲ +0.0000")) + 2 * gap;
    return {2 * gap + names, QFontMetricsF(captionFont()).height() + 2 * gap, figures, gap};
}

double WaterfallChart::xOf(double logOdds) const
{
    return plot().left() + plot().width() * (logOdds - m_low) / (m_high - m_low);
}

double WaterfallChart::rowHeightOf() const
{
    return markCount() == 0 ? 0 : plot().height() / markCount();
}

double WaterfallChart::middleOf(int mark) const
{
    return plot().top() + rowHeightOf() * (mark + 0.5);
}

QRectF WaterfallChart::markPlace(int mark) const
{
    return {0, plot().top() + rowHeightOf() * mark, chart()->size().width(), rowHeightOf()};
}

int WaterfallChart::neededHeight() const
{
    constexpr int denser = 6;
    return static_cast<int>(QFontMetricsF(captionFont()).height() + 3 * gap) +
           std::max(markCount(), 3) * (rowHeight() - denser);
}

void WaterfallChart::draw() {}

/// Round percentages: their distances on the axis are not the same.
void WaterfallChart::labelAxis()
{
    const double low = percentOfLogOdds(m_low);
    const double high = percentOfLogOdds(m_high);
    constexpr double finest = 1e-6;
    const double step = roundStep(high - low, finest);
    const double above = plot().top() - gap - QFontMetricsF(captionFont()).height() / 2;
    for (double percent = step * std::ceil(low / step); percent <= high; percent += step) {
        const double x = xOf(logOddsOfPercent(percent));
        gridLine({x, plot().top(), x, plot().bottom()}, colors().grid);
        const int shown = std::max(0, static_cast<int>(std::ceil(-std::log10(step) - finest)));
        label(tr("%1%", "share").arg(digitsText(percent, shown)), {x, above}, Qt::AlignHCenter, captionFont(),
              colors().text2);
    }
    gridLine({plot().left(), plot().top(), plot().left(), plot().bottom()}, colors().axis);
}

void WaterfallChart::drawEnd(int mark)
{
    const double x = xOf(after(mark));
    const QColor fill = mark > 0 && m_picture.endColor.isValid() ? m_picture.endColor : colors().bar;
    dot({x, middleOf(mark)}, dotRadius, QPen(colors().text, 1), fill);
    label(probabilityText(percentOfLogOdds(after(mark))), {x + dotRadius + gap, middleOf(mark)},
          Qt::AlignLeft, strongFont(), colors().text);
}

void WaterfallChart::drawStep(int mark)
{
    const double amount = m_picture.steps[static_cast<std::size_t>(mark - 1)].amount;
    const double from = xOf(after(mark - 1));
    const double to = xOf(after(mark));
    const double high = rowHeightOf() * barShare;
    const QColor color = amount == 0 ? colors().text3 : amount > 0 ? colors().failed : colors().held;
    box({std::min(from, to), middleOf(mark) - high / 2, std::max(1.0, std::abs(to - from)), high}, Qt::NoPen,
        color);
    const QString sign = amount == 0 ? QString() : amount > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ");
    label(sign + signedText(amount, digits), {std::max(from, to) + gap, middleOf(mark)}, Qt::AlignLeft,
          smallFont(), colors().text);
}

void WaterfallChart::placeLabels()
{
    if (markCount() == 0)
        return;
    labelAxis();
    const double names = plot().left() - 2 * gap;
    for (int mark = 0; mark < markCount(); ++mark) {
        const QFont font = isStep(mark) ? QFont(this->font()) : strongFont();
        label(QFontMetricsF(font).elidedText(nameOf(mark), Qt::ElideMiddle, names), {gap, middleOf(mark)},
              Qt::AlignLeft, font, colors().text);
        if (isStep(mark))
            drawStep(mark);
        else
            drawEnd(mark);
        if (mark + 1 < markCount()) {
            const double x = xOf(after(mark));
            const double half = rowHeightOf() * barShare / 2;
            line({x, middleOf(mark) + (isStep(mark) ? half : dotRadius), x, middleOf(mark + 1) - half},
                 QPen(colors().axis, 1));
        }
    }
}

} // namespace dramatis::ui

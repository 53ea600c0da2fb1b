// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bin_strip.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr double stripWidth = 170;
constexpr double stripHeight = 18;
constexpr int barGap = 1;

} // namespace

QSize binStripSize()
{
    const double scale = std::max(1.0, QFontMetrics(QApplication::font()).height() / stripHeight);
    return {static_cast<int>(stripWidth * scale), static_cast<int>(stripHeight * scale)};
}

void paintBinStrip(QPainter &painter, const QRect &rect, std::span<const double> rates,
                   std::optional<std::size_t> hit, const Theme &theme)
{
    if (rates.empty())
        return;
    const QSize size = binStripSize().boundedTo(rect.size());
    const QRect strip(rect.x(), rect.y() + (rect.height() - size.height()) / 2, size.width(), size.height());
    const double most = std::max(*std::max_element(rates.begin(), rates.end()), 0.0);
    const double width = static_cast<double>(strip.width()) / static_cast<double>(rates.size());
    for (std::size_t bin = 0; bin < rates.size(); ++bin) {
        const double part = most > 0 ? std::max(0.0, rates[bin]) / most : 0;
        const double height = std::max(1.0, part * (strip.height() - 1));
        const double left = strip.x() + static_cast<double>(bin) * width;
        painter.fillRect(QRectF(left, strip.bottom() - height, std::max(1.0, width - barGap), height),
                         hit == bin ? theme.text : theme.ghost);
    }
    painter.fillRect(QRect(strip.left(), strip.bottom(), strip.width(), 1), theme.axis);
}

} // namespace dramatis::ui

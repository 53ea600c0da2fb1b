// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/histogram_bars.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr int pixelsPerBin = 4;
constexpr std::size_t fewestBins = 8;
constexpr std::size_t mostBins = 64;

bool touches(const HistogramLook &look, double from, double to)
{
    return !look.range || (to > look.range->first && from < look.range->second);
}

} // namespace

std::size_t binsFor(int width)
{
    return std::clamp(static_cast<std::size_t>(std::max(0, width) / pixelsPerBin), fewestBins, mostBins);
}

void paintHistogram(QPainter &painter, const QRect &rect, std::span<const std::int64_t> bins,
                    const HistogramLook &look)
{
    if (bins.empty() || rect.width() <= 0)
        return;
    const auto most =
        static_cast<double>(std::max<std::int64_t>(1, *std::max_element(bins.begin(), bins.end())));
    const double width = static_cast<double>(rect.width()) / static_cast<double>(bins.size());
    for (std::size_t i = 0; i < bins.size(); ++i) {
        if (bins[i] == 0)
            continue;
        const double left = rect.x() + static_cast<double>(i) * width;
        const double height = std::max(1.0, static_cast<double>(bins[i]) / most * (rect.height() - 1));
        const auto count = static_cast<double>(bins.size());
        const bool inside = touches(look, static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
        painter.fillRect(QRectF(left, rect.bottom() - height, std::max(1.0, width - 1), height),
                         inside ? look.bar : look.outside);
    }
    if (look.baseLine)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.bar);
}

void paintHistogramTick(QPainter &painter, const QRect &rect, double place, const QColor &color)
{
    const double x = rect.x() + std::clamp(place, 0.0, 1.0) * (rect.width() - 2);
    painter.fillRect(QRectF(std::round(x), rect.y(), 2, rect.height()), color);
}

} // namespace dramatis::ui

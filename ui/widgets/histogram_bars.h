// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of a distribution without axes, at the height of a row or a header: never more bars than a quarter
// of the pixels, bars from zero, the part outside a range pale.
#pragma once

#include "widgets/theme.h"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>

class QPainter;
class QRect;

namespace dramatis::ui
{

struct HistogramLook {
    QColor bar;
    QColor outside;                                 ///< of bars that do not touch `range`
    std::optional<std::pair<double, double>> range; ///< as parts of the width, 0 to 1
    bool baseLine = true;
};

/// As many bins as look well over that width; to be asked of explore::histogram.
std::size_t binsFor(int width);
void paintHistogram(QPainter &painter, const QRect &rect, std::span<const std::int64_t> bins,
                    const HistogramLook &look);
/// A 2 px tick over the histogram's height where a value stands.
void paintHistogramTick(QPainter &painter, const QRect &rect, double place, const QColor &color);

} // namespace dramatis::ui

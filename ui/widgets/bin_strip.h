// SPDX-License-Identifier: GPL-3.0-or-later
// The bins of a ratio at the height of a row: a bar per bin, its height the rate of defaults in it, the bin
// that a value fell into dark. Bars stand side by side whatever the width of their bins.
#pragma once

#include "widgets/theme.h"

#include <QSize>

#include <optional>
#include <span>

class QPainter;
class QRect;

namespace dramatis::ui
{

/// 170 × 18 at 100 %.
QSize binStripSize();
/// `hit` nothing: none of them, as with an absent value.
void paintBinStrip(QPainter &painter, const QRect &rect, std::span<const double> rates,
                   std::optional<std::size_t> hit, const Theme &theme);

} // namespace dramatis::ui

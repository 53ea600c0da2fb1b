// SPDX-License-Identifier: GPL-3.0-or-later
// How far a value stands from a threshold, as a bar in a table's row: the middle is the threshold, right
// holds, left fails, whatever the operator. Lengths are relative margins on a square-root scale, so that
// small ones show; beyond 1 a chevron. Colour is never alone: side, filled or hollow dot.
#pragma once

#include "widgets/theme.h"

#include <QSize>

class QPainter;
class QRect;

namespace dramatis::ui
{

struct EvidenceMark {
    double relativeMargin = 0; ///< NaN: the value is absent
    bool held = false;
    double nearShare = 0.05; ///< width of the band left of the threshold, as a relative margin

    [[nodiscard]] bool absent() const { return relativeMargin != relativeMargin; }
    /// Fails, but by no more than the share.
    [[nodiscard]] bool isNear() const { return !held && relativeMargin >= -nearShare; }
};

/// Where a relative margin lies: −1 the left end, 0 the threshold, 1 the right end.
double evidencePlace(double relativeMargin);
/// Held, near or not held.
QColor evidenceColor(const EvidenceMark &mark, const Theme &theme);
/// 136 × 18 at 100 %.
QSize evidenceBarSize();
/// In the middle of `rect`, at most evidenceBarSize() wide.
void paintEvidenceBar(QPainter &painter, const QRect &rect, const EvidenceMark &mark, const Theme &theme);

} // namespace dramatis::ui

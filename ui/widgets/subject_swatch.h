// SPDX-License-Identifier: GPL-3.0-or-later
// The small square that stands for an outcome beside its name. What is no persona carries a sign, so that it
// is told apart without colour: unclassified a stroke, excluded a bar as in "no entry", failed a cross in a
// hollow square. A risk level carries as many strokes as its place from the lowest, one to four.
#pragma once

#include "widgets/theme.h"

class QPainter;
class QRect;

namespace dramatis::ui
{

/// What outcomePaint() is asked for; no id: no outcome.
struct OutcomeKey {
    QString id;
    int place = unclassifiedPlace;
    bool operator==(const OutcomeKey &) const = default;
};

/// 10 px at 100 %.
int swatchSize();
void paintSwatch(QPainter &painter, const QRect &square, const OutcomeKey &outcome, const Theme &theme);
/// A bar in its colour; hatched for unclassified, hollow for failed.
void paintOutcomeBar(QPainter &painter, const QRect &bar, const OutcomeKey &outcome, const Theme &theme);
/// Swatch and elided name in a cell. Returns the x behind the name.
int paintChip(QPainter &painter, const QRect &cell, const OutcomeKey &outcome, const QString &name,
              const Theme &theme);

} // namespace dramatis::ui

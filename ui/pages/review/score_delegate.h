// SPDX-License-Identifier: GPL-3.0-or-later
// The score of an item in a cell: a sign of four strokes, as many filled as its band is high, and the number.
#pragma once

#include "review/assessment.h"

#include <QStyledItemDelegate>

namespace dramatis::ui
{

/// Four strokes of rising height, 18 px wide at 100 %; must cover fills all, drop one.
void paintBandSign(QPainter &painter, const QRect &place, review::Band band);

class ScoreDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of the moves where there is little room: close to the edge, and the short form of a count that does
// not fit in full; a count is never elided.
#pragma once

#include "pages/runs/move_matrix.h"

namespace dramatis::ui
{

class MoveCells : public MatrixDelegate
{
    Q_OBJECT
public:
    using MatrixDelegate::MatrixDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace dramatis::ui

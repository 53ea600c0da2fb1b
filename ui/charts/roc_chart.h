// SPDX-License-Identifier: GPL-3.0-or-later
// The ROC curve of a score: of those without the event how many it calls, against of those with it how many
// it finds; the greatest distance of the two (KS) as an upright line. Marks: points of the curve, thinned
// out.
#pragma once

#include "charts/unit_square.h"

#include <vector>

namespace dramatis::ui
{

struct RocPoint {
    double falsePart = 0; ///< 0 to 1
    double truePart = 0;
    double percent = 0; ///< probability from which on subjects count as called
    bool operator==(const RocPoint &) const = default;
};

struct RocPicture {
    std::vector<RocPoint> points; ///< ascending, from (0, 0) to (1, 1); any number
    double auc = 0;
    double ks = 0;
    bool operator==(const RocPicture &) const = default;
};

class RocChart : public UnitSquare
{
    Q_OBJECT
public:
    explicit RocChart(Ink ink, QWidget *parent = nullptr);

    void show(RocPicture picture);
    using QWidget::show;

    [[nodiscard]] int markCount() const override { return static_cast<int>(m_shown.size()); }
    [[nodiscard]] QString markText(int mark) const override;
    [[nodiscard]] QRectF markPlace(int mark) const override;

protected:
    void placeLabels() override;

private:
    void thinOut();
    [[nodiscard]] QPointF placeOf(const RocPoint &point) const;

    RocPicture m_picture;
    std::vector<RocPoint> m_shown;
};

} // namespace dramatis::ui

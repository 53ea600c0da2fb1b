// SPDX-License-Identifier: GPL-3.0-or-later
// What a score said against what happened: a dot per band, across the mean probability, up the share with the
// event; on the diagonal it said what happened. The number of subjects stands beside the dot. Marks: the
// bands.
#pragma once

#include "charts/unit_square.h"

#include <cstdint>
#include <vector>

namespace dramatis::ui
{

struct CalibrationPoint {
    double mean = 0;     ///< percent
    double observed = 0; ///< percent
    std::int64_t subjects = 0;
    bool operator==(const CalibrationPoint &) const = default;
};

class CalibrationChart : public UnitSquare
{
    Q_OBJECT
public:
    explicit CalibrationChart(Ink ink, QWidget *parent = nullptr);

    void show(std::vector<CalibrationPoint> points);
    using QWidget::show;

    [[nodiscard]] int markCount() const override { return static_cast<int>(m_points.size()); }
    [[nodiscard]] QString markText(int mark) const override;
    [[nodiscard]] QRectF markPlace(int mark) const override;

protected:
    void placeLabels() override;

private:
    std::vector<CalibrationPoint> m_points;
};

} // namespace dramatis::ui

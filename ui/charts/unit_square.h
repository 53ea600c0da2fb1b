// SPDX-License-Identifier: GPL-3.0-or-later
// Two shares against each other, with the diagonal: what ROC and calibration have in common. The plot is a
// square, both axes go from 0 to the same percentage.
#pragma once

#include "charts/chart_canvas.h"

namespace dramatis::ui
{

class UnitSquare : public ChartCanvas
{
    Q_OBJECT
protected:
    explicit UnitSquare(Ink ink, QWidget *parent = nullptr);

    /// Percent at the ends of both axes; what stands beside them.
    void setAxes(double top, const QString &across, const QString &up);
    [[nodiscard]] QPointF at(double across, double up) const; ///< percent
    [[nodiscard]] QMarginsF plotMargins() const override;
    void draw() override {}
    void labelSquare();
    [[nodiscard]] bool marksLead() const override { return false; }

private:
    [[nodiscard]] QString axisText(double percent) const;

    double m_top = 100;
    double m_step = 20;
    QString m_across;
    QString m_up;
};

} // namespace dramatis::ui

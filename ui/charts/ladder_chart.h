// SPDX-License-Identifier: GPL-3.0-or-later
// Time of every engine against the number of subjects, both axes logarithmic. Extrapolated times are hollow
// and dashed; cold ones are thin. Names stand at the ends of the lines; at the chosen size a dashed line
// carries the values. Marks: the sizes.
#pragma once

#include "charts/chart_canvas.h"
#include "timing/ladder.h"

namespace dramatis::ui
{

class LadderChart : public ChartCanvas
{
    Q_OBJECT
public:
    explicit LadderChart(Ink ink, QWidget *parent = nullptr);

    void show(const timing::LadderReport &report);
    using QWidget::show;

    [[nodiscard]] int markCount() const override;
    [[nodiscard]] QString markText(int mark) const override;
    [[nodiscard]] QRectF markPlace(int mark) const override;

protected:
    void draw() override;
    [[nodiscard]] QMarginsF plotMargins() const override;
    void placeLabels() override;
    [[nodiscard]] bool marksLead() const override { return false; }
    [[nodiscard]] bool ringsMarks() const override { return false; }

private:
    struct Course {
        timing::Variant variant;
        std::vector<const timing::Point *> points; ///< ascending
        [[nodiscard]] bool thin() const { return variant.snapshot == timing::Snapshot::Cold; }
    };
    [[nodiscard]] QPointF place(const timing::Point &point) const;
    [[nodiscard]] double xOf(double subjects) const;
    [[nodiscard]] double yOf(double seconds) const;
    void findBounds();
    void addLine(const Course &course, bool extrapolated);
    void addMarks(const Course &course, bool extrapolated);
    void attach(QAbstractSeries *series);
    void labelAxes();
    void labelEnds();
    void labelReadOut();

    timing::LadderReport m_report;
    std::vector<Course> m_courses;
    double m_left = 1; ///< bounds of the axes, logarithms
    double m_right = 2;
    int m_low = -3;
    int m_high = 0;
};

} // namespace dramatis::ui

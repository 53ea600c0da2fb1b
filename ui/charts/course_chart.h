// SPDX-License-Identifier: GPL-3.0-or-later
// One probability over time: dots coloured by the risk level they stand in, joined by a line; bounds of
// levels that lie in the picture are dashed. What is missing leaves a gap. Marks: the dots' places.
#pragma once

#include "charts/chart_canvas.h"
#include "charts/risk_levels.h"

#include <vector>

namespace dramatis::ui
{

struct CoursePoint {
    QString label;      ///< "2024"
    double percent = 0; ///< NaN: none
    bool here = false;  ///< the one that is looked at
    bool operator==(const CoursePoint &) const = default;
};

struct CoursePicture {
    std::vector<CoursePoint> points; ///< in order of time
    std::vector<RiskLevel> levels;
    bool operator==(const CoursePicture &) const = default;
};

class CourseChart : public ChartCanvas
{
    Q_OBJECT
public:
    explicit CourseChart(Ink ink, QWidget *parent = nullptr);

    void show(CoursePicture picture);
    using QWidget::show;
    [[nodiscard]] const CoursePicture &picture() const { return m_picture; }

    [[nodiscard]] int markCount() const override { return static_cast<int>(m_picture.points.size()); }
    [[nodiscard]] QString markText(int mark) const override;
    [[nodiscard]] QRectF markPlace(int mark) const override;

protected:
    void draw() override {}
    [[nodiscard]] QMarginsF plotMargins() const override;
    void placeLabels() override;

private:
    void findBounds();
    [[nodiscard]] const CoursePoint &point(int mark) const
    {
        return m_picture.points[static_cast<std::size_t>(mark)];
    }
    [[nodiscard]] double xOf(int mark) const;
    [[nodiscard]] double yOf(double percent) const;
    [[nodiscard]] QString axisText(double percent) const;
    void labelAxes();
    void drawBounds();
    void drawLine();
    void drawDots();

    CoursePicture m_picture;
    double m_low = 0; ///< percent
    double m_high = 1;
    double m_step = 1;
};

} // namespace dramatis::ui

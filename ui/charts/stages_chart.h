// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of its own time every engine spends on reading, signals, matching and writing: stacked bars of
// the full width with their percentages, the whole time behind them. Marks: the bars.
#pragma once

#include "charts/chart_canvas.h"
#include "timing/ladder.h"

namespace dramatis::ui
{

class StagesChart : public ChartCanvas
{
    Q_OBJECT
public:
    explicit StagesChart(Ink ink, QWidget *parent = nullptr);

    /// The measured points of that size; without one the axes stay.
    void show(const timing::LadderReport &report, std::int64_t subjects);
    using QWidget::show;
    [[nodiscard]] int neededHeight() const;

    [[nodiscard]] int markCount() const override;
    [[nodiscard]] QString markText(int mark) const override;
    [[nodiscard]] QRectF markPlace(int mark) const override;

protected:
    void draw() override;
    [[nodiscard]] QMarginsF plotMargins() const override;
    void placeLabels() override;
    [[nodiscard]] bool marksLead() const override { return false; }

private:
    [[nodiscard]] double share(int mark, int stage) const;
    void labelStages();
    void labelBar(int mark);

    std::vector<timing::Point> m_points;
};

} // namespace dramatis::ui

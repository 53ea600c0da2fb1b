// SPDX-License-Identifier: GPL-3.0-or-later
// A chart of one subject as its domain describes it (domains/subject_details.h): bars side by side, or lines
// over time or whatever the positions are. Of several lines the first has most of the room; the others hang
// down from a line of their own below it, as falls do. Marks: bars, or positions of the lines.
#pragma once

#include "charts/chart_canvas.h"
#include "domains/subject_details.h"

#include <QStringList>

namespace dramatis::ui
{

class DetailCanvas : public ChartCanvas
{
    Q_OBJECT
public:
    explicit DetailCanvas(Ink ink, QWidget *parent = nullptr);

    /// `names`: of the series, on screen.
    void show(DetailChart chart, const QStringList &names);
    using QWidget::show;
    [[nodiscard]] const DetailChart &shown() const { return m_chart; }

    [[nodiscard]] int markCount() const override;
    [[nodiscard]] QString markText(int mark) const override;
    [[nodiscard]] QRectF markPlace(int mark) const override;

protected:
    void draw() override;
    [[nodiscard]] QMarginsF plotMargins() const override;
    void placeLabels() override;
    [[nodiscard]] bool marksLead() const override { return false; }

private:
    /// Values from `low` to `high` stand between two parts of the plot's height, counted from below.
    struct Band {
        double low = 0;
        double high = 1;
        double bottom = 0;
        double top = 1;
        double step = 1;
    };
    [[nodiscard]] bool isBars() const { return m_chart.shape == DetailChart::Shape::Bars; }
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] double valueAt(std::size_t series, std::size_t place) const;
    [[nodiscard]] double xOf(double position) const;
    [[nodiscard]] double yOf(const Band &band, double value) const;
    [[nodiscard]] QString axisText(std::size_t series, double value) const;
    [[nodiscard]] QString placeText(int mark) const;
    void findBands();
    void addBars();
    void addLine(std::size_t series);
    void fillFall(std::size_t series);
    void labelBand(std::size_t series);
    void labelBars();
    void labelTime();
    void labelEnd();

    DetailChart m_chart;
    QStringList m_names;
    std::vector<Band> m_bands; ///< of each series
};

} // namespace dramatis::ui

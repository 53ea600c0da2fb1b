// SPDX-License-Identifier: GPL-3.0-or-later
// How many subjects have which probability: bars from zero, coloured by the risk level they stand in, the
// levels' bounds as dashed lines; another distribution (that of before) as a dashed outline. Marks: the bins.
#pragma once

#include "charts/chart_canvas.h"
#include "charts/risk_levels.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace dramatis::ui
{

struct ProbabilityPicture {
    double low = 0; ///< percent, of equal bins; the last contains `high`
    double high = 0;
    std::vector<std::int64_t> bins;
    std::vector<std::int64_t> before; ///< the same bins; empty: no outline
    std::vector<RiskLevel> levels;
    std::optional<double> marker; ///< percent: this one

    bool operator==(const ProbabilityPicture &) const = default;
};

class ProbabilityChart : public ChartCanvas
{
    Q_OBJECT
public:
    explicit ProbabilityChart(Ink ink, QWidget *parent = nullptr);

    void show(ProbabilityPicture picture);
    using QWidget::show;
    [[nodiscard]] const ProbabilityPicture &picture() const { return m_picture; }
    /// Bounds of a bin, percent.
    [[nodiscard]] std::pair<double, double> rangeOf(int mark) const;

    [[nodiscard]] int markCount() const override { return static_cast<int>(m_picture.bins.size()); }
    [[nodiscard]] QString markText(int mark) const override;
    [[nodiscard]] QRectF markPlace(int mark) const override;

protected:
    void draw() override {}
    [[nodiscard]] QMarginsF plotMargins() const override;
    void placeLabels() override;

private:
    [[nodiscard]] double xOf(double percent) const;
    [[nodiscard]] double yOf(std::int64_t count) const;
    [[nodiscard]] QString countLabel(double count) const;
    void labelAxes();
    void drawBars();
    void drawBefore();
    void drawBounds();

    ProbabilityPicture m_picture;
    double m_top = 1;
    double m_step = 1;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Where a probability stands among the risk levels: a strip of levels on a square-root scale with their
// bounds, a marker at the probability, below it a thin line over all that the scorecard can reach. Marks: the
// levels.
#pragma once

#include "charts/chart_canvas.h"
#include "charts/risk_levels.h"

#include <optional>

namespace dramatis::ui
{

struct RiskPlace {
    std::vector<RiskLevel> levels; ///< lowest first
    std::optional<double> percent; ///< without: a strip without marker
    double reachLow = 0;           ///< percent; both 0: no line
    double reachHigh = 0;

    bool operator==(const RiskPlace &) const = default;
};

class RiskStrip : public ChartCanvas
{
    Q_OBJECT
public:
    explicit RiskStrip(Ink ink, QWidget *parent = nullptr);

    void show(RiskPlace place);
    using QWidget::show;
    [[nodiscard]] int neededHeight() const;
    /// Part of the strip's width, 0 to 1.
    [[nodiscard]] double placeOf(double percent) const;

    [[nodiscard]] int markCount() const override { return static_cast<int>(m_place.levels.size()); }
    [[nodiscard]] QString markText(int mark) const override;
    [[nodiscard]] QRectF markPlace(int mark) const override;

protected:
    void draw() override {}
    [[nodiscard]] QMarginsF plotMargins() const override;
    void placeLabels() override;

private:
    [[nodiscard]] int current() const;
    [[nodiscard]] double xOf(double percent) const;
    [[nodiscard]] QRectF segment(int level) const;
    void labelLevel(int level);
    void drawMarker();

    RiskPlace m_place;
    double m_top = 100; ///< percent at the right end
};

} // namespace dramatis::ui

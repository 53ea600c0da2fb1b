// SPDX-License-Identifier: GPL-3.0-or-later
// From one probability to another, step by step: start and end are dots, each step is a bar from where the
// last one ended. Steps are in log-odds and add up; the axis says percent. ▲ raises, ▼ lowers. Marks: start,
// the steps, end.
#pragma once

#include "charts/chart_canvas.h"

#include <vector>

namespace dramatis::ui
{

struct WaterfallStep {
    QString name;
    double amount = 0; ///< log-odds
    bool operator==(const WaterfallStep &) const = default;
};

struct WaterfallPicture {
    QString startName;
    double start = 0; ///< log-odds
    std::vector<WaterfallStep> steps;
    QString endName;
    QColor endColor; ///< of its level; invalid: as the start

    [[nodiscard]] double end() const;
    bool operator==(const WaterfallPicture &) const = default;
};

/// 100 / (1 + exp(−z))
double percentOfLogOdds(double logOdds);

class WaterfallChart : public ChartCanvas
{
    Q_OBJECT
public:
    explicit WaterfallChart(Ink ink, QWidget *parent = nullptr);

    void show(WaterfallPicture picture);
    using QWidget::show;
    [[nodiscard]] const WaterfallPicture &picture() const { return m_picture; }
    [[nodiscard]] int neededHeight() const;

    [[nodiscard]] int markCount() const override;
    [[nodiscard]] QString markText(int mark) const override;
    [[nodiscard]] QRectF markPlace(int mark) const override;

protected:
    void draw() override;
    [[nodiscard]] QMarginsF plotMargins() const override;
    void placeLabels() override;

private:
    [[nodiscard]] bool isStep(int mark) const { return mark > 0 && mark + 1 < markCount(); }
    [[nodiscard]] QString nameOf(int mark) const;
    [[nodiscard]] double after(int mark) const; ///< log-odds behind that mark
    [[nodiscard]] double xOf(double logOdds) const;
    [[nodiscard]] double rowHeightOf() const;
    [[nodiscard]] double middleOf(int mark) const;
    void labelAxis();
    void drawEnd(int mark);
    void drawStep(int mark);

    WaterfallPicture m_picture;
    double m_low = -5; ///< bounds of the axis, log-odds
    double m_high = 0;
};

} // namespace dramatis::ui

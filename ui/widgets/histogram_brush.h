// SPDX-License-Identifier: GPL-3.0-or-later
// A histogram, 36 px high, with two handles that cut a range out of it. A handle at the outer end means no
// bound there, because the outer bins hold whatever lies beyond. The handles are widgets of their own, so
// that Tab reaches each: Left and Right move by a bin, with Ctrl by the finest step.
#pragma once

#include "widgets/histogram_bars.h"

#include <QWidget>

#include <array>
#include <limits>
#include <vector>

namespace dramatis::ui
{

class BrushHandle;

/// Closed interval; infinite where there is no bound.
struct BrushRange {
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();
    [[nodiscard]] bool everything() const;
    bool operator==(const BrushRange &) const = default;
};

class HistogramBrush : public QWidget
{
    Q_OBJECT
public:
    /// `what`: the name of the quantity, for screen readers.
    explicit HistogramBrush(const QString &what, QWidget *parent = nullptr);

    /// Equal bins from `low` to `high`; `step`: the finest one, 1 for whole numbers.
    void setHistogram(double low, double high, std::vector<std::int64_t> bins, double step);
    void setRange(const BrushRange &range);
    [[nodiscard]] const BrushRange &range() const { return m_range; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

Q_SIGNALS:
    void rangeChanged(const dramatis::ui::BrushRange &range); ///< by the operator, also while dragging

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    friend class BrushHandle;
    [[nodiscard]] QRect plot() const;
    [[nodiscard]] double place(double value) const; ///< 0 to 1
    [[nodiscard]] double valueAt(int x) const;
    [[nodiscard]] double bound(bool upper) const; ///< within the histogram
    void moveBound(bool upper, double value);
    void moveBy(bool upper, int bins, bool finest);
    void placeHandles();

    QString m_what;
    double m_low = 0;
    double m_high = 1;
    double m_step = 0.01;
    std::vector<std::int64_t> m_bins;
    BrushRange m_range;
    double m_pressed = 0;
    std::array<BrushHandle *, 2> m_handles;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// A threshold to be moved: the distribution of the quantity, below it a groove with a handle, and a tick
// where the threshold was. Left and Right move by a bin, with Ctrl by the finest step, Home goes back to
// where it was.
#pragma once

#include <QWidget>

#include <cstdint>
#include <vector>

namespace dramatis::ui
{

class ThresholdSlider : public QWidget
{
    Q_OBJECT
public:
    /// `what`: the name of the quantity, for screen readers.
    explicit ThresholdSlider(const QString &what, QWidget *parent = nullptr);

    /// Equal bins from `low` to `high`; `step`: the finest one. The range grows so that both thresholds lie
    /// in it.
    void setHistogram(double low, double high, std::vector<std::int64_t> bins, double step);
    void setOriginal(double value);
    void setValue(double value);
    [[nodiscard]] double value() const { return m_value; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void valueChanged(double value); ///< by the operator, also while dragging

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRect groove() const;
    [[nodiscard]] double lowEnd() const;
    [[nodiscard]] double highEnd() const;
    [[nodiscard]] int x(double value) const;
    void moveTo(double value);
    void sayValue();

    QString m_what;
    double m_low = 0;
    double m_high = 0;
    double m_step = 0.01;
    std::vector<std::int64_t> m_bins;
    double m_original = 0;
    double m_value = 0;
    bool m_ringed = false; ///< the keyboard is here
};

} // namespace dramatis::ui

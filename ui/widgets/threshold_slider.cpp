// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threshold_slider.h"

#include "widgets/histogram_bars.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr int handle = 12;
constexpr int grooveHeight = 4;
constexpr int barsHeight = 14;
constexpr double keyboardSteps = 40; ///< over the range

} // namespace

ThresholdSlider::ThresholdSlider(const QString &what, QWidget *parent) : QWidget(parent), m_what(what)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Threshold of %1").arg(what));
}

QSize ThresholdSlider::sizeHint() const
{
    return {150, barsHeight + handle + 2};
}

QSize ThresholdSlider::minimumSizeHint() const
{
    return {70, sizeHint().height()};
}

void ThresholdSlider::setHistogram(double low, double high, std::vector<std::int64_t> bins, double step)
{
    m_low = low;
    m_high = high;
    m_bins = std::move(bins);
    m_step = step;
    update();
}

void ThresholdSlider::setOriginal(double value)
{
    m_original = value;
    update();
}

void ThresholdSlider::setValue(double value)
{
    m_value = value;
    sayValue();
    update();
}

void ThresholdSlider::sayValue()
{
    setAccessibleDescription(thresholdText(m_value));
    setToolTip(m_value == m_original
                   ? tr("%1: %2").arg(m_what, thresholdText(m_value))
                   : tr("%1: %2, was %3").arg(m_what, thresholdText(m_value), thresholdText(m_original)));
}

double ThresholdSlider::lowEnd() const
{
    return m_bins.empty() ? std::min(0.0, 2 * m_original) : std::min(m_low, m_original);
}

/// A whole range where nothing is known of the data, or all of them are the same.
double ThresholdSlider::highEnd() const
{
    const double known = m_bins.empty() ? 2 * std::abs(m_original) : std::max(m_high, m_original);
    return known > lowEnd() ? known : lowEnd() + 1;
}

QRect ThresholdSlider::groove() const
{
    return {handle / 2, height() - handle / 2 - grooveHeight / 2 - 1, std::max(1, width() - handle),
            grooveHeight};
}

int ThresholdSlider::x(double value) const
{
    const double part = std::clamp((value - lowEnd()) / (highEnd() - lowEnd()), 0.0, 1.0);
    return groove().left() + static_cast<int>(std::lround(part * groove().width()));
}

void ThresholdSlider::paintEvent(QPaintEvent *)
{
    const Theme &now = theme();
    QPainter painter(this);
    const QRect line = groove();
    if (!m_bins.empty()) {
        const QRect bars(x(m_low), 0, std::max(1, x(m_high) - x(m_low)), barsHeight);
        paintHistogram(painter, bars, m_bins, {now.ghost, now.ghost, {}, false});
    }
    painter.fillRect(line, now.track);
    if (m_value != m_original) {
        const int from = std::min(x(m_value), x(m_original));
        painter.fillRect(QRect(from, line.y(), std::abs(x(m_value) - x(m_original)), line.height()),
                         now.highlight);
    }
    painter.fillRect(QRect(x(m_original) - 1, 0, 2, line.bottom()), now.text2);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool moved = m_value != m_original;
    painter.setPen(QPen(moved || hasFocus() ? now.highlight : now.outline, m_ringed && hasFocus() ? 3 : 1.5));
    painter.setBrush(!isEnabled() ? now.track : moved ? now.highlight : now.base);
    painter.drawEllipse(QPointF(x(m_value), line.center().y() + 0.5), handle / 2.0 - 1, handle / 2.0 - 1);
}

void ThresholdSlider::moveTo(double value)
{
    const double steps = std::round(value / m_step);
    // A step is a decimal fraction: dividing by its inverse gives the nearest double of what is shown.
    const double inverse = std::round(1 / m_step);
    const double near = m_step < 1 ? steps / inverse : steps * m_step;
    const double kept = std::clamp(near, lowEnd(), highEnd());
    if (kept == m_value)
        return;
    setValue(kept);
    Q_EMIT valueChanged(kept);
}

void ThresholdSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_ringed = false;
    mouseMoveEvent(event);
}

void ThresholdSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const double part = static_cast<double>(event->pos().x() - groove().left()) / groove().width();
    moveTo(lowEnd() + std::clamp(part, 0.0, 1.0) * (highEnd() - lowEnd()));
}

void ThresholdSlider::keyPressEvent(QKeyEvent *event)
{
    const double coarse = std::max(m_step, (highEnd() - lowEnd()) / keyboardSteps);
    const double by = event->modifiers() & Qt::ControlModifier ? m_step : coarse;
    m_ringed = true;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(m_value - by);
    case Qt::Key_Right:
        return moveTo(m_value + by);
    case Qt::Key_Home:
        if (m_value == m_original)
            return;
        setValue(m_original);
        Q_EMIT valueChanged(m_original);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ThresholdSlider::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_ringed = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
               event->reason() == Qt::ShortcutFocusReason;
}

} // namespace dramatis::ui

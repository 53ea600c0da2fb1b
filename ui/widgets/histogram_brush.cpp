// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/histogram_brush.h"
#include "widgets/number_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dramatis::ui
{

namespace
{

constexpr int handleWidth = 6;
constexpr int handleHeight = 14;
constexpr int targetWidth = 14; ///< a handle is hit beside its ink too
constexpr int plotHeight = 36;

} // namespace

/// One end of the range.
class BrushHandle : public QWidget
{
public:
    BrushHandle(HistogramBrush *brush, bool upper) : QWidget(brush), m_brush(brush), m_upper(upper)
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::SplitHCursor);
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
        if (step != 0)
            m_brush->moveBy(m_upper, step, event->modifiers() & Qt::ControlModifier);
        else if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)
            m_brush->moveBound(m_upper, event->key() == Qt::Key_Home ? m_brush->m_low : m_brush->m_high);
        else
            QWidget::keyPressEvent(event);
    }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        if (event->buttons() & Qt::LeftButton)
            m_brush->moveBound(m_upper, m_brush->valueAt(mapToParent(event->pos()).x()));
    }
    void mousePressEvent(QMouseEvent *) override {} // else the press would draw a new range
    void paintEvent(QPaintEvent *) override
    {
        const Theme &now = theme();
        QPainter painter(this);
        const int middle = width() / 2;
        painter.fillRect(QRect(middle - 1, 0, 2, height()), now.highlight);
        const QRect grip(middle - handleWidth / 2, (height() - handleHeight) / 2, handleWidth, handleHeight);
        painter.fillRect(grip, now.highlight);
        if (hasFocus()) {
            painter.setPen(QPen(now.highlight, 2));
            painter.setBrush(now.base);
            painter.drawRect(grip.adjusted(-2, -2, 2, 2));
        }
    }

private:
    HistogramBrush *m_brush;
    bool m_upper;
};

bool BrushRange::everything() const
{
    return std::isinf(low) && std::isinf(high);
}

HistogramBrush::HistogramBrush(const QString &what, QWidget *parent)
    : QWidget(parent), m_what(what), m_handles{new BrushHandle(this, false), new BrushHandle(this, true)}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Distribution of %1").arg(what));
    m_handles[0]->setAccessibleName(tr("Lower bound of %1").arg(what));
    m_handles[1]->setAccessibleName(tr("Upper bound of %1").arg(what));
    placeHandles();
}

QSize HistogramBrush::sizeHint() const
{
    return {200, plotHeight};
}

QRect HistogramBrush::plot() const
{
    return rect().adjusted(targetWidth / 2, 0, -targetWidth / 2, 0);
}

double HistogramBrush::place(double value) const
{
    return m_high > m_low ? std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0) : 0.0;
}

double HistogramBrush::valueAt(int x) const
{
    const double part = static_cast<double>(x - plot().x()) / std::max(1, plot().width());
    return m_low + std::clamp(part, 0.0, 1.0) * (m_high - m_low);
}

double HistogramBrush::bound(bool upper) const
{
    return std::clamp(upper ? m_range.high : m_range.low, m_low, m_high);
}

void HistogramBrush::setHistogram(double low, double high, std::vector<std::int64_t> bins, double step)
{
    m_low = low;
    m_high = high;
    m_bins = std::move(bins);
    m_step = step;
    placeHandles();
    update();
}

void HistogramBrush::setRange(const BrushRange &range)
{
    if (m_range == range)
        return;
    m_range = range;
    placeHandles();
    update();
}

void HistogramBrush::moveBound(bool upper, double value)
{
    BrushRange range = m_range;
    const double stepped = std::round(value / m_step) * m_step;
    if (upper)
        range.high =
            value >= m_high ? std::numeric_limits<double>::infinity() : std::max(stepped, bound(false));
    else
        range.low =
            value <= m_low ? -std::numeric_limits<double>::infinity() : std::min(stepped, bound(true));
    if (range == m_range)
        return;
    setRange(range);
    Q_EMIT rangeChanged(m_range);
}

void HistogramBrush::moveBy(bool upper, int bins, bool finest)
{
    const double bin = m_bins.empty() ? m_step : (m_high - m_low) / static_cast<double>(m_bins.size());
    moveBound(upper, bound(upper) + bins * (finest ? m_step : std::max(bin, m_step)));
}

void HistogramBrush::placeHandles()
{
    for (const bool upper : {false, true}) {
        BrushHandle *handle = m_handles[upper ? 1 : 0];
        const int x = plot().x() + static_cast<int>(std::lround(place(bound(upper)) * plot().width()));
        handle->setGeometry(x - targetWidth / 2, 0, targetWidth, height());
        const double value = upper ? m_range.high : m_range.low;
        handle->setAccessibleDescription(std::isinf(value) ? tr("no bound") : thresholdText(value));
    }
}

void HistogramBrush::resizeEvent(QResizeEvent *)
{
    placeHandles();
}

void HistogramBrush::mousePressEvent(QMouseEvent *event)
{
    m_pressed = valueAt(event->pos().x());
}

void HistogramBrush::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    // A range drawn anew: from where the button went down to where the pointer is.
    const double now = valueAt(event->pos().x());
    m_range = {};
    moveBound(false, std::min(m_pressed, now));
    moveBound(true, std::max(m_pressed, now));
}

void HistogramBrush::paintEvent(QPaintEvent *)
{
    const Theme &now = theme();
    QPainter painter(this);
    const std::pair range(place(bound(false)), place(bound(true)));
    const QRect area = plot();
    if (!m_range.everything()) {
        QColor tint = now.highlight;
        tint.setAlphaF(0.1F);
        painter.fillRect(QRectF(area.x() + range.first * area.width(), 0,
                                (range.second - range.first) * area.width(), area.height()),
                         tint);
    }
    paintHistogram(painter, area, m_bins, {now.bar, now.track, range, true});
}

} // namespace dramatis::ui

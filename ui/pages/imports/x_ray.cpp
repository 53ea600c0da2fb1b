// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/imports/x_ray.h"
#include "pages/domain_words.h"
#include "pages/runs/run_words.h"
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

constexpr int stripHeight = 26;
constexpr int leastStroke = 5;
constexpr int handleWidth = 6;
constexpr int handleHeight = 14;
constexpr int margin = 9;

/// A round number of lines, so that the axis has three to five ticks.
std::int64_t tickStep(std::int64_t lines)
{
    std::int64_t step = 1;
    while (lines / step > 5) {
        const std::string digits = std::to_string(step);
        step = digits.front() == '2' ? step / 2 * 5 : step * 2;
    }
    return step;
}

} // namespace

XRay::XRay(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("X-ray of the file"));
    setMouseTracking(true);
}

QSize XRay::sizeHint() const
{
    return {600, 8 + stripHeight + 6 + QFontMetrics(captionFont()).height() + 4};
}

void XRay::setFile(std::int64_t lines)
{
    m_lines = lines;
    m_rejects = nullptr;
    m_complete = false;
    m_range = wholeFile();
    describe();
    update();
}

void XRay::setRejects(const RejectLines *rejects, bool complete)
{
    m_rejects = rejects;
    m_complete = complete;
    describe();
    update();
}

void XRay::setRange(const LineRange &range)
{
    m_range = {std::clamp<std::int64_t>(range.first, 1, std::max<std::int64_t>(1, m_lines)),
               std::clamp<std::int64_t>(range.last, range.first, std::max(range.first, m_lines))};
    describe();
    update();
}

std::int64_t XRay::linesPerStroke() const
{
    return std::max<std::int64_t>(1, m_lines / std::max(1, strip().width()));
}

QRect XRay::strip() const
{
    return {margin, 8, std::max(1, width() - 2 * margin), stripHeight};
}

int XRay::xOf(std::int64_t line) const
{
    const double share = m_lines > 0 ? static_cast<double>(line - 1) / static_cast<double>(m_lines) : 0;
    return strip().left() + static_cast<int>(std::lround(share * strip().width()));
}

std::int64_t XRay::lineAt(int x) const
{
    const double share = static_cast<double>(x - strip().left()) / strip().width();
    const auto line = static_cast<std::int64_t>(std::floor(share * static_cast<double>(m_lines))) + 1;
    return std::clamp<std::int64_t>(line, 1, std::max<std::int64_t>(1, m_lines));
}

void XRay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStrokes(painter);
    paintRange(painter);
    paintAxis(painter);
}

void XRay::paintStrokes(QPainter &painter) const
{
    const Theme &colors = theme();
    const QRect area = strip();
    QColor taken = colors.running;
    taken.setAlphaF(0.32F);
    painter.fillRect(area, colors.track);
    const int known = m_complete ? area.width() : xOf(m_rejects ? m_rejects->lastLine() : 1) - area.left();
    painter.fillRect(QRect(area.left(), area.top(), known, area.height()), taken);
    if (!m_rejects)
        return;
    const auto counts = m_rejects->perPart(static_cast<std::size_t>(area.width()), m_lines);
    const double perStroke = std::max(1.0, static_cast<double>(m_lines) / area.width());
    for (int stroke = 0; stroke < area.width(); ++stroke) {
        const auto rejected = static_cast<double>(counts[static_cast<std::size_t>(stroke)]);
        if (rejected <= 0)
            continue;
        const int height = std::clamp(static_cast<int>(std::lround(stripHeight * rejected / perStroke)),
                                      leastStroke, stripHeight);
        painter.fillRect(area.left() + stroke, area.bottom() + 1 - height, 1, height, colors.failed);
    }
}

void XRay::paintRange(QPainter &painter) const
{
    const Theme &colors = theme();
    const QRect area = strip();
    const int left = xOf(m_range.first);
    const int right = xOf(m_range.last + 1);
    QColor veil = colors.base;
    veil.setAlphaF(0.65F);
    painter.fillRect(QRect(area.left(), area.top(), left - area.left(), area.height()), veil);
    painter.fillRect(QRect(right, area.top(), area.right() + 1 - right, area.height()), veil);
    if (m_range != wholeFile()) {
        QColor tint = colors.highlight;
        tint.setAlphaF(0.10F);
        painter.fillRect(QRect(left, area.top(), std::max(1, right - left), area.height()), tint);
    }
    if (!isEnabled() || m_lines <= 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Handle handle : {Handle::First, Handle::Last}) {
        QRectF box(0, 0, handleWidth, handleHeight);
        box.moveCenter(
            {static_cast<double>(handle == Handle::First ? left : right), area.center().y() + 0.5});
        const bool chosen = hasFocus() && handle == m_handle;
        painter.setPen(QPen(chosen ? colors.text : colors.highlight, chosen ? 2 : 1));
        painter.setBrush(chosen ? colors.highlight : colors.base);
        painter.drawRoundedRect(box, 2, 2);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void XRay::paintAxis(QPainter &painter) const
{
    const QRect area = strip();
    const QFontMetrics metrics(captionFont());
    painter.setFont(captionFont());
    const int y = area.bottom() + 7 + metrics.ascent();
    const QString first = tr("line 1");
    const QString last = tr("%1 lines").arg(shortText(static_cast<double>(m_lines)));
    const int lastLeft = area.right() + 1 - metrics.horizontalAdvance(last);
    int free = area.left() + metrics.horizontalAdvance(first) + 8;
    const auto tick = [&](int x) {
        painter.setPen(theme().axis);
        painter.drawLine(x, area.bottom() + 1, x, area.bottom() + 5);
        painter.setPen(theme().text2);
    };
    tick(area.left());
    painter.drawText(area.left(), y, first);
    const std::int64_t step = tickStep(m_lines);
    for (std::int64_t line = step; line < m_lines; line += step) {
        const QString text = shortText(static_cast<double>(line));
        const int width = metrics.horizontalAdvance(text);
        const int left = xOf(line) - width / 2;
        if (left < free || left + width + 8 > lastLeft)
            continue;
        tick(xOf(line));
        painter.drawText(left, y, text);
        free = left + width + 8;
    }
    painter.setPen(theme().text2);
    painter.drawText(lastLeft, y, last);
}

void XRay::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_lines <= 0)
        return;
    const int x = qRound(event->position().x());
    const int toFirst = std::abs(x - xOf(m_range.first));
    const int toLast = std::abs(x - xOf(m_range.last + 1));
    m_handle = toFirst <= toLast ? Handle::First : Handle::Last;
    m_pressedAt = std::min(toFirst, toLast) <= handleWidth ? 0 : lineAt(x);
    update();
}

void XRay::mouseMoveEvent(QMouseEvent *event)
{
    const int x = qRound(event->position().x());
    const bool overHandle =
        std::min(std::abs(x - xOf(m_range.first)), std::abs(x - xOf(m_range.last + 1))) <= handleWidth;
    if (!(event->buttons() & Qt::LeftButton)) {
        setCursor(overHandle ? Qt::SizeHorCursor : Qt::ArrowCursor);
        return;
    }
    const std::int64_t line = lineAt(x);
    if (m_pressedAt > 0)
        choose({std::min(m_pressedAt, line), std::max(m_pressedAt, line)});
    else
        moveHandle(line);
}

/// A click between the handles shows the whole file again.
void XRay::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressedAt > 0 && lineAt(qRound(event->position().x())) == m_pressedAt)
        choose(wholeFile());
    m_pressedAt = 0;
}

void XRay::keyPressEvent(QKeyEvent *event)
{
    const std::int64_t step = event->modifiers() & Qt::ControlModifier ? 1 : linesPerStroke();
    const std::int64_t line = m_handle == Handle::First ? m_range.first : m_range.last;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveHandle(line - step);
    case Qt::Key_Right:
        return moveHandle(line + step);
    case Qt::Key_PageUp:
        return moveHandle(line - 20 * step);
    case Qt::Key_PageDown:
        return moveHandle(line + 20 * step);
    case Qt::Key_Home:
        return moveHandle(1);
    case Qt::Key_End:
        return moveHandle(m_lines);
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_handle = m_handle == Handle::First ? Handle::Last : Handle::First;
        return update();
    case Qt::Key_Escape:
        return choose(wholeFile());
    default:
        QWidget::keyPressEvent(event);
    }
}

void XRay::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason)
        m_handle = Handle::First;
    update();
}

void XRay::moveHandle(std::int64_t line)
{
    if (m_handle == Handle::First)
        choose({std::clamp<std::int64_t>(line, 1, m_range.last), m_range.last});
    else
        choose({m_range.first, std::clamp<std::int64_t>(line, m_range.first, m_lines)});
}

void XRay::choose(LineRange range)
{
    if (range == m_range)
        return;
    m_range = range;
    describe();
    update();
    Q_EMIT rangeChanged(m_range);
}

void XRay::describe()
{
    const std::int64_t rejects = m_rejects ? m_rejects->span({}, m_range).inside : 0;
    setAccessibleDescription(tr("lines %1 to %2: %3")
                                 .arg(countText(m_range.first), countText(m_range.last),
                                      tr("%Ln reject(s)", nullptr, pluralCount(rejects))));
}

} // namespace dramatis::ui

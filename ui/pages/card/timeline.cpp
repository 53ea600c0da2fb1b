// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/timeline.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QDate>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <map>

namespace dramatis::ui
{

namespace
{

constexpr int weekDays = 7;
constexpr int edge = 12;
constexpr double dotRadius = 3.4;

QDate dateOf(Day day)
{
    return QDate(1970, 1, 1).addDays(day);
}

} // namespace

Timeline::Timeline(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Timeline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize Timeline::minimumSizeHint() const
{
    return {300, fontMetrics().height() * 7};
}

QString Timeline::spanText() const
{
    return m_events ? tr("%1 to %2").arg(dayText(m_first), dayText(m_last)) : QString();
}

void Timeline::show(const std::shared_ptr<const jobs::SubjectEvents> &events,
                    std::optional<std::size_t> recurring, int days)
{
    m_events = events;
    m_days = std::max(days, weekDays);
    m_lanes.clear();
    m_weeks.clear();
    if (m_events) {
        m_last = m_events->referenceDate;
        m_first = m_last - m_days + 1;
        countWeeks();
        collectLanes(recurring);
    }
    QStringList names;
    for (const Lane &lane : m_lanes)
        names << lane.name;
    setAccessibleDescription(names.isEmpty()
                                 ? spanText()
                                 : tr("%1, recurring: %2").arg(spanText(), names.join(QStringLiteral(", "))));
    update();
}

void Timeline::countWeeks()
{
    m_weeks.assign(static_cast<std::size_t>((m_days + weekDays - 1) / weekDays), {0, 0});
    for (const auto &event : m_events->events) {
        if (event.date < m_first || event.date > m_last)
            continue;
        const auto back = static_cast<std::size_t>((m_last - event.date) / weekDays);
        std::array<double, 2> &week = m_weeks[m_weeks.size() - 1 - std::min(back, m_weeks.size() - 1)];
        week[event.amount < 0 ? 1 : 0] += std::abs(event.amount);
    }
}

void Timeline::collectLanes(std::optional<std::size_t> recurring)
{
    if (!recurring)
        return;
    // Recurring in the window looked at; shown as far as the picture reaches.
    std::map<std::string, Lane> lanes;
    for (const auto &event : m_events->events)
        if ((event.countedBy >> *recurring & 1U) != 0)
            lanes[event.text].name = QString::fromStdString(event.text);
    for (std::uint32_t i = 0; i < m_events->events.size(); ++i) {
        const auto &event = m_events->events[i];
        const auto lane = lanes.find(event.text);
        if (lane == lanes.end() || event.amount >= 0 || event.date < m_first || event.date > m_last)
            continue;
        if (lane->second.events.empty())
            lane->second.amount = std::abs(event.amount); // newest first
        lane->second.sum += std::abs(event.amount);
        lane->second.events.push_back(i);
    }
    for (auto &[name, lane] : lanes)
        m_lanes.push_back(std::move(lane));
    std::stable_sort(m_lanes.begin(), m_lanes.end(),
                     [](const Lane &a, const Lane &b) { return a.sum > b.sum; });
}

QRect Timeline::plot() const
{
    const QFontMetrics metrics(captionFont());
    int names = metrics.horizontalAdvance(QStringLiteral("merchant_00"));
    for (const Lane &lane : m_lanes)
        names = std::max(names, metrics.horizontalAdvance(lane.name) + 10);
    const int left =
        edge + std::min(names, metrics.horizontalAdvance(QStringLiteral("merchant_0000000 lessons")));
    const int right = edge + metrics.horizontalAdvance(QStringLiteral("0 000.00"));
    return rect().adjusted(left, 8, -right, -metrics.height() - 8);
}

double Timeline::x(Day day) const
{
    const QRect area = plot();
    return area.x() + static_cast<double>(day - m_first) / m_days * area.width();
}

int Timeline::laneHeight() const
{
    return std::max(12, QFontMetrics(captionFont()).height() + 2);
}

std::size_t Timeline::shownLanes() const
{
    const auto room = static_cast<std::size_t>(std::max(1, plot().height() * 3 / 5 / laneHeight()));
    return m_lanes.size() <= room ? m_lanes.size() : room - 1;
}

int Timeline::laneY(std::size_t lane) const
{
    return plot().bottom() - static_cast<int>(laneLines() - lane) * laneHeight() + laneHeight() / 2;
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(captionFont());
    if (!m_events || m_events->events.empty()) {
        painter.setPen(theme().text2);
        painter.drawText(rect(), Qt::AlignCenter, tr("No transactions"));
        return;
    }
    paintWindow(painter);
    paintMonths(painter);
    paintWeeks(painter);
    paintLanes(painter);
}

void Timeline::paintWindow(QPainter &painter) const
{
    QColor tint = theme().highlight;
    tint.setAlphaF(0.07F);
    const double from = x(std::max(m_first, m_last - m_events->window + 1));
    painter.fillRect(QRectF(from, plot().y(), x(m_last + 1) - from, plot().height()), tint);
    painter.setPen(theme().link);
    painter.drawText(QRectF(from, plot().y(), x(m_last + 1) - from - 3, painter.fontMetrics().height()),
                     Qt::AlignRight, tr("%1 d").arg(m_events->window));
}

void Timeline::paintMonths(QPainter &painter) const
{
    const QDate last = dateOf(m_last);
    for (QDate month(dateOf(m_first).year(), dateOf(m_first).month(), 1); month <= last;
         month = month.addMonths(1)) {
        const auto day = static_cast<Day>(QDate(1970, 1, 1).daysTo(month));
        const double from = x(std::max(day, m_first));
        if (day >= m_first)
            painter.fillRect(QRectF(std::round(from), plot().y(), 1, plot().height()), theme().grid);
        const QString name = QLocale().monthName(month.month(), QLocale::ShortFormat);
        if (from + painter.fontMetrics().horizontalAdvance(name) > plot().right())
            break;
        painter.setPen(theme().text2);
        painter.drawText(QPointF(from + 3, height() - 6), name);
    }
}

void Timeline::paintWeeks(QPainter &painter) const
{
    const QRect area = plot();
    const int bottom = m_lanes.empty() ? area.bottom() : laneY(0) - painter.fontMetrics().height();
    double most = 1;
    for (const auto &week : m_weeks)
        most = std::max({most, week[0], week[1]});
    const int top = area.y() + painter.fontMetrics().height(); // below the window's name
    const double middle = top + (bottom - top) / 2.0;
    const double scale = (bottom - top) / 2.0 / most;
    for (std::size_t i = 0; i < m_weeks.size(); ++i) {
        const auto after = static_cast<Day>((m_weeks.size() - i - 1) * weekDays);
        const double right = x(m_last + 1 - after) - 2;
        const double left = x(std::max(m_first, m_last + 1 - after - weekDays)) + 1;
        painter.fillRect(QRectF(left, middle - m_weeks[i][0] * scale, right - left, m_weeks[i][0] * scale),
                         theme().running);
        painter.fillRect(QRectF(left, middle + 1, right - left, m_weeks[i][1] * scale), theme().bar);
    }
    painter.fillRect(QRectF(area.x(), middle, area.width(), 1), theme().axis);
    const int line = painter.fontMetrics().height();
    paintLabel(painter, top + line / 2, QLatin1Char('+') + shortText(most), theme().text2);
    paintLabel(painter, bottom - line / 2, QChar(0x2212) + shortText(most), theme().text2);
    painter.setPen(theme().text);
    painter.drawText(QRect(edge, static_cast<int>(middle) - line, area.x() - edge, line), Qt::AlignLeft,
                     tr("In, out"));
    painter.setPen(theme().text2);
    painter.drawText(QRect(edge, static_cast<int>(middle), area.x() - edge, line), Qt::AlignLeft,
                     tr("per week"));
}

void Timeline::paintLabel(QPainter &painter, int y, const QString &text, const QColor &color) const
{
    const int line = painter.fontMetrics().height();
    painter.setPen(color);
    painter.drawText(QRect(edge, y - line / 2, plot().x() - edge - 8, line),
                     Qt::AlignRight | Qt::AlignVCenter, text);
}

void Timeline::paintLanes(QPainter &painter) const
{
    const QRect area = plot();
    const int line = painter.fontMetrics().height();
    const std::size_t shown = shownLanes();
    if (shown < m_lanes.size()) {
        painter.setPen(theme().text2);
        painter.drawText(QRect(edge, laneY(shown) - line / 2, area.width(), line),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         tr("%Ln more", nullptr, static_cast<int>(m_lanes.size() - shown)));
    }
    for (std::size_t i = 0; i < shown; ++i) {
        const int y = laneY(i);
        painter.fillRect(QRect(area.x(), y, area.width(), 1), theme().grid);
        painter.setPen(theme().text);
        const QRect name(edge, y - line / 2, area.x() - edge - 8, line);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_lanes[i].name, Qt::ElideMiddle, name.width()));
        painter.setPen(theme().text2);
        painter.drawText(QRect(area.right() + 6, y - line / 2, width() - area.right() - 6, line),
                         Qt::AlignLeft | Qt::AlignVCenter, valueText(m_lanes[i].amount, Unit::Money));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().text);
        for (const std::uint32_t event : m_lanes[i].events)
            painter.drawEllipse(QPointF(x(m_events->events[event].date), y + 0.5), dotRadius, dotRadius);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

bool Timeline::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !m_events)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString text;
    for (std::size_t i = 0; i < shownLanes(); ++i)
        for (const std::uint32_t at : m_lanes[i].events) {
            const auto &shown = m_events->events[at];
            if (std::hypot(x(shown.date) - help->pos().x(), laneY(i) - help->pos().y()) < 2 * dotRadius)
                text = QStringLiteral("%1 · %2\n%3 %4")
                           .arg(dayText(shown.date), m_lanes[i].name, valueText(shown.amount, Unit::Money),
                                QString::fromStdString(shown.currency));
        }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace dramatis::ui

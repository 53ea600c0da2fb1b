// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/event_loop_watch.h"

#include <QFile>

#include <cstdio>

namespace dramatis::ui
{

namespace
{

constexpr int interval = 5;
constexpr double promised = 50;
constexpr double millisecond = 1e6;

} // namespace

EventLoopWatch::EventLoopWatch(QObject *parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &EventLoopWatch::beat);
    m_sinceStart.start();
    reset();
    m_timer.start();
}

EventLoopWatch::~EventLoopWatch()
{
    log(QStringLiteral("longest gap %1 ms").arg(m_longest, 0, 'f', 1));
}

EventLoopWatch *EventLoopWatch::startIfWanted(QObject *parent)
{
    const QString file = qEnvironmentVariable("DRAMATIS_EVENT_LOOP_LOG");
    if (file.isEmpty())
        return nullptr;
    auto *watch = new EventLoopWatch(parent);
    watch->m_file = file;
    return watch;
}

void EventLoopWatch::reset()
{
    m_longest = 0;
    m_since.start();
}

void EventLoopWatch::beat()
{
    const double gap = static_cast<double>(m_since.nsecsElapsed()) / millisecond - interval;
    m_since.start();
    m_longest = std::max(m_longest, gap);
    if (gap > promised)
        log(QStringLiteral("%1 ms after the start: gap of %2 ms")
                .arg(static_cast<double>(m_sinceStart.nsecsElapsed()) / millisecond, 0, 'f', 0)
                .arg(gap, 0, 'f', 1));
}

void EventLoopWatch::log(const QString &line) const
{
    if (m_file.isEmpty())
        return;
    if (m_file == u"-") {
        std::fprintf(stderr, "event loop: %s\n", qPrintable(line));
        return;
    }
    QFile file(m_file);
    if (file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text))
        file.write(line.toUtf8() + '\n');
}

} // namespace dramatis::ui

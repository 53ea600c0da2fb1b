// SPDX-License-Identifier: GPL-3.0-or-later
// How long the event loop was ever blocked: the longest gap between two beats of a timer beyond its interval.
// For tests of the promise "never more than 50 ms"; on when DRAMATIS_EVENT_LOOP_LOG names a file, which gets
// a line per gap above 50 ms and the longest at the end ("-": standard error).
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace dramatis::ui
{

class EventLoopWatch : public QObject
{
    Q_OBJECT
public:
    explicit EventLoopWatch(QObject *parent = nullptr);
    ~EventLoopWatch() override;

    /// As the environment asks for; null without.
    static EventLoopWatch *startIfWanted(QObject *parent);

    [[nodiscard]] double longestGap() const { return m_longest; } ///< milliseconds
    void reset();

private:
    void beat();
    void log(const QString &line) const;

    QTimer m_timer;
    QElapsedTimer m_since;
    QElapsedTimer m_sinceStart;
    double m_longest = 0;
    QString m_file;
};

} // namespace dramatis::ui

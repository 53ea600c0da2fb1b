// SPDX-License-Identifier: GPL-3.0-or-later
// A moment to be typed: a date (its last second), a date with a time (UTC), or unix seconds. Shows what it
// has understood; what it does not understand it takes back when it is left.
#pragma once

#include "base/event_time.h"

#include <QLineEdit>

namespace dramatis::ui
{

class TimeEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit TimeEdit(QWidget *parent = nullptr);

    [[nodiscard]] std::optional<EventTime> time() const { return m_time; }
    void setTime(std::optional<EventTime> time); ///< nothing: there are no data; disabled

    /// Nothing: not understood.
    static std::optional<EventTime> read(const QString &text);

Q_SIGNALS:
    void timeChosen(qint64 time); ///< by the operator

private:
    void take();
    void showTime();

    std::optional<EventTime> m_time;
};

} // namespace dramatis::ui

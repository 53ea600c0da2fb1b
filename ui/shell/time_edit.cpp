// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/time_edit.h"

#include "widgets/number_text.h"

#include <QDateTime>

namespace dramatis::ui
{

TimeEdit::TimeEdit(QWidget *parent) : QLineEdit(parent)
{
    setToolTip(tr("A date (its last second), a date and a time (UTC), or unix seconds"));
    setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("2025-11-05 16:20:30 UTC")) + 24);
    setAcceptDrops(false); // files are the window's
    connect(this, &QLineEdit::editingFinished, this, &TimeEdit::take);
    setTime({});
}

void TimeEdit::setTime(std::optional<EventTime> time)
{
    m_time = time;
    setEnabled(time.has_value());
    showTime();
}

void TimeEdit::showTime()
{
    setText(m_time ? timeText(*m_time, TimeUnit::Seconds) : absentText());
    setCursorPosition(0);
    setModified(false);
}

std::optional<EventTime> TimeEdit::read(const QString &text)
{
    QString plain = text.trimmed();
    if (plain.endsWith(QLatin1String("UTC"), Qt::CaseInsensitive))
        plain = plain.chopped(3).trimmed();
    if (const auto time = parseReferenceTime(plain.toStdString(), TimeUnit::Seconds))
        return time;
    plain.replace(u'T', u' ');
    if (plain.endsWith(u'Z'))
        plain.chop(1);
    for (const QString &format :
         {QStringLiteral("yyyy-MM-dd HH:mm:ss"), QStringLiteral("yyyy-MM-dd HH:mm")}) {
        QDateTime moment = QDateTime::fromString(plain, format);
        moment.setTimeSpec(Qt::UTC);
        if (moment.isValid())
            return moment.toSecsSinceEpoch();
    }
    return std::nullopt;
}

void TimeEdit::take()
{
    if (!isModified())
        return;
    const auto typed = read(text());
    const bool another = typed && typed != m_time;
    if (typed)
        m_time = typed;
    showTime();
    if (another)
        Q_EMIT timeChosen(*typed);
}

} // namespace dramatis::ui

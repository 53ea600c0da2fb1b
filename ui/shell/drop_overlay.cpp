// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/drop_overlay.h"

#include "pages/domain_words.h"
#include "shell/file_intake.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QPainter>

namespace dramatis::ui
{

namespace
{

constexpr int frameInset = 16;
constexpr int shownProblems = 5;

} // namespace

DropOverlay::DropOverlay(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void DropOverlay::cover(int files)
{
    setGeometry(parentWidget()->rect());
    say(tr("Looking at %n file(s)…", nullptr, files), false);
    raise();
    show();
}

void DropOverlay::tell(const std::vector<importing::Inspection> &files)
{
    QStringList kinds;
    QStringList problems;
    int asked = 0;
    for (const importing::Inspection &file : files) {
        const bool readable = file.usable() || file.needsAnswers();
        if (!readable)
            problems.append(QString::fromStdString(file.problem));
        else
            kinds.append(kindTitle(file.kind()));
        asked += readable && !FileIntake::isPlain(file) ? 1 : 0;
    }
    if (kinds.isEmpty())
        return say(tr("Nothing here can be read"), true, problems);
    QString text = tr("Read %n file(s): %1", nullptr, static_cast<int>(kinds.size()))
                       .arg(kinds.join(QStringLiteral(", ")));
    if (asked > 0)
        text += QLatin1Char('\n') + tr("%n file(s) to look at first", nullptr, asked);
    say(text, false, problems);
}

void DropOverlay::refuse(const QString &reason)
{
    say(reason, true);
}

void DropOverlay::say(const QString &text, bool bad, const QStringList &problems)
{
    m_text = text;
    m_bad = bad;
    m_problems = problems.mid(0, shownProblems);
    if (problems.size() > shownProblems)
        m_problems.append(tr("and %n more", nullptr, static_cast<int>(problems.size()) - shownProblems));
    setAccessibleName(QStringList({text, m_problems.join(QLatin1Char(' '))}).join(QLatin1Char(' ')));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    update();
}

void DropOverlay::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    QColor veil = t.base;
    veil.setAlphaF(0.85F);
    painter.fillRect(rect(), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_bad ? t.failed : t.highlight, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(frameInset, frameInset, -frameInset, -frameInset), 3, 3);

    constexpr int iconSize = 32;
    const QFont title = itemTitleFont();
    const int line = QFontMetrics(title).height();
    QRect place = rect().adjusted(4 * frameInset, 0, -4 * frameInset, 0);
    place.setTop(height() / 2 - iconSize - line);
    painter.drawPixmap(place.center().x() - iconSize / 2, place.top(),
                       iconPixmap(m_bad ? QStringLiteral("cross") : QStringLiteral("imports"), iconSize,
                                  m_bad ? t.failed : t.text2, devicePixelRatioF()));
    place.setTop(place.top() + iconSize + 8);
    painter.setFont(title);
    painter.setPen(m_bad ? t.failed : t.text);
    const int flags = int(Qt::AlignHCenter) | Qt::AlignTop | Qt::TextWordWrap;
    QRect used;
    painter.drawText(place, flags, m_text, &used);
    painter.setFont(font());
    painter.setPen(t.failed);
    for (const QString &problem : m_problems) {
        place.setTop(used.bottom() + 8);
        painter.drawText(place, flags, problem, &used);
    }
}

} // namespace dramatis::ui

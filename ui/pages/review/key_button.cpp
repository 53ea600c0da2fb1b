// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/key_button.h"
#include "widgets/theme.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace dramatis::ui
{

namespace
{

constexpr int gap = 7;

} // namespace

KeyButton::KeyButton(const QString &key, QWidget *parent) : QPushButton(parent), m_key(key) {}

int KeyButton::keyWidth() const
{
    return QFontMetrics(captionFont()).horizontalAdvance(m_key) + 9;
}

QSize KeyButton::sizeHint() const
{
    constexpr int padding = 26;
    const int content = icon().isNull() ? fontMetrics().horizontalAdvance(text()) : iconSize().width();
    return {content + padding + keyWidth() + gap, QPushButton::sizeHint().height()};
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const int behind = keyWidth() + gap;
    QStyleOptionButton label = option;
    label.rect = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    label.rect.adjust(layoutDirection() == Qt::RightToLeft ? behind : 0, 0,
                      layoutDirection() == Qt::RightToLeft ? 0 : -behind, 0);
    painter.drawControl(QStyle::CE_PushButtonLabel, label);
    const bool primary = property("primary").toBool() && isEnabled();
    const QColor ink = !isEnabled() ? theme().disabled : primary ? theme().highlightedText : theme().text2;
    const QFontMetrics metrics(captionFont());
    QRectF key(0, 0, keyWidth(), metrics.height() + 1);
    key.moveCenter(QRectF(rect()).center());
    key.moveRight(width() - 10.5);
    key = QStyle::visualRect(layoutDirection(), rect(), key.toRect());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ink);
    painter.drawRoundedRect(key.adjusted(.5, .5, -.5, -.5), 2, 2);
    painter.setFont(captionFont());
    painter.drawText(key, Qt::AlignCenter, m_key);
}

} // namespace dramatis::ui

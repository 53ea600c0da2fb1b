// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/start_page.h"

#include "widgets/icons.h"
#include "widgets/pane.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{

constexpr int signSize = 24;
constexpr int inset = 16;

} // namespace

StartChoice::StartChoice(const QString &iconName, const QString &title, const QString &remark,
                         const QString &shortcut, QWidget *parent)
    : QAbstractButton(parent), m_iconName(iconName), m_remark(remark), m_shortcut(shortcut)
{
    setText(title);
    setAccessibleDescription(remark);
    setToolTip(remark);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StartChoice::sizeHint() const
{
    const int lines = QFontMetrics(itemTitleFont()).height() + QFontMetrics(smallFont()).height();
    return {380, lines + 22};
}

void StartChoice::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    QStyleOptionButton option;
    option.initFrom(this);
    option.state |= isDown() ? QStyle::State_Sunken : QStyle::State_Raised;
    style()->drawPrimitive(QStyle::PE_PanelButtonCommand, &option, &painter, this);
    const auto mirrored = [this](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    const auto start = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    painter.drawPixmap(mirrored({inset, (height() - signSize) / 2, signSize, signSize}),
                       iconPixmap(m_iconName, signSize, t.highlight, devicePixelRatioF()));
    painter.setFont(smallFont());
    const int keyWidth = painter.fontMetrics().horizontalAdvance(m_shortcut) + 12;
    const int keyHeight = painter.fontMetrics().height() + 4;
    const QRect key = mirrored({width() - inset - keyWidth, (height() - keyHeight) / 2, keyWidth, keyHeight});
    painter.setPen(t.outline);
    painter.drawRect(key);
    painter.setPen(t.text2);
    painter.drawText(key, Qt::AlignCenter, m_shortcut);

    const int left = inset + signSize + 14;
    QRect place(left, 11, width() - left - keyWidth - 2 * inset, QFontMetrics(itemTitleFont()).height());
    painter.setFont(itemTitleFont());
    painter.setPen(t.text);
    painter.drawText(mirrored(place), start,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
    place.moveTop(place.bottom() + 1);
    painter.setFont(smallFont());
    painter.setPen(t.text2);
    painter.drawText(mirrored(place), start,
                     painter.fontMetrics().elidedText(m_remark, Qt::ElideRight, place.width()));
}

void StartChoice::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

DropField::DropField(QWidget *parent) : QFrame(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(6);
    column->addWidget(new IconLabel(QStringLiteral("imports"), 32, &Theme::text2, this), 0, Qt::AlignHCenter);
    auto *title = new QLabel(tr("Drop CSV files or a folder here"), this);
    title->setFont(itemTitleFont());
    title->setAlignment(Qt::AlignHCenter);
    title->setWordWrap(true);
    auto *kinds = secondaryLabel(tr(".csv, also .gz; several at once, in any order"), this);
    kinds->setFont(smallFont());
    kinds->setAlignment(Qt::AlignHCenter);
    kinds->setWordWrap(true);
    auto *choose = new QPushButton(tr("Choose files…"), this);
    connect(choose, &QPushButton::clicked, this, &DropField::chooseAsked);
    column->addWidget(title);
    column->addWidget(kinds);
    column->addWidget(choose, 0, Qt::AlignHCenter);
}

void DropField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().outline, 1.5, Qt::DashLine));
    painter.setBrush(theme().base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

} // namespace dramatis::ui

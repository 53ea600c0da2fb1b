// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/card_head.h"
#include "widgets/elided_label.h"
#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/pane.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace dramatis::ui
{

void PersonaTitle::setPersona(const OutcomeKey &outcome, const QString &name)
{
    m_outcome = outcome;
    m_name = name;
    setAccessibleName(tr("Persona: %1").arg(name));
    setToolTip(name);
    setVisible(!name.isEmpty());
    updateGeometry();
    update();
}

QSize PersonaTitle::sizeHint() const
{
    const QFontMetrics metrics(strongFont());
    return {metrics.horizontalAdvance(m_name) + swatchSize() + 6 + 18, std::max(24, metrics.height() + 6)};
}

QSize PersonaTitle::minimumSizeHint() const
{
    return {90, sizeHint().height()};
}

void PersonaTitle::paintEvent(QPaintEvent *)
{
    const Theme &now = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(now.outline);
    painter.setBrush(now.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setFont(strongFont());
    painter.setPen(now.text);
    paintChip(painter, rect().adjusted(8, 0, -8, 0), m_outcome, m_name, now);
}

SubjectTitle::SubjectTitle(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SubjectTitle::setSubject(const QString &subject)
{
    m_subject = subject;
    setAccessibleName(subject);
    setToolTip(tr("%1\nA click copies it.").arg(subject));
    updateGeometry();
    update();
}

QSize SubjectTitle::sizeHint() const
{
    const QFontMetrics metrics(titleFont());
    return {std::min(metrics.horizontalAdvance(m_subject) + 6, 420), metrics.height() + 4};
}

QSize SubjectTitle::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void SubjectTitle::copy()
{
    QApplication::clipboard()->setText(m_subject);
    Q_EMIT copied();
}

void SubjectTitle::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        copy();
    else
        QWidget::keyPressEvent(event);
}

void SubjectTitle::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        copy();
}

void SubjectTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(titleFont());
    painter.setPen(theme().text);
    painter.drawText(rect().adjusted(3, 0, -3, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_subject, Qt::ElideMiddle, width() - 6));
    if (hasFocus()) {
        painter.setPen(QPen(theme().highlight, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

CardHead::CardHead(QWidget *parent)
    : QWidget(parent), m_subject(new SubjectTitle), m_persona(new PersonaTitle), m_traits(new QHBoxLayout),
      m_reason(new ElidedLabel(&Theme::text2)), m_place(secondaryLabel({})),
      m_up(
          stepButton(QStringLiteral("up"), tr("The subject before"), -1, QKeySequence(Qt::ALT | Qt::Key_Up))),
      m_down(stepButton(QStringLiteral("down"), tr("The next subject"), 1,
                        QKeySequence(Qt::ALT | Qt::Key_Down))),
      m_override(new QPushButton(tr("Override…"))), m_withdraw(new QPushButton(tr("Withdraw override…"))),
      m_reclassify(new QPushButton(tr("Reclassify this one")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *back = new QToolButton;
    back->setIcon(icon(QStringLiteral("back")));
    back->setAutoRaise(true);
    back->setToolTip(tr("Back to the subjects"));
    back->setAccessibleName(back->toolTip());
    row->addWidget(back);
    row->addWidget(m_subject);
    row->addWidget(m_persona);
    m_traits->setSpacing(6);
    row->addLayout(m_traits);
    m_reason->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_reason, 1);
    for (QWidget *part : {static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_up),
                          static_cast<QWidget *>(m_down), static_cast<QWidget *>(m_override),
                          static_cast<QWidget *>(m_withdraw), static_cast<QWidget *>(m_reclassify)})
        row->addWidget(part);
    connect(back, &QToolButton::clicked, this, &CardHead::backWanted);
    connect(m_override, &QPushButton::clicked, this, &CardHead::overrideWanted);
    connect(m_withdraw, &QPushButton::clicked, this, &CardHead::withdrawWanted);
    connect(m_reclassify, &QPushButton::clicked, this, &CardHead::reclassifyWanted);
    setPlace(-1, 0);
}

QToolButton *CardHead::stepButton(const QString &iconName, const QString &name, int step,
                                  const QKeySequence &keys)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(tr("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
    connect(button, &QToolButton::clicked, this, [this, step] { Q_EMIT stepWanted(step); });
    return button;
}

void CardHead::setSubject(const QString &subject)
{
    m_subject->setSubject(subject);
}

void CardHead::setPersona(const OutcomeKey &outcome, const QString &name, const QString &reason)
{
    m_persona->setPersona(outcome, name);
    m_reason->setText(reason);
}

void CardHead::setCaption(const QString &caption)
{
    m_reason->setText(caption);
}

void CardHead::setTraits(const QStringList &names)
{
    while (QLayoutItem *old = m_traits->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const QString &name : names) {
        auto *chip = new PersonaTitle(this);
        chip->setPersona({}, name);
        chip->setAccessibleName(tr("Trait: %1").arg(name));
        m_traits->addWidget(chip);
    }
}

void CardHead::setPlace(std::int64_t place, std::int64_t count)
{
    m_place->setText(place < 0 ? QString() : tr("%1 of %2").arg(countText(place + 1), countText(count)));
    m_up->setEnabled(place > 0);
    m_down->setEnabled(place >= 0 && place + 1 < count);
}

QString CardHead::placeText() const
{
    return m_place->text();
}

void CardHead::setDeeds(bool canWrite, bool overridden)
{
    for (QPushButton *button : {m_override, m_withdraw, m_reclassify}) {
        button->setEnabled(canWrite);
        button->setToolTip(canWrite ? QString() : tr("This workspace cannot be written."));
    }
    m_withdraw->setVisible(overridden);
}

} // namespace dramatis::ui

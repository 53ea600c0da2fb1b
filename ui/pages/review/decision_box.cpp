// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/decision_box.h"
#include "base/text.h"
#include "pages/domain_words.h"
#include "pages/review/key_button.h"
#include "pages/review/review_words.h"
#include "widgets/pane.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>

namespace dramatis::ui
{

DecisionBox::DecisionBox(QWidget *parent)
    : QFrame(parent), m_title(new QLabel), m_uncheck(linkButton(tr("Uncheck all"))),
      m_note(secondaryLabel({})), m_reason(new QPlainTextEdit), m_before(secondaryLabel({}))
{
    constexpr int lines = 2;
    setAccessibleName(tr("Decision and reason"));
    m_title->setFont(strongFont());
    m_note->setFont(smallFont());
    m_before->setFont(smallFont());
    m_before->setWordWrap(true);
    m_uncheck->setFont(smallFont());
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setPlaceholderText(tr("Reason. Ctrl+Enter decides as suggested"));
    m_reason->setFixedHeight(lines * m_reason->fontMetrics().lineSpacing() + 16);
    m_reason->setFrameShape(QFrame::NoFrame); // drawn here, so that it shows in every theme
    m_reason->installEventFilter(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_uncheck);
    head->addStretch(1);
    head->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 14);
    column->setSpacing(7);
    column->addLayout(head);
    column->addWidget(m_before);
    column->addWidget(m_reason);
    createButtons();
    connect(m_uncheck, &QPushButton::clicked, this, &DecisionBox::uncheckWanted);
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] {
        m_failed = false;
        validate();
    });
    showNothing({});
}

void DecisionBox::createButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (std::size_t i = 0; i < review::decisionCount; ++i) {
        const auto decision = static_cast<review::Decision>(i);
        auto *button = new KeyButton(QString(decisionKey(decision)));
        button->setText(decisionTitle(decision));
        connect(button, &QPushButton::clicked, this, [this, decision] { ask(decision); });
        row->addWidget(button);
        m_buttons[i] = button;
    }
    row->addStretch(1);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void DecisionBox::showItem(const std::string &itemId, review::Decision suggested,
                           std::optional<review::Decision> decided, const QString &decidedReason)
{
    if (itemId != m_itemId)
        clearReason();
    m_itemId = itemId;
    m_suggested = suggested;
    m_active = true;
    m_title->setText(tr("Decision and reason"));
    m_uncheck->hide();
    m_before->setVisible(decided.has_value());
    if (decided)
        m_before->setText(tr("Decided before: %1. %2").arg(decisionWord(*decided), decidedReason));
    validate();
}

void DecisionBox::showSeveral(std::int64_t items)
{
    m_itemId.clear();
    m_suggested.reset();
    m_active = true;
    m_title->setText(tr("One decision for %Ln checked item(s)", nullptr, pluralCount(items)));
    m_uncheck->show();
    m_before->hide();
    validate();
}

void DecisionBox::showNothing(const QString &why)
{
    m_itemId.clear();
    m_suggested.reset();
    m_active = false;
    m_title->setText(tr("Decision and reason"));
    m_uncheck->hide();
    m_before->setVisible(!why.isEmpty());
    m_before->setText(why);
    validate();
}

QString DecisionBox::reason() const
{
    return m_reason->toPlainText().trimmed();
}

bool DecisionBox::isEnough(review::Decision decision) const
{
    const std::size_t least = decision == review::Decision::Block ? review::shortestBlockReason : 1;
    return codePointCount(reason().toStdString()) >= least;
}

QString DecisionBox::lackText(review::Decision decision) const
{
    if (decision == review::Decision::Block)
        return tr("A block needs %1 characters, %2 are there")
            .arg(review::shortestBlockReason)
            .arg(codePointCount(reason().toStdString()));
    return tr("Write a reason, then Ctrl+Enter");
}

void DecisionBox::validate()
{
    m_reason->setEnabled(m_active);
    for (QPushButton *button : m_buttons)
        button->setEnabled(m_active);
    if (m_chosen && isEnough(*m_chosen) && !m_failed)
        m_note->setText(tr("Ctrl+Enter: %1").arg(decisionTitle(*m_chosen)));
    else if (m_chosen && !m_failed)
        m_note->setText(lackText(*m_chosen));
    else if (!m_failed)
        m_note->setText(tr("a block needs %1 characters").arg(review::shortestBlockReason));
    paintPrimary();
}

/// The one that Ctrl+Enter would press.
void DecisionBox::paintPrimary()
{
    const auto pressed = m_chosen ? m_chosen : m_suggested;
    for (std::size_t i = 0; i < review::decisionCount; ++i) {
        m_buttons[i]->setProperty("primary", m_active && pressed == static_cast<review::Decision>(i));
        m_buttons[i]->update();
    }
}

void DecisionBox::ask(review::Decision decision)
{
    if (!m_active)
        return;
    m_failed = false;
    m_chosen = decision;
    validate();
    if (!isEnough(decision)) {
        focusReason();
        return;
    }
    Q_EMIT decided(decision, reason());
}

void DecisionBox::confirm()
{
    if (const auto decision = m_chosen ? m_chosen : m_suggested)
        ask(*decision);
    else
        fail(tr("Choose a decision: A, M, B or E outside this field"));
}

void DecisionBox::fail(const QString &sentence)
{
    m_failed = true;
    m_note->setText(sentence);
    m_note->setToolTip(sentence);
}

void DecisionBox::clearReason()
{
    m_chosen.reset();
    m_failed = false;
    m_reason->clear();
    validate();
}

void DecisionBox::focusReason()
{
    m_reason->setFocus(Qt::ShortcutFocusReason);
}

bool DecisionBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_reason && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    if (watched != m_reason || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
        confirm();
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void DecisionBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect().adjusted(1, 0, -1, -1), theme().alternate);
    painter.fillRect(1, 0, width() - 2, 1, theme().line);
    const bool focused = m_reason->hasFocus();
    const double edge = focused ? 2 : 1;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused ? theme().highlight : theme().outline, edge));
    painter.setBrush(theme().base);
    painter.drawRoundedRect(QRectF(m_reason->geometry()).adjusted(-edge, -edge, edge, edge), 3, 3);
}

} // namespace dramatis::ui

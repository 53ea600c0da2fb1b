// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/card/override_form.h"
#include "base/text.h"
#include "store/overrides.h"
#include "widgets/pane.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace dramatis::ui
{

OverrideForm::OverrideForm(QWidget *parent)
    : QFrame(parent), m_persona(new QComboBox), m_window(new QComboBox), m_reason(new QLineEdit),
      m_title(new QLabel), m_state(new QLabel), m_decide(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 10, 6);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_title->setFont(strongFont());
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_persona),
                          static_cast<QWidget *>(m_window)})
        row->addWidget(part);
    row->addWidget(m_reason, 1);
    row->addWidget(m_decide);
    auto *leave = new QPushButton(tr("Leave as it is"));
    row->addWidget(leave);
    column->addLayout(row);
    column->addWidget(m_state);
    m_state->setWordWrap(true);
    m_state->setFont(smallFont());
    m_persona->setAccessibleName(tr("Persona"));
    m_persona->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_persona->setMinimumContentsLength(18);
    m_window->setAccessibleName(tr("Window"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason, at least 20 characters"));
    makePrimary(m_decide);
    connect(m_reason, &QLineEdit::textChanged, this, &OverrideForm::validate);
    connect(m_reason, &QLineEdit::returnPressed, this, &OverrideForm::decide);
    connect(m_decide, &QPushButton::clicked, this, &OverrideForm::decide);
    connect(leave, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void OverrideForm::begin(Purpose purpose, const rules::RuleSet &ruleSet, const std::string &subjectId,
                         const std::vector<int> &windows, int chosen)
{
    m_purpose = purpose;
    m_request = {};
    m_request.domain = ruleSet.domain;
    m_request.subjectId = subjectId;
    m_busy = false;
    m_persona->clear();
    for (const rules::Persona &persona : ruleSet.personas)
        m_persona->addItem(QString::fromStdString(persona.name), QString::fromStdString(persona.id));
    m_persona->setVisible(purpose == Purpose::Override);
    m_window->clear();
    m_window->addItem(tr("all windows"), 0);
    for (const int days : windows)
        m_window->addItem(tr("%1 d only").arg(days), days);
    m_window->setCurrentIndex(std::max(0, windows.size() > 1 ? 0 : m_window->findData(chosen)));
    m_title->setText(purpose == Purpose::Override ? tr("Counts as") : tr("Withdraw the override"));
    m_decide->setText(purpose == Purpose::Override ? tr("Override") : tr("Withdraw"));
    m_reason->clear();
    validate();
    show();
    (purpose == Purpose::Override ? static_cast<QWidget *>(m_persona) : m_reason)
        ->setFocus(Qt::TabFocusReason);
}

std::string OverrideForm::trimmedReason() const
{
    return m_reason->text().trimmed().toStdString();
}

void OverrideForm::validate()
{
    const auto length = static_cast<int>(codePointCount(trimmedReason()));
    const auto wanted = static_cast<int>(store::shortestJustification);
    m_decide->setEnabled(length >= wanted && !m_busy);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setText(length >= wanted ? tr("The decision is kept with your name and the time.")
                                      : tr("%1 of at least %2 characters").arg(length).arg(wanted));
}

void OverrideForm::setBusy(bool busy)
{
    m_busy = busy;
    m_decide->setEnabled(!busy && m_decide->isEnabled());
}

void OverrideForm::fail(const QString &sentence)
{
    m_busy = false;
    validate();
    m_state->setForegroundRole(QPalette::WindowText);
    m_state->setText(sentence);
    m_reason->setFocus(Qt::OtherFocusReason);
}

void OverrideForm::decide()
{
    if (!m_decide->isEnabled())
        return;
    jobs::OverrideRequest request = m_request;
    if (m_purpose == Purpose::Override)
        request.personaId = m_persona->currentData().toString().toStdString();
    if (m_window->currentData().toInt() > 0)
        request.window = m_window->currentData().toInt();
    request.reason = trimmedReason();
    setBusy(true);
    Q_EMIT decided(request);
}

void OverrideForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void OverrideForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().runningGround);
    painter.fillRect(QRect(0, 0, 3, height()), theme().running);
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filter_line.h"
#include "widgets/filter_wrap.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace dramatis::ui
{

namespace
{

constexpr std::chrono::milliseconds typingPause(120);
constexpr int crossSize = 12;
constexpr int padding = 8;
constexpr int longestTag = 360;

} // namespace

FilterTag::FilterTag(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setToolTip(text);
    setAccessibleName(tr("Remove the filter %1").arg(text));
    setFocusPolicy(Qt::StrongFocus);
}

QSize FilterTag::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + 2 * padding + 10 + crossSize; // 4: fractions
    return {std::min(width, longestTag), std::max(26, fontMetrics().height() + 8)};
}

void FilterTag::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void FilterTag::paintEvent(QPaintEvent *)
{
    const Theme &now = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(now.highlight, 2) : QPen(underMouse() ? now.outline : now.line, 1));
    painter.setBrush(now.softHighlight);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    const QPixmap cross = iconPixmap(QStringLiteral("close"), crossSize, now.text, devicePixelRatioF());
    painter.drawPixmap(width() - padding - crossSize, (height() - crossSize) / 2, cross);
    painter.setPen(now.text);
    const QRect line = rect().adjusted(padding, 0, -padding - crossSize - 6, 0);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideMiddle, line.width()));
}

FilterLine::FilterLine(const QString &searchWhat, QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit), m_pause(new QTimer(this)), m_remark(new QLabel),
      m_tagArea(new QWidget)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_edit->setPlaceholderText(searchWhat);
    m_edit->setAccessibleName(searchWhat);
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_edit->setMinimumWidth(180);
    m_edit->setMaximumWidth(m_edit->fontMetrics().horizontalAdvance(u'x') * 34);
    m_edit->installEventFilter(this);
    row->addWidget(m_edit, 2, Qt::AlignTop);
    (new WrapLayout(m_tagArea))->setSpacing(6);
    m_tagArea->layout()->setContentsMargins(0, 0, 0, 0);
    QSizePolicy wrapping(QSizePolicy::Expanding, QSizePolicy::Preferred);
    wrapping.setHeightForWidth(true);
    m_tagArea->setSizePolicy(wrapping);
    row->addWidget(m_tagArea, 5);
    m_remark->setFont(smallFont());
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_remark);
    m_pause->setSingleShot(true);
    m_pause->setInterval(typingPause);
    connect(m_edit, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        if (m_edit->text().isEmpty())
            m_pause->start(); // the clear button does not count as typing
    });
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT textChanged(m_edit->text()); });
}

void FilterLine::setTags(const QStringList &texts)
{
    if (m_texts == texts)
        return;
    const bool focusInside =
        std::any_of(m_tags.begin(), m_tags.end(), [](FilterTag *tag) { return tag->hasFocus(); });
    m_texts = texts;
    for (FilterTag *tag : m_tags) {
        m_tagArea->layout()->removeWidget(tag);
        tag->hide();
        tag->deleteLater();
    }
    m_tags.clear();
    for (int i = 0; i < texts.size(); ++i) {
        auto *tag = new FilterTag(texts[i], m_tagArea);
        connect(tag, &QAbstractButton::clicked, this, [this, i] { Q_EMIT tagRemoved(i); });
        m_tagArea->layout()->addWidget(tag);
        tag->show();
        m_tags.push_back(tag);
    }
    if (focusInside)
        m_tags.empty() ? focusSearch() : m_tags.back()->setFocus(Qt::TabFocusReason);
    updateGeometry();
}

void FilterLine::setText(const QString &text)
{
    if (m_edit->text() == text)
        return;
    m_edit->setText(text);
    m_pause->stop();
}

void FilterLine::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

void FilterLine::focusSearch()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool FilterLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Backspace && m_edit->text().isEmpty() && !m_tags.empty()) {
        Q_EMIT tagRemoved(static_cast<int>(m_tags.size()) - 1);
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (m_pause->isActive()) {
            m_pause->stop();
            Q_EMIT textChanged(m_edit->text());
        }
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pane.h"

#include "widgets/elided_label.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace dramatis::ui
{

Pane::Pane(const QString &title, QWidget *parent)
    : QFrame(parent), m_headRow(new QWidget(this)), m_title(new QLabel(title, m_headRow)),
      m_remark(new ElidedLabel(&Theme::text2, m_headRow)), m_head(new QHBoxLayout(m_headRow)),
      m_body(new QVBoxLayout)
{
    m_title->setFont(strongFont());
    m_remark->setFont(smallFont());
    m_remark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_head->setContentsMargins(12, 2, 8, 2);
    m_head->setSpacing(8);
    m_head->addWidget(m_title);
    m_head->addWidget(m_remark, 1);
    m_headRow->setMinimumHeight(rowHeight() + 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_headRow);
    column->addLayout(m_body, 1);
    m_body->setContentsMargins(0, 1, 0, 0);
    m_body->setSpacing(0);
    setAccessibleName(title);
    showHead();
}

void Pane::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    showHead();
}

void Pane::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

void Pane::addControl(QWidget *control)
{
    m_head->addWidget(control);
    showHead();
}

void Pane::setContent(QWidget *content)
{
    while (QLayoutItem *item = m_body->takeAt(0)) {
        if (item->widget() && item->widget() != content)
            item->widget()->deleteLater();
        delete item;
    }
    m_body->addWidget(content, 1);
}

void Pane::showHead()
{
    constexpr int own = 2; // title and remark
    m_headRow->setHidden(m_title->text().isEmpty() && m_head->count() <= own);
}

void Pane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().line);
    painter.setBrush(theme().base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!m_headRow->isHidden())
        painter.fillRect(1, m_headRow->geometry().bottom() + 1, width() - 2, 1, theme().line);
}

namespace
{

struct NoticeColors {
    QColor Theme::*edge;
    QColor Theme::*ground;
    QColor Theme::*icon;
    const char *iconName;
};

NoticeColors noticeColors(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Warning:
        return {&Theme::warningLine, &Theme::warningGround, &Theme::warning, "warning"};
    case NoticeKind::Failure:
        return {&Theme::failed, &Theme::failedGround, &Theme::failed, "cross"};
    case NoticeKind::Information:
        break;
    }
    return {&Theme::running, &Theme::runningGround, &Theme::running, "info"};
}

} // namespace

NoticeStrip::NoticeStrip(QWidget *parent)
    : QFrame(parent), m_icon(new IconLabel(QStringLiteral("info"), 16, &Theme::running, this)),
      m_sentence(new QLabel(this)), m_row(new QHBoxLayout(this)), m_close(new QToolButton(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setFocusPolicy(Qt::NoFocus);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setIconSize({14, 14});
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close this note"));
    m_close->setToolTip(m_close->accessibleName());
    m_row->setContentsMargins(12, 2, 4, 2);
    m_row->setSpacing(8);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_sentence, 1);
    m_row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

void NoticeStrip::show(NoticeKind kind, const QString &sentence)
{
    m_kind = kind;
    const NoticeColors colors = noticeColors(kind);
    m_icon->setIcon(QString::fromLatin1(colors.iconName), colors.icon);
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    setMinimumHeight(rowHeight() + 2);
    for (QPushButton *button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater();
    }
    QWidget::show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    update();
}

QPushButton *NoticeStrip::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setFont(smallFont());
    m_row->insertWidget(m_row->count() - 1, button);
    m_buttons.append(button);
    button->show();
    return button;
}

void NoticeStrip::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString NoticeStrip::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

void NoticeStrip::paintEvent(QPaintEvent *)
{
    const NoticeColors colors = noticeColors(m_kind);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().line);
    painter.setBrush(theme().*colors.ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 2, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int edge = layoutDirection() == Qt::RightToLeft ? width() - 3 : 0;
    painter.fillRect(edge, 0, 3, height(), theme().*colors.edge);
}

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &sentence,
                       QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_sentence(secondaryLabel({}, this)),
      m_column(new QVBoxLayout(this))
{
    m_title->setFont(strongFont());
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setWordWrap(true);
    m_column->setContentsMargins(16, 16, 16, 16);
    m_column->setSpacing(8);
    m_column->addStretch(1);
    m_column->addWidget(new IconLabel(iconName, 32, &Theme::text2, this), 0, Qt::AlignHCenter);
    m_column->addWidget(m_title);
    m_column->addWidget(m_sentence);
    m_column->addStretch(1);
    setTexts(title, sentence);
}

QPushButton *EmptyState::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    m_column->insertWidget(m_column->count() - 1, button, 0, Qt::AlignHCenter);
    return button;
}

void EmptyState::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setHidden(sentence.isEmpty());
}

SegmentSwitch::SegmentSwitch(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void SegmentSwitch::setSegments(const QStringList &texts)
{
    if (texts.size() != m_buttons.size()) {
        qDeleteAll(std::exchange(m_buttons, {}));
        for (int place = 0; place < texts.size(); ++place) {
            auto *button = new QToolButton(this);
            button->setCheckable(true);
            button->setAutoExclusive(true);
            button->setProperty("segment", true);
            button->setFocusPolicy(Qt::StrongFocus);
            connect(button, &QToolButton::clicked, this, [this, place] {
                const bool changed = std::exchange(m_current, place) != place;
                Q_EMIT pressed(place);
                if (changed)
                    Q_EMIT chosen(place);
            });
            m_row->addWidget(button);
            m_buttons.append(button);
        }
    }
    for (int place = 0; place < texts.size(); ++place)
        m_buttons[place]->setText(texts[place]);
    fitWidths();
    setCurrent(m_current < texts.size() ? m_current : 0);
}

void SegmentSwitch::setNames(const QStringList &names)
{
    for (int place = 0; place < std::min(names.size(), m_buttons.size()); ++place)
        m_buttons[place]->setAccessibleName(names[place]);
}

void SegmentSwitch::setCurrent(int place)
{
    m_current = place;
    if (place >= 0 && place < m_buttons.size())
        m_buttons[place]->setChecked(true);
}

void SegmentSwitch::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitWidths();
}

/// Wide enough for the semibold text of the chosen one, so that nothing moves on choosing.
void SegmentSwitch::fitWidths()
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(strong);
    for (QToolButton *button : std::as_const(m_buttons))
        button->setMinimumSize(metrics.horizontalAdvance(button->text()) + 26, metrics.height() + 8);
}

QPushButton *linkButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setFlat(true);
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

void makePrimary(QPushButton *button)
{
    button->setProperty("primary", true);
    button->update();
}

QLabel *titleLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(titleFont());
    return label;
}

SecondaryLabel::SecondaryLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    takeColor();
}

void SecondaryLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::EnabledChange)
        takeColor();
}

void SecondaryLabel::takeColor()
{
    const QColor color = isEnabled() ? theme().text2 : theme().disabled;
    if (palette().color(QPalette::WindowText) == color)
        return;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, color);
    setPalette(own);
}

QLabel *secondaryLabel(const QString &text, QWidget *parent)
{
    return new SecondaryLabel(text, parent);
}

} // namespace dramatis::ui

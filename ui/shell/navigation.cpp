// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/navigation.h"

#include "widgets/icons.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{
constexpr int signSize = 20;
constexpr int iconLeft = 12;
constexpr int textLeft = 42;
} // namespace

NavigationEntry::NavigationEntry(const QString &iconName, const QString &title, QWidget *parent)
    : QAbstractButton(parent), m_iconName(iconName)
{
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize NavigationEntry::sizeHint() const
{
    const QFontMetrics metrics(strongFont());
    const int count = m_count.isEmpty() ? 0 : 8 + QFontMetrics(smallFont()).horizontalAdvance(m_count);
    return {textLeft + metrics.horizontalAdvance(text()) + 16 + count, std::max(32, metrics.height() + 14)};
}

void NavigationEntry::setCount(std::int64_t count, const QString &spoken)
{
    constexpr std::int64_t shortened = 100'000; // beyond, three digits say enough
    m_count = count == 0          ? QString()
              : count < shortened ? countText(count)
                                  : shortText(static_cast<double>(count));
    setAccessibleDescription(count == 0 ? QString() : spoken);
    updateGeometry();
    update();
}

void NavigationEntry::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (isChecked() || (underMouse() && isEnabled())) {
        painter.setBrush(isChecked() ? t.softHighlight : t.hover);
        painter.drawRoundedRect(rect(), 3, 3);
    }
    const auto mirrored = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    if (isChecked())
        painter.fillRect(mirrored({0, 6, 3, height() - 12}), t.highlight);
    const QColor color = isEnabled() ? t.text : t.disabled;
    painter.drawPixmap(mirrored({iconLeft, (height() - signSize) / 2, signSize, signSize}),
                       iconPixmap(m_iconName, signSize, color, devicePixelRatioF()));
    painter.setPen(color);
    painter.setFont(isChecked() ? strongFont() : font());
    const QFontMetrics small(smallFont());
    const int behind = m_count.isEmpty() ? 6 : small.horizontalAdvance(m_count) + 16;
    const QRect place = mirrored({textLeft, 0, width() - textLeft - behind, height()});
    painter.drawText(place, int(Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
    if (!m_count.isEmpty()) {
        painter.setPen(isEnabled() ? t.text2 : t.disabled);
        painter.setFont(smallFont());
        painter.drawText(mirrored({width() - behind, 0, behind - 10, height()}),
                         int(Qt::AlignVCenter) | int(Qt::AlignTrailing), m_count);
    }
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

Navigation::Navigation(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(6, 8, 7, 8);
    m_column->setSpacing(2);
    m_column->addStretch(1);
    setMinimumWidth(160);
    setAccessibleName(tr("Pages"));
}

void Navigation::addEntry(const QString &iconName, const QString &title, const QString &shortcut)
{
    auto *entry = new NavigationEntry(iconName, title, this);
    entry->setToolTip(QStringLiteral("%1 (%2)").arg(title, shortcut));
    entry->setProperty("keys", shortcut);
    const int place = static_cast<int>(m_entries.size());
    connect(entry, &QAbstractButton::clicked, this, [this, place] { Q_EMIT chosen(place); });
    m_column->insertWidget(place, entry);
    m_entries.append(entry);
}

void Navigation::setTitle(int place, const QString &title)
{
    NavigationEntry *entry = m_entries[place];
    entry->setText(title);
    entry->setToolTip(QStringLiteral("%1 (%2)").arg(title, entry->property("keys").toString()));
    entry->updateGeometry();
}

void Navigation::setCount(int place, std::int64_t count, const QString &spoken)
{
    m_entries[place]->setCount(count, spoken);
}

void Navigation::setCurrent(int place)
{
    for (int i = 0; i < m_entries.size(); ++i) {
        m_entries[i]->setAutoExclusive(false);
        m_entries[i]->setChecked(i == place);
        m_entries[i]->setAutoExclusive(true);
    }
}

void Navigation::focusCurrent()
{
    for (NavigationEntry *entry : std::as_const(m_entries)) {
        if (entry->isChecked() || entry == m_entries.last()) {
            entry->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(edge, 0, 1, height(), theme().line);
}

} // namespace dramatis::ui

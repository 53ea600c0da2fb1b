// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/facet_group.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOption>
#include <QVBoxLayout>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

constexpr int edge = 12;
constexpr int arrowSize = 12;

} // namespace

FacetTitle::FacetTitle(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FacetTitle::setRemark(const QString &remark)
{
    m_remark = remark;
    setAccessibleDescription(remark);
    update();
}

QSize FacetTitle::sizeHint() const
{
    return {200, rowHeight()};
}

void FacetTitle::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        setChecked((event->key() == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight));
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FacetTitle::paintEvent(QPaintEvent *)
{
    const Theme &now = theme();
    QPainter painter(this);
    painter.fillRect(rect(), underMouse() ? now.hover : now.alternate);
    painter.fillRect(QRect(0, 0, width(), 1), now.line);
    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.rect = QRect(edge, (height() - arrowSize) / 2, arrowSize, arrowSize);
    style()->drawPrimitive(isChecked() ? QStyle::PE_IndicatorArrowDown : QStyle::PE_IndicatorArrowRight,
                           &arrow, &painter, this);
    const QRect line = rect().adjusted(edge + arrowSize + 6, 0, -edge, 0);
    painter.setFont(captionFont());
    painter.setPen(now.text3);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_remark);
    const int remarkWidth = painter.fontMetrics().horizontalAdvance(m_remark);
    painter.setFont(strongFont());
    painter.setPen(now.text);
    const int room = std::max(0, line.width() - remarkWidth - 8);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    if (hasFocus()) {
        painter.setPen(QPen(now.highlight, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

FacetGroup::FacetGroup(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new FacetTitle(title)), m_body(new QWidget), m_column(new QVBoxLayout(m_body))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_title);
    whole->addWidget(m_body);
    m_column->setContentsMargins(0, 0, 0, 4);
    m_column->setSpacing(0);
    setAccessibleName(title);
    connect(m_title, &QAbstractButton::toggled, this, [this](bool open) {
        m_body->setVisible(open);
        Q_EMIT foldedChanged(!open);
    });
}

void FacetGroup::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setAccessibleName(title);
    setAccessibleName(title);
}

void FacetGroup::setRemark(const QString &remark)
{
    m_title->setRemark(remark);
}

void FacetGroup::setFolded(bool folded)
{
    m_title->setChecked(!folded);
}

bool FacetGroup::isFolded() const
{
    return !m_title->isChecked();
}

FacetRow *FacetGroup::addRow()
{
    auto *row = new FacetRow(m_body);
    m_column->addWidget(row);
    row->setFocusPolicy(m_rows.empty() ? Qt::StrongFocus : Qt::ClickFocus);
    connect(row, &QCheckBox::toggled, this, [this, row](bool on) { toggle(row->entry().value, on); });
    connect(row, &FacetRow::onlyThisWanted, this, [this, row] { showOnly(row->entry().value); });
    m_rows.push_back(row);
    return row;
}

void FacetGroup::setEntries(const std::vector<FacetEntry> &entries)
{
    while (m_rows.size() > entries.size()) {
        m_rows.back()->deleteLater();
        m_rows.back()->hide();
        m_rows.pop_back();
    }
    while (m_rows.size() < entries.size())
        addRow();
    std::int64_t most = 1;
    for (const FacetEntry &entry : entries)
        most = std::max(most, entry.count);
    for (std::size_t i = 0; i < entries.size(); ++i)
        m_rows[i]->setEntry(entries[i], most);
    setMask(m_mask);
}

void FacetGroup::setMask(std::uint64_t mask)
{
    m_mask = mask;
    for (FacetRow *row : m_rows) {
        const QSignalBlocker silent(row);
        row->setChecked((mask >> static_cast<unsigned>(row->entry().value) & 1U) != 0);
    }
}

void FacetGroup::toggle(int value, bool wanted)
{
    const std::uint64_t bit = std::uint64_t(1) << static_cast<unsigned>(value);
    m_mask = wanted ? m_mask | bit : m_mask & ~bit;
    Q_EMIT maskChanged(m_mask);
}

void FacetGroup::showOnly(int value)
{
    const std::uint64_t bit = std::uint64_t(1) << static_cast<unsigned>(value);
    setMask(m_mask == bit ? 0 : bit); // a second time: all again
    Q_EMIT maskChanged(m_mask);
}

void FacetGroup::keyPressEvent(QKeyEvent *event)
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [](FacetRow *row) { return row->hasFocus(); });
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (at == m_rows.end() || step == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto next = std::distance(m_rows.begin(), at) + step;
    if (next < 0) {
        m_title->setFocus(Qt::TabFocusReason);
        return;
    }
    if (next >= static_cast<std::ptrdiff_t>(m_rows.size()))
        return;
    (*at)->setFocusPolicy(Qt::ClickFocus);
    FacetRow *row = m_rows[static_cast<std::size_t>(next)];
    row->setFocusPolicy(Qt::StrongFocus);
    row->setFocus(Qt::TabFocusReason);
}

} // namespace dramatis::ui

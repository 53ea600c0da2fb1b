// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/runs/ledger_view.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace dramatis::ui
{

LedgerView::LedgerView(const QString &accessibleName, QWidget *parent) : QTableView(parent)
{
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    setIconSize({13, 13});
    follow();
}

void LedgerView::setColumnCharacters(const QList<int> &widths)
{
    m_characters = widths;
    m_share = 0;
    for (int column = 0; column < widths.size(); ++column)
        if (widths[column] == 0)
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    fitColumns();
}

void LedgerView::fitColumns()
{
    constexpr int inset = 14;
    constexpr int least = 15; // characters of the column that takes the rest
    constexpr double most = 0.75;
    const int character = fontMetrics().averageCharWidth();
    int wanted = 0;
    for (const int width : m_characters)
        wanted += width > 0 ? width * character + inset : 0;
    if (wanted == 0)
        return;
    const double share = std::clamp(double(viewport()->width() - least * character) / wanted, most, 1.0);
    if (share == m_share)
        return; // what the operator set stays
    m_share = share;
    for (int column = 0; column < m_characters.size(); ++column)
        if (m_characters[column] > 0)
            setColumnWidth(column, static_cast<int>(share * (m_characters[column] * character + inset)));
}

void LedgerView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void LedgerView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(theme().row);
    const int last = verticalHeader()->visualIndexAt(viewport()->height() - 1);
    const int rows = model() ? model()->rowCount() : 0;
    for (int row = std::max(0, rowAt(0)); row < rows && (last < 0 || row <= last); ++row) {
        const int y = rowViewportPosition(row) + rowHeight(row) - 1;
        painter.drawLine(0, y, viewport()->width(), y);
    }
}

void LedgerView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setColumnCharacters(m_characters);
    follow();
}

/// Enter opens, as a double click does.
void LedgerView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        Q_EMIT activated(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void LedgerView::follow()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(ui::rowHeight());
    followTheme(*this);
}

void followTheme(QAbstractItemView &view)
{
    const QPalette wanted = viewPalette(theme());
    if (view.palette().color(QPalette::Highlight) != wanted.color(QPalette::Highlight) ||
        view.palette().color(QPalette::Base) != wanted.color(QPalette::Base))
        view.setPalette(wanted);
}

std::optional<int> rowsOnTop(const std::vector<std::int64_t> &before, const std::vector<std::int64_t> &now)
{
    if (now.size() < before.size() || !std::equal(before.rbegin(), before.rend(), now.rbegin()))
        return std::nullopt;
    return static_cast<int>(now.size() - before.size());
}

} // namespace dramatis::ui

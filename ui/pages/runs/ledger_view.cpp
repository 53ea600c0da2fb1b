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
    const int character = fontMetrics().averageCharWidth();
    for (int column = 0; column < widths.size(); ++column) {
        if (widths[column] > 0)
            setColumnWidth(column, widths[column] * character + 14);
        else
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
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

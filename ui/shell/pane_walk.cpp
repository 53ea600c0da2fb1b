// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pane_walk.h"

#include "widgets/pane.h"

#include <QApplication>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

QWidget *firstStop(QWidget *part)
{
    if (takesFocus(part))
        return part;
    // In the order of Tab, which the layouts and pages have set.
    for (QWidget *next = part->nextInFocusChain(); next && next != part; next = next->nextInFocusChain()) {
        if (part->isAncestorOf(next) && takesFocus(next))
            return next;
    }
    return nullptr;
}

QList<QWidget *> panesOf(QWidget *page)
{
    QList<QWidget *> panes;
    for (Pane *pane : page->findChildren<Pane *>()) {
        if (pane->isVisible())
            panes.append(pane);
    }
    std::stable_sort(panes.begin(), panes.end(), [page](QWidget *a, QWidget *b) {
        const QPoint first = a->mapTo(page, QPoint());
        const QPoint second = b->mapTo(page, QPoint());
        return std::pair(first.y(), first.x()) < std::pair(second.y(), second.x());
    });
    return panes.isEmpty() ? QList<QWidget *>{page} : panes;
}

} // namespace

void walkPanes(const QList<QWidget *> &frame, QWidget *page, bool forward)
{
    QList<QWidget *> stops;
    for (QWidget *part : frame + (page ? panesOf(page) : QList<QWidget *>())) {
        if (part && part->isVisible() && firstStop(part))
            stops.append(part);
    }
    if (stops.isEmpty())
        return;
    const QWidget *focus = QApplication::focusWidget();
    const qsizetype count = stops.size();
    qsizetype current = -1;
    for (qsizetype i = 0; i < count; ++i) {
        if (focus && (stops[i] == focus || stops[i]->isAncestorOf(focus)))
            current = i;
    }
    const qsizetype next = current < 0 ? 0 : (current + (forward ? 1 : count - 1)) % count;
    stops[next]->window()->setAttribute(Qt::WA_KeyboardFocusChange);
    firstStop(stops[next])->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

} // namespace dramatis::ui

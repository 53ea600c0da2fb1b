// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page.h"

#include <QJsonObject>

namespace dramatis::ui
{

std::size_t ViewState::singleWindow(const explore::RunView &view) const
{
    const std::size_t last = view.windows.empty() ? 0 : view.windows.size() - 1;
    return std::min(m_window.value_or(last), last);
}

void ViewState::setWindow(std::optional<std::size_t> window)
{
    if (m_window == window)
        return;
    m_window = window;
    Q_EMIT windowChanged();
}

Page::Page(const PageContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    connect(&m_context.workspace, &jobs::OpenWorkspace::stateChanged, this, &Page::markStale);
    connect(&m_context.workspace, &jobs::OpenWorkspace::viewChanged, this, &Page::markStale);
    connect(&m_context.state, &ViewState::windowChanged, this, &Page::markStale);
}

void Page::arrive(const Destination &) {}

QJsonObject Page::saveSession() const
{
    return {};
}

void Page::restoreSession(const QJsonObject &) {}

void Page::markStale()
{
    m_stale = !isVisible();
    if (!m_stale)
        refresh();
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        m_stale = false;
        refresh();
    }
}

} // namespace dramatis::ui

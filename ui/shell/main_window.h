// SPDX-License-Identifier: GPL-3.0-or-later
// The window: the frame around the pages. Owns the open workspace and what the pages share.
#pragma once

#include "pages/page.h"
#include "shell/page_list.h"

#include <QMainWindow>

class QStackedWidget;

namespace dramatis::ui
{

class Navigation;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(const Registry &registry, const jobs::Settings &settings);

    void openWorkspace(const QString &file);
    void openDemo(std::int64_t subjects);
    void goTo(const Destination &destination);
    [[nodiscard]] jobs::OpenWorkspace &workspace() { return *m_workspace; }

private:
    void makePages();

    jobs::OpenWorkspace *m_workspace;
    ViewState *m_state;
    std::vector<PageEntry> m_entries;
    std::vector<Page *> m_pages;
    Navigation *m_navigation = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "shell/navigation.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QStandardPaths>

namespace dramatis::ui
{

MainWindow::MainWindow(const Registry &registry, const jobs::Settings &settings)
    : m_workspace(new jobs::OpenWorkspace(registry, settings, this)), m_state(new ViewState(this)),
      m_entries(pageList())
{
    resize(1440, 900);
    makePages();
}

void MainWindow::makePages()
{
    auto *frame = new QWidget(this);
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_navigation = new Navigation(frame);
    m_stack = new QStackedWidget(frame);
    row->addWidget(m_navigation);
    row->addWidget(m_stack, 1);
    const PageContext context{*m_workspace, *m_state};
    int place = 0;
    for (const PageEntry &entry : m_entries) {
        Page *page = entry.make(context, m_stack);
        m_pages.push_back(page);
        m_stack->addWidget(page);
        connect(page, &Page::wentTo, this, &MainWindow::goTo);
        if (!entry.listed)
            continue;
        const QKeySequence keys(QStringLiteral("Ctrl+%1").arg(++place));
        m_navigation->addEntry(entry.word, entry.title, keys.toString(QKeySequence::NativeText));
        connect(new QShortcut(keys, this), &QShortcut::activated, this,
                [this, id = entry.id] { goTo({id}); });
    }
    connect(m_navigation, &Navigation::chosen, this,
            [this](int chosen) { goTo({m_entries[static_cast<std::size_t>(chosen)].id}); });
    setCentralWidget(frame);
    m_navigation->setCurrent(0);
}

void MainWindow::openWorkspace(const QString &file)
{
    m_workspace->open(std::filesystem::path(file.toStdString()));
}

void MainWindow::openDemo(std::int64_t subjects)
{
    m_workspace->openDemo({}, subjects);
}

void MainWindow::goTo(const Destination &destination)
{
    for (std::size_t place = 0; place < m_pages.size(); ++place) {
        if (m_entries[place].id != destination.page)
            continue;
        m_stack->setCurrentWidget(m_pages[place]);
        m_navigation->setCurrent(static_cast<int>(place));
        m_pages[place]->arrive(destination);
    }
}

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// What comes to the window from outside: drops, keys, closing; what its search field knows to do; and what it
// keeps of the session.
#include "shell/main_window.h"

#include "import/import_wizard.h"
#include "pages/imports/clipboard_files.h"
#include "shell/command_palette.h"
#include "shell/context_bar.h"
#include "shell/drop_overlay.h"
#include "shell/file_intake.h"
#include "shell/import_notices.h"
#include "shell/job_bar.h"
#include "shell/navigation.h"
#include "shell/notice_area.h"
#include "shell/pane_walk.h"
#include "shell/run_bar.h"
#include "shell/window_actions.h"

#include "pages/domain_words.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPointer>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

namespace dramatis::ui
{

namespace
{
constexpr int toldAfter = 1000; ///< milliseconds of waiting for jobs
} // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QStringList files = FileIntake::filesOf(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    m_overlay->cover(static_cast<int>(files.size()));
    const auto state = m_workspace->state();
    if (state && state->readOnly)
        return m_overlay->refuse(tr("This workspace is read-only"));
    std::vector<importing::FileOrder> orders;
    for (const QString &file : files)
        orders.push_back(filePath(file));
    m_workspace->inspect(std::move(orders), [this](const std::vector<importing::Inspection> &found) {
        if (m_overlay->isVisible())
            m_overlay->tell(found);
    });
}

void MainWindow::connectImport()
{
    connect(m_intake, &FileIntake::openAsked, this, &MainWindow::openWorkspace);
    connect(m_intake, &FileIntake::reviewAsked, this,
            [this](const std::vector<importing::FileOrder> &orders) {
                if (m_wizard->isOpen())
                    m_wizard->add(orders);
                else
                    m_wizard->begin(orders);
                goTo({PageId::Imports});
                showWizard();
            });
    connect(m_importNotices, &ImportNotices::rejectsAsked, this,
            [this](qint64 runNo) { goTo({.page = PageId::Imports, .runNo = runNo}); });
    connect(m_wizard, &ImportWizard::importAsked, m_intake, &FileIntake::import);
    const auto leave = [this] {
        if (currentPage() == PageId::Imports)
            bringUp({PageId::Imports});
    };
    connect(m_wizard, &ImportWizard::finished, this, leave);
    connect(m_wizard, &ImportWizard::cancelled, this, leave);
}

void MainWindow::showWizard()
{
    m_stack->setCurrentIndex(static_cast<int>(m_pages.size()) + 1);
    m_wizard->setFocus(Qt::OtherFocusReason);
}

void MainWindow::pasteFiles()
{
    const auto files = filesOnClipboard(QApplication::clipboard()->mimeData());
    if (files)
        takeFiles(*files);
    else
        m_notices->tell(NoticeTopic::Files, NoticeKind::Failure, QString::fromStdString(files.error().text));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_overlay->hide();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_overlay->hide();
    const QStringList files = FileIntake::filesOf(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    takeFiles(files);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_overlay->hide();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::walk(bool forward)
{
    walkPanes({m_context, m_runBar, m_navigation, m_notices}, m_stack->currentWidget(), forward);
}

void MainWindow::showUndecided()
{
    const auto state = m_workspace->state();
    const std::int64_t count = state ? state->undecidedItems : 0;
    for (int listed = 0; listed < m_actions->pages.size(); ++listed) {
        if (m_actions->pages[listed]->data().toInt() == static_cast<int>(PageId::Review))
            m_navigation->setCount(listed, count,
                                   tr("%Ln item(s) wait for a decision", nullptr, pluralCount(count)));
    }
}

std::vector<PaletteEntry> MainWindow::commands()
{
    std::vector<PaletteEntry> entries;
    const auto add = [&](QAction *action, const QString &remark) {
        QString title = action->text();
        title.remove(QLatin1Char('&'));
        const QString sign = action->property("icon").toString();
        entries.push_back({title, remark, sign.isEmpty() ? QStringLiteral("forward") : sign,
                           [action] { action->trigger(); }});
    };
    for (QAction *page : m_actions->pages) {
        if (page->isEnabled())
            add(page, page->shortcut().toString(QKeySequence::NativeText));
    }
    for (QAction *action : m_actions->commands())
        add(action, action->shortcut().toString(QKeySequence::NativeText));
    return entries;
}

/// Does what the page shown does on these keys: its own action or shortcut, else what the focused widget
/// does.
void MainWindow::passKeys(const QKeySequence &keys)
{
    QWidget *page = m_stack->currentWidget();
    for (QAction *action : page->findChildren<QAction *>()) {
        if (action->isEnabled() && action->shortcuts().contains(keys))
            return action->trigger();
    }
    for (QShortcut *shortcut : page->findChildren<QShortcut *>()) {
        if (shortcut->isEnabled() && shortcut->key() == keys) {
            Q_EMIT shortcut->activated();
            return;
        }
    }
    QWidget *focus = QApplication::focusWidget();
    if (!focus || keys.isEmpty())
        return;
    QKeyEvent press(QEvent::KeyPress, keys[0].key(), keys[0].keyboardModifiers());
    QApplication::sendEvent(focus, &press);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    jobs::JobQueue &queue = m_workspace->queue();
    if (!m_closing)
        storeSession();
    if (queue.isIdle())
        return event->accept();
    event->ignore();
    if (std::exchange(m_closing, true))
        return;
    connect(&queue, &jobs::JobQueue::finished, this,
            [this] { QTimer::singleShot(0, this, &QWidget::close); });
    QTimer::singleShot(toldAfter, this, [this] {
        m_notices->tell(NoticeTopic::Jobs, NoticeKind::Information,
                        tr("The window closes as soon as the running jobs have stopped. A stopped import or "
                           "classification can be resumed."));
    });
    queue.cancelAll();
}

void MainWindow::storeSession()
{
    m_session.geometry = saveGeometry();
    const auto window = m_state->window();
    m_session.window = window ? std::optional<int>(static_cast<int>(*window)) : std::nullopt;
    if (const auto place = placeOf(currentPage()); place && m_entries[*place].listed)
        m_session.page = m_entries[*place].word;
    else if (place)
        m_session.page =
            currentPage() == PageId::Audit ? QStringLiteral("review") : QStringLiteral("subjects");
    if (m_workspace->state()) {
        for (std::size_t place = 0; place < m_pages.size(); ++place)
            m_session.pages[m_entries[place].word] = m_pages[place]->saveSession();
    }
    m_session.save();
}

/// Filters and columns belong to the workspace that they were made for.
void MainWindow::restoreView()
{
    if (std::exchange(m_restored, true) || m_session.pages.isEmpty())
        return;
    for (std::size_t place = 0; place < m_pages.size(); ++place) {
        const QJsonValue kept = m_session.pages[m_entries[place].word];
        if (kept.isObject() && m_sessionWorkspace == m_session.workspace)
            m_pages[place]->restoreSession(kept.toObject());
    }
}

} // namespace dramatis::ui

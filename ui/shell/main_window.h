// SPDX-License-Identifier: GPL-3.0-or-later
// The window: the frame around the pages. Owns the open workspace and what the pages share; leads from page
// to page, takes files that are dropped anywhere, and keeps the session.
#pragma once

#include "pages/page.h"
#include "shell/page_list.h"
#include "shell/window_session.h"

#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace dramatis::ui
{

class CommandPalette;
class ContextBar;
class DropOverlay;
class FileIntake;
class ImportNotices;
class ImportWizard;
class JobBar;
class Navigation;
class NoticeArea;
class ProgramNotices;
class RunBar;
class StartPage;
class WindowActions;
class WorkspaceFiles;
struct PaletteEntry;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(const Registry &registry, const jobs::Settings &settings, WindowSession session);
    ~MainWindow() override;

    /// The last workspace, if it is still there.
    void reopenLast();
    void openWorkspace(const QString &file);
    void openDemo(std::int64_t subjects);
    void takeFiles(const QStringList &files);
    /// The same, through the wizard.
    void reviewFiles(const QStringList &files);
    void goTo(const Destination &destination);
    /// Where it goes once a workspace is open: a word of PageEntry.
    void setFirstPage(const QString &word);

    [[nodiscard]] jobs::OpenWorkspace &workspace() { return *m_workspace; }
    [[nodiscard]] ViewState &viewState() { return *m_state; }
    [[nodiscard]] PageId currentPage() const; ///< Start while none is open
    [[nodiscard]] NoticeArea &notices() { return *m_notices; }
    [[nodiscard]] const WindowSession &session() const { return m_session; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeFrame();
    void makePages();
    void connectActions();
    void connectAppearance();
    void connectWorkspace();
    void connectParts();
    void connectImport();
    void showWizard();
    void pasteFiles();
    void followWorkspace();
    void followDomain();
    void showUndecided();
    void enterWorkspace();
    void classifyAll();
    void bringUp(const Destination &destination);
    void goBack();
    void walk(bool forward);
    void passKeys(const QKeySequence &keys);
    void showRecent();
    void storeSession();
    void restoreView();
    [[nodiscard]] std::vector<PaletteEntry> commands();
    [[nodiscard]] std::optional<std::size_t> placeOf(PageId id) const;

    jobs::OpenWorkspace *m_workspace;
    ViewState *m_state;
    WindowSession m_session;
    std::vector<PageEntry> m_entries;
    std::vector<Page *> m_pages;    ///< as m_entries
    std::vector<Destination> m_way; ///< behind the page shown
    Destination m_here{PageId::Start};
    QString m_firstPage;
    QString m_sessionWorkspace;       ///< that the session was left with
    const Domain *m_domain = nullptr; ///< shown last
    bool m_restored = false;
    bool m_closing = false;
    QTimer m_storing;

    WindowActions *m_actions = nullptr;
    ContextBar *m_context = nullptr;
    RunBar *m_runBar = nullptr;
    Navigation *m_navigation = nullptr;
    NoticeArea *m_notices = nullptr;
    QStackedWidget *m_stack = nullptr;
    StartPage *m_start = nullptr;
    JobBar *m_jobBar = nullptr;
    DropOverlay *m_overlay = nullptr;
    WorkspaceFiles *m_files = nullptr;
    FileIntake *m_intake = nullptr;
    ImportNotices *m_importNotices = nullptr;
    ProgramNotices *m_programNotices = nullptr;
    ImportWizard *m_wizard = nullptr; ///< in the place of the page Imports while it is open
    CommandPalette *m_palette = nullptr;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/main_window.h"

#include "import/import_wizard.h"
#include "jobs/builtin_domains.h"
#include "pages/start/start_page.h"
#include "pages/subjects/subject_words.h"
#include "shell/command_palette.h"
#include "shell/context_bar.h"
#include "shell/drop_overlay.h"
#include "shell/file_intake.h"
#include "shell/help_windows.h"
#include "shell/import_notices.h"
#include "shell/job_bar.h"
#include "shell/navigation.h"
#include "shell/notice_area.h"
#include "shell/program_notices.h"
#include "shell/run_bar.h"
#include "shell/window_actions.h"
#include "shell/workspace_files.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dramatis::ui
{

namespace
{
constexpr std::int64_t demoSubjects = 1000;
constexpr std::size_t longestWay = 50;
constexpr int storedAfter = 1000; ///< milliseconds

/// Where the window is smaller than a page can be, at large scales, the page scrolls.
QScrollArea *scrolled(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    return area;
}
} // namespace

MainWindow::MainWindow(const Registry &registry, const jobs::Settings &settings, WindowSession session)
    : m_workspace(new jobs::OpenWorkspace(registry, settings, this)), m_state(new ViewState(this)),
      m_session(std::move(session)), m_entries(pageList()), m_firstPage(m_session.page),
      m_sessionWorkspace(m_session.workspace)
{
    setAcceptDrops(true);
    m_workspace->setPreferredDomain(registry.find(m_session.domain.toStdString()));
    m_actions = new WindowActions(this, m_entries);
    makeFrame();
    makePages();
    m_files = new WorkspaceFiles(*m_workspace, *m_notices, m_session, this);
    m_intake = new FileIntake(*m_workspace, *m_notices, this);
    m_importNotices = new ImportNotices(*m_workspace, *m_notices, *m_intake, this);
    m_programNotices = new ProgramNotices(*m_workspace, *m_notices, this);
    m_palette = new CommandPalette(*m_workspace, m_context->search(), this, [this] { return commands(); });
    m_overlay = new DropOverlay(this);
    connectActions();
    connectAppearance();
    connectWorkspace();
    connectParts();
    connectImport();
    constexpr int titleBar = 40;
    // A killed program comes back as well.
    m_storing.setSingleShot(true);
    m_storing.setInterval(storedAfter);
    connect(&m_storing, &QTimer::timeout, this, &MainWindow::storeSession);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(0, titleBar)));
    if (!m_session.geometry.isEmpty())
        restoreGeometry(m_session.geometry);
    m_state->setWindow(m_session.window ? std::optional<std::size_t>(*m_session.window) : std::nullopt);
    showRecent();
    followWorkspace();
    m_programNotices->tellSettings();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeFrame()
{
    const PageContext context{*m_workspace, *m_state};
    m_context = new ContextBar(context, this);
    m_runBar = new RunBar(*m_workspace, this);
    m_navigation = new Navigation(this);
    m_notices = new NoticeArea(this);
    m_stack = new QStackedWidget(this);
    m_jobBar = new JobBar(*m_workspace, this);
    m_jobBar->setIdleTexts(
        tr("Nothing leaves this machine."),
        QStringLiteral("Dramatis %1").arg(QString::fromUtf8(jobs::programVersion().data())));

    for (QWidget *part : std::initializer_list<QWidget *>{m_context, m_runBar, m_notices, m_jobBar})
        part->setMinimumWidth(1); // the window may be smaller than their texts
    auto *frame = new QWidget(this);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_context);
    column->addWidget(m_runBar);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    auto *page = new QVBoxLayout;
    page->setSpacing(0);
    page->addWidget(m_notices);
    page->addWidget(m_stack, 1);
    middle->addLayout(page, 1);
    column->addLayout(middle, 1);
    column->addWidget(m_jobBar);
    setCentralWidget(frame);
}

void MainWindow::makePages()
{
    m_start = new StartPage(m_workspace->registry(), m_stack);
    m_stack->addWidget(m_start);
    const PageContext context{*m_workspace, *m_state};
    int number = 0;
    for (const PageEntry &entry : m_entries) {
        Page *page = entry.make(context, m_stack);
        m_pages.push_back(page);
        m_stack->addWidget(scrolled(page));
        connect(page, &Page::wentTo, this, &MainWindow::goTo);
        connect(page, &Page::filesOffered, this, &MainWindow::takeFiles);
        connect(page, &Page::reviewOffered, this, &MainWindow::reviewFiles);
        if (entry.listed)
            m_navigation->addEntry(
                entry.word, entry.title,
                QKeySequence(QStringLiteral("Ctrl+%1").arg(++number)).toString(QKeySequence::NativeText));
    }
    m_wizard = new ImportWizard(*m_workspace, m_stack);
    auto *frame = new QSplitter; // keeps its wrapped texts from asking for more height than it needs
    frame->addWidget(m_wizard);
    frame->setChildrenCollapsible(false);
    m_stack->addWidget(scrolled(frame)); // behind the pages: not one of them
    connect(m_navigation, &Navigation::chosen, this,
            [this](int chosen) { goTo({static_cast<PageId>(m_actions->pages[chosen]->data().toInt())}); });
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto does) { connect(action, &QAction::triggered, this, does); };
    on(m_actions->open, [this] { m_files->askOpen(); });
    on(m_actions->demo, [this] { openDemo(demoSubjects); });
    on(m_actions->import, [this] { takeFiles(m_files->askFiles()); });
    on(m_actions->saveAs, [this] { m_files->askSaveAs(); });
    on(m_actions->backup, [this] { m_files->askBackUp(); });
    on(m_actions->closeWorkspace, [this] { m_workspace->close(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->copy, [this] { passKeys(QKeySequence::Copy); });
    on(m_actions->find, [this] { passKeys(QKeySequence::Find); });
    on(m_actions->paste, [this] { pasteFiles(); });
    on(m_actions->search, [this] { m_palette->open(); });
    on(m_actions->back, [this] { goBack(); });
    on(m_actions->nextPane, [this] { walk(true); });
    on(m_actions->previousPane, [this] { walk(false); });
    on(m_actions->classify, [this] { classifyAll(); });
    on(m_actions->cancelJobs, [this] { m_workspace->queue().cancelAll(); });
    on(m_actions->shortcuts, [this] { showShortcuts(this, m_actions->commands() + m_actions->pages); });
    on(m_actions->audit, [this] { goTo({PageId::Audit}); });
    on(m_actions->support, [this] { m_programNotices->askSupportBundle(); });
    on(m_actions->about, [this] { showAbout(this); });
    for (QAction *page : m_actions->pages)
        on(page, [this, page] { goTo({static_cast<PageId>(page->data().toInt())}); });
    connect(m_actions, &WindowActions::recentAsked, this, &MainWindow::openWorkspace);
}

void MainWindow::connectAppearance()
{
    m_actions->setTheme(m_session.theme);
    m_actions->setLanguage(m_session.language);
    connect(m_actions->themes, &QActionGroup::triggered, this, [this](QAction *action) {
        m_session.theme = static_cast<ThemeChoice>(action->data().toInt());
        applyTheme(*qApp, m_session.theme);
    });
    connect(m_actions->languages, &QActionGroup::triggered, this, [this](QAction *action) {
        m_session.language = action->data().toString();
        m_notices->tell(NoticeTopic::Program, NoticeKind::Information,
                        tr("The language changes when the program is started again."));
    });
}

void MainWindow::connectWorkspace()
{
    connect(m_workspace, &jobs::OpenWorkspace::stateChanged, this, &MainWindow::followWorkspace);
    connect(m_workspace, &jobs::OpenWorkspace::opened, this, &MainWindow::enterWorkspace);
    connect(m_workspace, &jobs::OpenWorkspace::closed, this, [this] {
        m_session.workspace.clear();
        m_way.clear();
        m_domain = nullptr;
        followWorkspace();
    });
}

void MainWindow::connectParts()
{
    connect(m_start, &StartPage::openAsked, m_actions->open, &QAction::trigger);
    connect(m_start, &StartPage::demoAsked, m_actions->demo, &QAction::trigger);
    connect(m_start, &StartPage::chooseAsked, m_actions->import, &QAction::trigger);
    connect(m_start, &StartPage::recentAsked, this, &MainWindow::openWorkspace);
    connect(m_runBar, &RunBar::classifyAsked, this, &MainWindow::classifyAll);
    connect(m_runBar, &RunBar::classifyChangedAsked, this,
            [this] { m_workspace->classifyChanged(m_context->referenceTime()); });
    connect(m_runBar, &RunBar::importAsked, m_actions->import, &QAction::trigger);
    connect(m_runBar, &RunBar::newestAsked, this, [this] { m_workspace->showRun({}, {}); });
    connect(m_context, &ContextBar::timeChosen, this,
            [this] { m_runBar->setWantedTime(m_context->referenceTime()); });
    connect(m_workspace, &jobs::OpenWorkspace::viewChanged, this, [this] {
        m_runBar->setWantedTime({});
        followDomain();
    });
    connect(m_files, &WorkspaceFiles::opening, m_runBar, &RunBar::setOpening);
    connect(m_files, &WorkspaceFiles::recentChanged, this, &MainWindow::showRecent);
    connect(m_palette, &CommandPalette::subjectChosen, this,
            [this](const QString &id) { goTo({.page = PageId::Card, .subject = id}); });
}

void MainWindow::reopenLast()
{
    if (!m_session.workspace.isEmpty() && QFileInfo::exists(m_session.workspace))
        openWorkspace(m_session.workspace);
}

void MainWindow::openWorkspace(const QString &file)
{
    m_files->open(file);
}

void MainWindow::openDemo(std::int64_t subjects)
{
    m_files->openDemo(subjects);
}

void MainWindow::takeFiles(const QStringList &files)
{
    m_intake->take(files);
}

void MainWindow::reviewFiles(const QStringList &files)
{
    m_intake->review(files);
}

void MainWindow::setFirstPage(const QString &word)
{
    m_firstPage = word;
}

std::optional<std::size_t> MainWindow::placeOf(PageId id) const
{
    for (std::size_t place = 0; place < m_entries.size(); ++place) {
        if (m_entries[place].id == id)
            return place;
    }
    return std::nullopt;
}

PageId MainWindow::currentPage() const
{
    const int place = m_stack->currentIndex() - 1; // the first is the start page
    if (place >= static_cast<int>(m_entries.size()))
        return PageId::Imports; // the wizard stands for it
    return place < 0 ? PageId::Start : m_entries[static_cast<std::size_t>(place)].id;
}

void MainWindow::goTo(const Destination &destination)
{
    const auto place = placeOf(destination.page);
    if (!place || !m_workspace->state())
        return;
    if (currentPage() != PageId::Start && currentPage() != destination.page) {
        m_way.push_back(m_here);
        if (m_way.size() > longestWay)
            m_way.erase(m_way.begin());
    }
    bringUp(destination);
}

void MainWindow::bringUp(const Destination &destination)
{
    m_here = destination;
    const std::size_t place = *placeOf(destination.page);
    m_stack->setCurrentIndex(static_cast<int>(place) + 1);
    // A card is one of the subjects, the audit trail stands behind the queue.
    const PageId listed = destination.page == PageId::Card    ? PageId::Subjects
                          : destination.page == PageId::Audit ? PageId::Review
                                                              : destination.page;
    for (int i = 0; i < m_actions->pages.size(); ++i) {
        if (m_actions->pages[i]->data().toInt() == static_cast<int>(listed))
            m_navigation->setCurrent(i);
    }
    m_pages[place]->arrive(destination);
    if (destination.page == PageId::Imports && !destination.runNo && m_wizard->isOpen())
        showWizard();
    m_storing.start();
}

void MainWindow::goBack()
{
    if (m_way.empty())
        return;
    const Destination before = m_way.back();
    m_way.pop_back();
    bringUp(before);
}

void MainWindow::enterWorkspace()
{
    restoreView();
    const auto known = std::find_if(m_entries.begin(), m_entries.end(), [this](const PageEntry &entry) {
        return entry.word == m_firstPage && entry.listed;
    });
    m_firstPage.clear();
    followWorkspace();
    goTo({known == m_entries.end() ? PageId::Overview : known->id});
    if (auto *area = qobject_cast<QScrollArea *>(m_stack->currentWidget()))
        area->widget()->setFocus();
}

void MainWindow::followWorkspace()
{
    const bool open = m_workspace->state() != nullptr;
    m_actions->follow(*m_workspace);
    m_navigation->setEnabled(open);
    m_context->refresh();
    m_runBar->refresh();
    showUndecided();
    if (!open && currentPage() != PageId::Start) {
        m_stack->setCurrentWidget(m_start);
        m_navigation->setCurrent(-1);
    }
    const QString name = m_files->fileName();
    setWindowTitle(open ? tr("%1 — Dramatis").arg(name) : QStringLiteral("Dramatis"));
}

/// A card and the way back are of one domain.
void MainWindow::followDomain()
{
    const Domain *domain = m_workspace->domain();
    if (!domain || domain == m_domain)
        return;
    const bool another = m_domain != nullptr;
    m_domain = domain;
    m_actions->nameDeeds(domain->scores());
    int listed = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].id == PageId::Rules)
            m_navigation->setTitle(listed, m_pages[i]->title());
        listed += m_entries[i].listed ? 1 : 0;
    }
    m_session.domain = fromText(domain->name());
    m_storing.start();
    if (!another)
        return;
    m_way.clear();
    if (currentPage() == PageId::Card)
        bringUp({PageId::Subjects});
}

void MainWindow::classifyAll()
{
    const auto state = m_workspace->state();
    if (state && !state->readOnly)
        m_workspace->classify({}, m_context->referenceTime());
}

void MainWindow::showRecent()
{
    m_actions->setRecent(m_session.recentFiles());
    m_start->setRecent(m_session.recentFiles());
}

} // namespace dramatis::ui

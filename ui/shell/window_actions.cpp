// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/window_actions.h"

#include <QDir>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QWhatsThis>

namespace dramatis::ui
{

WindowActions::WindowActions(QMainWindow *window, const std::vector<PageEntry> &entries)
    : QObject(window), m_window(window)
{
    makeFile();
    makeEdit();
    makeView(entries);
    makeClassify();
    makeTools();
    makeHelp();
}

QAction *WindowActions::add(QMenu *menu, const QString &text, const QKeySequence &keys,
                            const QString &iconName)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setProperty("icon", iconName);
    menu->addAction(action);
    menu->setToolTipsVisible(true);
    m_commands.append(action);
    return action;
}

void WindowActions::makeFile()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&File"));
    open = add(menu, tr("&Open a workspace…"), QKeySequence::Open, QStringLiteral("open"));
    demo = add(menu, tr("Try with &demo data"), QKeySequence(Qt::CTRL | Qt::Key_D), QStringLiteral("demo"));
    m_recent = menu->addMenu(tr("Open &recent"));
    menu->addSeparator();
    import = add(menu, tr("&Import files…"), QKeySequence(Qt::CTRL | Qt::Key_I), QStringLiteral("imports"));
    menu->addSeparator();
    saveAs = add(menu, tr("Save &as…"), QKeySequence::SaveAs, QStringLiteral("save"));
    backup = add(menu, tr("&Back up…"), {}, QStringLiteral("copy"));
    closeWorkspace = add(menu, tr("&Close the workspace"), QKeySequence::Close, QStringLiteral("close"));
    menu->addSeparator();
    quit = add(menu, tr("&Quit"), QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::makeEdit()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Edit"));
    copy = add(menu, tr("&Copy"), QKeySequence::Copy, QStringLiteral("copy"));
    paste = add(menu, tr("&Paste files"), QKeySequence::Paste);
    menu->addSeparator();
    find = add(menu, tr("&Find in this page"), QKeySequence::Find, QStringLiteral("search"));
    search = add(menu, tr("Find a &subject, a page or an action"), QKeySequence(Qt::CTRL | Qt::Key_K));
    // Shown only: were they the window's as well, they would be ambiguous with those of the page.
    for (QAction *action : {copy, find}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_commands.removeAll(action);
    }
    m_commands.removeAll(search);
    m_commands.removeAll(paste);
}

void WindowActions::makeView(const std::vector<PageEntry> &entries)
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&View"));
    int number = 0;
    for (const PageEntry &entry : entries) {
        if (!entry.listed)
            continue;
        QAction *action =
            add(menu, entry.title, QKeySequence(QStringLiteral("Ctrl+%1").arg(++number)), entry.word);
        action->setData(static_cast<int>(entry.id));
        pages.append(action);
    }
    menu->addSeparator();
    back = add(menu, tr("&Back"), QKeySequence::Back, QStringLiteral("back"));
    nextPane = add(menu, tr("&Next pane"), QKeySequence(Qt::Key_F6));
    previousPane = add(menu, tr("&Previous pane"), QKeySequence(Qt::SHIFT | Qt::Key_F6));
    menu->addSeparator();
    themes = new QActionGroup(this);
    QMenu *colours = menu->addMenu(tr("&Colours"));
    const std::pair<QString, ThemeChoice> choices[] = {{tr("&Follow the system"), ThemeChoice::System},
                                                       {tr("&Light"), ThemeChoice::Light},
                                                       {tr("&Dark"), ThemeChoice::Dark},
                                                       {tr("&High contrast"), ThemeChoice::HighContrast}};
    for (const auto &[text, choice] : choices) {
        QAction *action = add(colours, text, {});
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        themes->addAction(action);
    }
}

void WindowActions::makeClassify()
{
    m_runs = m_window->menuBar()->addMenu(tr("&Classify"));
    QMenu *menu = m_runs;
    classify = add(menu, tr("&Reclassify all"), QKeySequence(Qt::Key_F5), QStringLiteral("refresh"));
    cancelJobs =
        add(menu, tr("&Cancel all jobs"), QKeySequence(Qt::CTRL | Qt::Key_Period), QStringLiteral("cancel"));
}

void WindowActions::nameDeeds(bool scores)
{
    m_runs->setTitle(scores ? tr("S&core") : tr("&Classify"));
    classify->setText(scores ? tr("Sco&re all") : tr("&Reclassify all"));
}

void WindowActions::makeTools()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Tools"));
    audit = add(menu, tr("&Audit trail"), {}, QStringLiteral("review"));
    menu->addSeparator();
    QMenu *words = menu->addMenu(tr("&Language"));
    languages = new QActionGroup(this);
    const std::pair<QString, QString> choices[] = {{tr("&System"), QString()},
                                                   {QStringLiteral("&English"), QStringLiteral("en")},
                                                   {QStringLiteral("&Deutsch"), QStringLiteral("de")}};
    for (const auto &[text, language] : choices) {
        QAction *action = add(words, text, {});
        action->setCheckable(true);
        action->setData(language);
        languages->addAction(action);
    }
}

void WindowActions::makeHelp()
{
    QMenu *menu = m_window->menuBar()->addMenu(tr("&Help"));
    whatsThis = QWhatsThis::createAction(this);
    menu->addAction(whatsThis);
    shortcuts = add(menu, tr("&Shortcuts"), QKeySequence(Qt::Key_F1), QStringLiteral("info"));
    support = add(menu, tr("Save support &bundle…"), {}, QStringLiteral("save"));
    about = add(menu, tr("&About Dramatis"), {}, QStringLiteral("info"));
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::setRecent(const QStringList &files)
{
    m_recent->clear();
    m_recent->setToolTipsVisible(true);
    for (const QString &file : files) {
        QAction *action = m_recent->addAction(QDir::toNativeSeparators(file));
        connect(action, &QAction::triggered, this, [this, file] { Q_EMIT recentAsked(file); });
    }
    m_recent->setEnabled(!files.isEmpty());
}

void WindowActions::setTheme(ThemeChoice choice)
{
    for (QAction *action : themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(choice));
}

void WindowActions::setLanguage(const QString &language)
{
    for (QAction *action : languages->actions())
        action->setChecked(action->data().toString() == language);
}

void WindowActions::follow(const jobs::OpenWorkspace &workspace)
{
    const auto state = workspace.state();
    const bool writable = !state || !state->readOnly;
    QList<QAction *> needWorkspace =
        pages + QList<QAction *>{saveAs, backup, closeWorkspace, back, classify, audit};
    for (QAction *action : needWorkspace)
        action->setEnabled(state != nullptr);
    for (QAction *action : {classify, import}) {
        action->setEnabled(writable && (state || action == import));
        action->setToolTip(writable ? action->text().remove(QLatin1Char('&'))
                                    : tr("The workspace is read-only."));
    }
}

QList<QAction *> WindowActions::commands() const
{
    QList<QAction *> enabled;
    for (QAction *action : m_commands) {
        if (action->isEnabled() && !pages.contains(action))
            enabled.append(action);
    }
    return enabled;
}

} // namespace dramatis::ui

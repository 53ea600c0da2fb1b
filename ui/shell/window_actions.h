// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be done from the menu bar, with its shortcut; the main window connects them. Copy and
// Find show the shortcut that the pages carry out themselves.
#pragma once

#include "shell/page_list.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QObject>

class QMainWindow;
class QMenu;

namespace dramatis::ui
{

class WindowActions : public QObject
{
    Q_OBJECT
public:
    WindowActions(QMainWindow *window, const std::vector<PageEntry> &entries);

    QAction *open, *demo, *import, *saveAs, *backup, *closeWorkspace, *quit;
    QAction *copy, *paste, *find, *search;
    QAction *back, *nextPane, *previousPane;
    QAction *classify, *cancelJobs;
    QAction *audit;
    QAction *whatsThis, *shortcuts, *support, *about;
    QList<QAction *> pages;  ///< of the listed pages
    QActionGroup *themes;    ///< data: ThemeChoice as int
    QActionGroup *languages; ///< data: "", "en", "de"

    void setRecent(const QStringList &files);
    void setTheme(ThemeChoice choice);
    void setLanguage(const QString &language);
    /// A domain that scores is scored, not classified.
    void nameDeeds(bool scores);
    /// What can be done now; the reason is told where it cannot.
    void follow(const jobs::OpenWorkspace &workspace);
    /// For the search field: enabled ones that do something at once.
    [[nodiscard]] QList<QAction *> commands() const;

Q_SIGNALS:
    void recentAsked(const QString &file);

private:
    QAction *add(QMenu *menu, const QString &text, const QKeySequence &keys, const QString &iconName = {});
    void makeFile();
    void makeEdit();
    void makeView(const std::vector<PageEntry> &entries);
    void makeClassify();
    void makeTools();
    void makeHelp();

    QMainWindow *m_window;
    QMenu *m_recent = nullptr;
    QMenu *m_runs = nullptr;
    QList<QAction *> m_commands;
};

} // namespace dramatis::ui

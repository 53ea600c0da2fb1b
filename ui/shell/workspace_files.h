// SPDX-License-Identifier: GPL-3.0-or-later
// The ways to a workspace and from it to a file: open, demo data, save as, back up; what went wrong with them
// in a note in place. Remembers what was opened.
#pragma once

#include "jobs/open_workspace.h"
#include "shell/window_session.h"

#include <QObject>

class QWidget;

namespace dramatis::ui
{

class NoticeArea;

class WorkspaceFiles : public QObject
{
    Q_OBJECT
public:
    WorkspaceFiles(jobs::OpenWorkspace &workspace, NoticeArea &notices, WindowSession &session,
                   QWidget *window);

    void open(const QString &file);
    void openDemo(std::int64_t subjects);
    void saveAs(const QString &target);
    void backUp(const QString &target);

    void askOpen();
    void askSaveAs();
    void askBackUp();
    [[nodiscard]] QStringList askFiles();
    /// "north-retail.dramatis"; empty: none is open.
    [[nodiscard]] QString fileName() const;

Q_SIGNALS:
    void opening(const QString &fileName); ///< empty: no longer
    void recentChanged();

private:
    void tellOpened();
    void tellFailed(jobs::JobKind kind, const Error &error);
    void endCopy(const jobs::JobState &ended);
    [[nodiscard]] QString askTarget(const QString &title, const QString &suffix);

    jobs::OpenWorkspace &m_workspace;
    NoticeArea &m_notices;
    WindowSession &m_session;
    QWidget *m_window;
    int m_copy = 0; ///< job of the copy under way
    QString m_target;
    bool m_openCopy = false;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// What the program itself has to say, as notes above the page: settings that could not be taken, another
// program that has written to the workspace, where the support bundle lies and what is in it.
#pragma once

#include "jobs/open_workspace.h"

#include <QObject>

namespace dramatis::ui
{

class NoticeArea;

class ProgramNotices : public QObject
{
    Q_OBJECT
public:
    ProgramNotices(jobs::OpenWorkspace &workspace, NoticeArea &notices, QWidget *window);

    /// Once, at the start.
    void tellSettings();
    void askSupportBundle();
    void saveSupportBundle(const QString &file);

private:
    void followRuns();
    void tellOutside();

    jobs::OpenWorkspace &m_workspace;
    NoticeArea &m_notices;
    QWidget *m_window;
    std::int64_t m_newestRun = 0; ///< of the state that is shown
    std::int64_t m_runBefore = 0; ///< of the state before it
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Files that come from outside, dropped, pasted or chosen: looked at, then imported and classified at once if
// nothing is left to ask; else the wizard is asked for. What cannot be used gets a sentence each, and the
// others are taken. Without a workspace it asks in place where to keep one, and proposes a name; a workspace
// among the files that comes alone is opened.
#pragma once

#include "jobs/open_workspace.h"

#include <QObject>
#include <QStringList>

class QMimeData;

namespace dramatis::ui
{

class NoticeArea;

class FileIntake : public QObject
{
    Q_OBJECT
public:
    FileIntake(jobs::OpenWorkspace &workspace, NoticeArea &notices, QWidget *window);

    /// Local files and folders.
    static QStringList filesOf(const QMimeData *data);
    /// Nothing of it is left to ask: names, forms and mapping are the program's own.
    static bool isPlain(const importing::Inspection &file);

    void take(const QStringList &files) { look(files, false); }
    /// Goes through the wizard, whatever the files are.
    void review(const QStringList &files) { look(files, true); }
    /// As the wizard was told.
    void import(std::vector<importing::FileOrder> orders, const jobs::ImportChoices &choices);
    /// What could not be used, since the last call.
    QStringList takeProblems() { return std::exchange(m_problems, {}); }

Q_SIGNALS:
    void openAsked(const QString &workspace); ///< it was one
    /// With an open workspace.
    void reviewAsked(const std::vector<dramatis::importing::FileOrder> &orders);

private:
    void look(const QStringList &files, bool review);
    void sort(const std::vector<importing::Inspection> &found, bool review);
    void enter(std::vector<importing::FileOrder> orders, bool review);
    void askForWorkspace();
    void createWorkspace(const QString &file);
    void goOn();
    void tellProblems(bool othersTaken);
    void offerByHand(std::vector<importing::FileOrder> texts);

    jobs::OpenWorkspace &m_workspace;
    NoticeArea &m_notices;
    QWidget *m_window;
    std::vector<importing::FileOrder> m_waiting; ///< for a workspace
    bool m_waitingForReview = false;
    QStringList m_problems;
};

} // namespace dramatis::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Files that come from outside, dropped, pasted or chosen: looked at, imported, classified. What cannot be
// used gets a sentence each, and the others are taken. Without a workspace one is made for them; a workspace
// among them that comes alone is opened.
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
    FileIntake(jobs::OpenWorkspace &workspace, NoticeArea &notices, QObject *parent);

    /// Local files and folders.
    static QStringList filesOf(const QMimeData *data);
    void take(const QStringList &files);

Q_SIGNALS:
    void openAsked(const QString &workspace); ///< it was one
    void saveAsAsked();
    void rejectsAsked(qint64 runNo);
    void importEnded();

private:
    void takeKnown(const std::vector<importing::Inspection> &found);
    void makeWorkspace(const QString &firstFile);
    void startImport();
    void tellProblems(const QStringList &problems, bool othersTaken);
    void tellImported(const importing::ImportReport &report);

    jobs::OpenWorkspace &m_workspace;
    NoticeArea &m_notices;
    std::vector<std::filesystem::path> m_waiting; ///< for the workspace that is being made
    QString m_made;                               ///< that workspace's file, until it was told
    QStringList m_problems;
};

} // namespace dramatis::ui

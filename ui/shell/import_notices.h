// SPDX-License-Identifier: GPL-3.0-or-later
// What became of an import, or of taking one back, as a note above the page: how many rows, what can be done
// about the rejected ones, and Undo for all files of the command at once.
#pragma once

#include "jobs/open_workspace.h"

#include <QObject>
#include <QStringList>

namespace dramatis::ui
{

class FileIntake;
class NoticeArea;

class ImportNotices : public QObject
{
    Q_OBJECT
public:
    ImportNotices(jobs::OpenWorkspace &workspace, NoticeArea &notices, FileIntake &intake, QObject *parent);

Q_SIGNALS:
    void rejectsAsked(qint64 runNo);

private:
    void tellImported(const importing::ImportReport &report);
    void undoNext();
    void tellUndone(const importing::Undone &undone);

    jobs::OpenWorkspace &m_workspace;
    NoticeArea &m_notices;
    FileIntake &m_intake;
    std::vector<std::int64_t> m_toUndo; ///< of one command; the last one is the next
    std::vector<importing::Undone> m_undone;
};

} // namespace dramatis::ui

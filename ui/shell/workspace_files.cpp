// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspace_files.h"

#include "pages/domain_words.h"
#include "shell/notice_area.h"
#include "shell/workspace_place.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

namespace dramatis::ui
{

WorkspaceFiles::WorkspaceFiles(jobs::OpenWorkspace &workspace, NoticeArea &notices, WindowSession &session,
                               QWidget *window)
    : QObject(window), m_workspace(workspace), m_notices(notices), m_session(session), m_window(window)
{
    connect(&workspace, &jobs::OpenWorkspace::opened, this, &WorkspaceFiles::tellOpened);
    connect(&workspace, &jobs::OpenWorkspace::failed, this, &WorkspaceFiles::tellFailed);
    connect(&workspace.queue(), &jobs::JobQueue::finished, this, &WorkspaceFiles::endCopy);
}

void WorkspaceFiles::open(const QString &file)
{
    m_notices.clear(NoticeTopic::Opening);
    Q_EMIT opening(QFileInfo(file).fileName());
    m_workspace.open(filePath(QFileInfo(file).absoluteFilePath()));
}

void WorkspaceFiles::openDemo(std::int64_t subjects)
{
    m_notices.clear(NoticeTopic::Opening);
    const QString place = workspacePlace(QStringLiteral("demo-%1").arg(subjects));
    if (QFile::exists(place))
        return open(place);
    Q_EMIT opening(tr("demo data"));
    m_workspace.openDemo(filePath(place), subjects);
}

void WorkspaceFiles::saveAs(const QString &target)
{
    backUp(target);
    m_openCopy = true;
}

void WorkspaceFiles::backUp(const QString &target)
{
    m_target = target;
    m_openCopy = false;
    m_copy = m_workspace.backup(filePath(target));
}

void WorkspaceFiles::endCopy(const jobs::JobState &ended)
{
    if (m_copy == 0 || ended.no != m_copy)
        return;
    m_copy = 0;
    if (ended.error)
        return; // failed() has told
    if (m_openCopy)
        open(m_target);
    else
        m_notices.tell(NoticeTopic::Workspace, NoticeKind::Information,
                       tr("The backup lies in %1.").arg(QDir::toNativeSeparators(m_target)));
}

void WorkspaceFiles::tellOpened()
{
    Q_EMIT opening({});
    const auto state = m_workspace.state();
    if (!state)
        return;
    m_session.workspace = pathText(state->file);
    m_session.remember(m_session.workspace);
    Q_EMIT recentChanged();
    m_notices.clear(NoticeTopic::Jobs);
    m_notices.clear(NoticeTopic::Opening);
    QStringList sentences;
    if (state->foreign)
        sentences.append(
            tr("This is another program's database: it is read, never changed. Save it as a workspace "
               "to classify."));
    else if (state->readOnly)
        sentences.append(tr("This workspace is read-only: it can be looked at and saved as another file."));
    else {
        for (const std::string &note : state->notes)
            sentences.append(QString::fromStdString(note));
    }
    if (sentences.isEmpty())
        return m_notices.clear(NoticeTopic::Workspace);
    NoticeStrip *note = m_notices.tell(NoticeTopic::Workspace,
                                       state->readOnly ? NoticeKind::Warning : NoticeKind::Information,
                                       sentences.join(QLatin1Char('\n')));
    if (state->readOnly)
        connect(note->addButton(tr("Save as…")), &QPushButton::clicked, this, &WorkspaceFiles::askSaveAs);
}

void WorkspaceFiles::tellFailed(jobs::JobKind kind, const Error &error)
{
    using jobs::JobKind;
    const bool entering = kind == JobKind::Open || kind == JobKind::Generate;
    if (entering)
        Q_EMIT opening({});
    const QString text = QString::fromStdString(error.text);
    if (error.kind == ErrorKind::Interrupted)
        m_notices.tell(entering ? NoticeTopic::Opening : NoticeTopic::Jobs, NoticeKind::Information,
                       kind == JobKind::Import || kind == JobKind::Classify || kind == JobKind::Score
                           ? tr("Stopped. Nothing half-done shows; it can be resumed on the page Runs.")
                           : tr("Stopped. Nothing half-done shows."));
    else
        m_notices.tell(entering ? NoticeTopic::Opening : NoticeTopic::Jobs, NoticeKind::Failure, text);
}

QString WorkspaceFiles::fileName() const
{
    const auto state = m_workspace.state();
    return state ? QFileInfo(pathText(state->file)).fileName() : QString();
}

void WorkspaceFiles::askOpen()
{
    const QString file = QFileDialog::getOpenFileName(
        m_window, tr("Open a workspace"), {},
        tr("Workspaces and databases (*.dramatis *.db *.sqlite *.sqlite3);;All files (*)"));
    if (!file.isEmpty())
        open(file);
}

void WorkspaceFiles::askSaveAs()
{
    if (const QString target = askTarget(tr("Save the workspace as"), {}); !target.isEmpty())
        saveAs(target);
}

void WorkspaceFiles::askBackUp()
{
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    if (const QString target = askTarget(tr("Back up the workspace"), QLatin1Char('-') + today);
        !target.isEmpty())
        backUp(target);
}

QString WorkspaceFiles::askTarget(const QString &title, const QString &suffix)
{
    const QString name = QFileInfo(fileName()).completeBaseName() + suffix + QStringLiteral(".dramatis");
    return QFileDialog::getSaveFileName(m_window, title, QDir::home().filePath(name),
                                        tr("Workspaces (*.dramatis)"));
}

QStringList WorkspaceFiles::askFiles()
{
    return QFileDialog::getOpenFileNames(
        m_window, tr("Import files"), {},
        tr("Data files (*.csv *.csv.gz *.gz *.tsv *.txt *.db);;All files (*)"));
}

} // namespace dramatis::ui

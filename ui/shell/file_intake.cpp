// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/file_intake.h"

#include "pages/domain_words.h"
#include "shell/notice_area.h"
#include "shell/workspace_place.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

bool isDatabase(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

/// After the folder that the files lie in.
QString nameAfter(const QString &firstFile)
{
    const QFileInfo first(firstFile);
    const QString name = first.isDir() ? first.fileName() : first.dir().dirName();
    return name.isEmpty() ? QStringLiteral("workspace") : name;
}

} // namespace

FileIntake::FileIntake(jobs::OpenWorkspace &workspace, NoticeArea &notices, QWidget *window)
    : QObject(window), m_workspace(workspace), m_notices(notices), m_window(window)
{
    connect(&workspace, &jobs::OpenWorkspace::opened, this, &FileIntake::goOn);
    connect(&workspace, &jobs::OpenWorkspace::failed, this, [this](jobs::JobKind kind) {
        if (kind == jobs::JobKind::Open)
            m_waiting.clear();
    });
}

QStringList FileIntake::filesOf(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

bool FileIntake::isPlain(const importing::Inspection &file)
{
    return file.usable() && file.proposal && file.proposal->asItIs && file.proposal->questions.empty() &&
           file.proposal->missingFields.empty();
}

void FileIntake::look(const QStringList &files, bool review)
{
    if (files.isEmpty())
        return;
    if (files.size() == 1 && isDatabase(files.constFirst())) {
        Q_EMIT openAsked(files.constFirst());
        return;
    }
    std::vector<importing::FileOrder> orders;
    for (const QString &file : files)
        orders.emplace_back(filePath(file));
    m_workspace.inspect(std::move(orders),
                        [intake = QPointer(this), review](const std::vector<importing::Inspection> &found) {
                            if (intake)
                                intake->sort(found, review);
                        });
}

/// Into what can be used, what the operator could make usable by hand, and the rest.
void FileIntake::sort(const std::vector<importing::Inspection> &found, bool review)
{
    std::vector<importing::FileOrder> usable;
    std::vector<importing::FileOrder> texts;
    m_problems.clear();
    for (const importing::Inspection &file : found) {
        if (file.usable() || file.needsAnswers()) {
            usable.emplace_back(file.path);
            continue;
        }
        m_problems.append(QString::fromStdString(file.problem));
        if (file.sniffed)
            texts.emplace_back(file.path);
    }
    const auto state = m_workspace.state();
    if (!usable.empty() && state && state->readOnly) {
        m_notices.tell(
            NoticeTopic::Files, NoticeKind::Failure,
            tr("Nothing was imported: this workspace is read-only. Save it as another file and drop the "
               "files there."));
        return;
    }
    tellProblems(!usable.empty());
    if (usable.empty() && review && !texts.empty())
        return enter(std::move(texts), true);
    if (usable.empty())
        return offerByHand(std::move(texts));
    const bool asks = std::any_of(found.begin(), found.end(), [](const importing::Inspection &file) {
        return (file.usable() || file.needsAnswers()) && !isPlain(file);
    });
    enter(std::move(usable), review || asks);
}

void FileIntake::enter(std::vector<importing::FileOrder> orders, bool review)
{
    m_waiting = std::move(orders);
    m_waitingForReview = review;
    if (m_workspace.state())
        goOn();
    else
        askForWorkspace();
}

void FileIntake::askForWorkspace()
{
    const QString place = freeWorkspacePlace(nameAfter(pathText(m_waiting.front().path)));
    NoticeStrip *question = m_notices.tell(
        NoticeTopic::Workspace, NoticeKind::Information,
        tr("%n file(s) go into a new workspace. Keep it in %1?", nullptr, static_cast<int>(m_waiting.size()))
            .arg(QDir::toNativeSeparators(place)));
    QPushButton *keep = question->addButton(tr("Keep it there"));
    connect(keep, &QPushButton::clicked, this, [this, place] { createWorkspace(place); });
    connect(question->addButton(tr("Another place…")), &QPushButton::clicked, this, [this, place] {
        auto *dialog = new QFileDialog(m_window, tr("Keep the new workspace in"), QFileInfo(place).path(),
                                       tr("Workspaces (*.dramatis)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("dramatis"));
        dialog->selectFile(QFileInfo(place).fileName());
        connect(dialog, &QFileDialog::fileSelected, this, &FileIntake::createWorkspace);
        dialog->open();
    });
    keep->setFocus(Qt::OtherFocusReason);
}

void FileIntake::createWorkspace(const QString &file)
{
    m_notices.clear(NoticeTopic::Workspace);
    if (!m_waiting.empty())
        m_workspace.create(filePath(file));
}

/// A workspace is open.
void FileIntake::goOn()
{
    std::vector<importing::FileOrder> orders = std::exchange(m_waiting, {});
    if (orders.empty())
        return;
    if (m_waitingForReview)
        Q_EMIT reviewAsked(orders);
    else
        import(std::move(orders), {});
}

void FileIntake::import(std::vector<importing::FileOrder> orders, const jobs::ImportChoices &choices)
{
    m_workspace.importFiles(std::move(orders), choices, true);
}

void FileIntake::tellProblems(bool othersTaken)
{
    if (m_problems.isEmpty())
        m_notices.clear(NoticeTopic::Files);
    else
        m_notices.tell(NoticeTopic::Files, othersTaken ? NoticeKind::Warning : NoticeKind::Failure,
                       m_problems.join(QLatin1Char('\n')));
}

/// Text that is of no known kind may be so for an operator who knows what its columns are.
void FileIntake::offerByHand(std::vector<importing::FileOrder> texts)
{
    if (texts.empty() || m_problems.isEmpty())
        return;
    NoticeStrip *note =
        m_notices.tell(NoticeTopic::Files, NoticeKind::Failure, m_problems.join(QLatin1Char('\n')));
    m_problems.clear();
    connect(note->addButton(tr("Map by hand…")), &QPushButton::clicked, this,
            [this, texts = std::move(texts)] {
                m_notices.clear(NoticeTopic::Files);
                enter(texts, true);
            });
}

} // namespace dramatis::ui

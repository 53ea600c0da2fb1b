// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/file_intake.h"

#include "pages/domain_words.h"
#include "shell/notice_area.h"
#include "shell/workspace_place.h"
#include "widgets/number_text.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QUrl>

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

FileIntake::FileIntake(jobs::OpenWorkspace &workspace, NoticeArea &notices, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_notices(notices)
{
    connect(&workspace, &jobs::OpenWorkspace::opened, this, [this] {
        if (!m_waiting.empty())
            startImport();
    });
    connect(&workspace, &jobs::OpenWorkspace::imported, this, &FileIntake::tellImported);
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

void FileIntake::take(const QStringList &files)
{
    if (files.isEmpty())
        return;
    if (files.size() == 1 && isDatabase(files.constFirst())) {
        Q_EMIT openAsked(files.constFirst());
        return;
    }
    std::vector<importing::FileOrder> orders;
    for (const QString &file : files)
        orders.push_back(filePath(file));
    m_workspace.inspect(std::move(orders),
                        [intake = QPointer(this)](const std::vector<importing::Inspection> &found) {
                            if (intake)
                                intake->takeKnown(found);
                        });
}

void FileIntake::takeKnown(const std::vector<importing::Inspection> &found)
{
    std::vector<std::filesystem::path> usable;
    m_problems.clear();
    for (const importing::Inspection &file : found) {
        if (!file.usable())
            m_problems.append(QString::fromStdString(file.problem));
        else
            usable.push_back(file.path);
    }
    const auto state = m_workspace.state();
    if (!usable.empty() && state && state->readOnly) {
        m_notices.tell(
            NoticeTopic::Files, NoticeKind::Failure,
            tr("Nothing was imported: this workspace is read-only. Save it as another file and drop the "
               "files there."));
        return;
    }
    tellProblems(m_problems, !usable.empty());
    if (usable.empty())
        return;
    m_waiting = std::move(usable);
    if (state)
        startImport();
    else
        makeWorkspace(pathText(m_waiting.front()));
}

void FileIntake::makeWorkspace(const QString &firstFile)
{
    m_made = freeWorkspacePlace(nameAfter(firstFile));
    m_workspace.create(filePath(m_made));
}

void FileIntake::startImport()
{
    std::vector<importing::FileOrder> orders(m_waiting.begin(), m_waiting.end());
    m_waiting.clear();
    m_workspace.importFiles(std::move(orders), true);
    if (m_made.isEmpty())
        return;
    NoticeStrip *note =
        m_notices.tell(NoticeTopic::Workspace, NoticeKind::Information,
                       tr("This new workspace lies in %1.").arg(QDir::toNativeSeparators(m_made)));
    connect(note->addButton(tr("Save as…")), &QPushButton::clicked, this, &FileIntake::saveAsAsked);
    m_made.clear();
}

void FileIntake::tellProblems(const QStringList &problems, bool othersTaken)
{
    if (problems.isEmpty())
        m_notices.clear(NoticeTopic::Files);
    else
        m_notices.tell(NoticeTopic::Files, othersTaken ? NoticeKind::Warning : NoticeKind::Failure,
                       problems.join(QLatin1Char('\n')));
}

void FileIntake::tellImported(const importing::ImportReport &report)
{
    std::int64_t taken = 0;
    std::int64_t same = 0;
    qint64 rejectedIn = 0;
    for (const importing::FileReport &file : report.files) {
        taken += file.taken + file.replaced;
        same += file.unchanged + file.skipped;
        if (file.rejected > 0 && rejectedIn == 0)
            rejectedIn = file.runNo;
    }
    const std::int64_t rejected = report.rejected();
    const QString files = tr("%n file(s)", nullptr, static_cast<int>(report.files.size()));
    QStringList sentences = {
        taken == 0 && same > 0
            ? tr("%1 brought nothing new: all rows are there already.").arg(files)
            : tr("%1 row(s) of %2 were taken.", nullptr, pluralCount(taken)).arg(countText(taken), files)};
    if (rejected > 0)
        sentences.append(
            tr("%1 row(s) were not taken. Mend them in the exported file and drop it here; nothing "
               "will be doubled.",
               nullptr, pluralCount(rejected))
                .arg(countText(rejected)));
    sentences = {sentences.join(QLatin1Char(' '))};
    sentences += std::exchange(m_problems, {});
    const bool clean = rejected == 0 && sentences.size() == 1;
    NoticeStrip *note =
        m_notices.tell(NoticeTopic::Files, clean ? NoticeKind::Information : NoticeKind::Warning,
                       sentences.join(QLatin1Char('\n')));
    if (rejected > 0)
        connect(note->addButton(tr("Show rejects")), &QPushButton::clicked, this,
                [this, rejectedIn] { Q_EMIT rejectsAsked(rejectedIn); });
    Q_EMIT importEnded();
}

} // namespace dramatis::ui

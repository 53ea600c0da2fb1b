// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/import_notices.h"

#include "pages/domain_words.h"
#include "shell/file_intake.h"
#include "shell/notice_area.h"
#include "widgets/number_text.h"

#include <QPushButton>

namespace dramatis::ui
{

namespace
{

struct Sums {
    std::int64_t taken = 0;
    std::int64_t same = 0;
    std::int64_t created = 0;
    std::int64_t rejectedIn = 0; ///< first run with rejects; 0: none
};

Sums sumsOf(const importing::ImportReport &report)
{
    Sums sums;
    for (const importing::FileReport &file : report.files) {
        sums.taken += file.taken + file.replaced;
        sums.same += file.unchanged + file.skipped;
        sums.created += file.createdParents;
        if (file.rejected > 0 && sums.rejectedIn == 0)
            sums.rejectedIn = file.runNo;
    }
    return sums;
}

} // namespace

ImportNotices::ImportNotices(jobs::OpenWorkspace &workspace, NoticeArea &notices, FileIntake &intake,
                             QObject *parent)
    : QObject(parent), m_workspace(workspace), m_notices(notices), m_intake(intake)
{
    connect(&workspace, &jobs::OpenWorkspace::imported, this, &ImportNotices::tellImported);
    connect(&workspace, &jobs::OpenWorkspace::undone, this, &ImportNotices::tellUndone);
    connect(&workspace, &jobs::OpenWorkspace::failed, this, [this](jobs::JobKind kind) {
        if (kind == jobs::JobKind::Undo)
            m_toUndo.clear();
    });
}

void ImportNotices::tellImported(const importing::ImportReport &report)
{
    const Sums sums = sumsOf(report);
    const std::int64_t rejected = report.rejected();
    const QString files = tr("%n file(s)", nullptr, static_cast<int>(report.files.size()));
    QStringList sentences = {sums.taken == 0 && sums.same > 0
                                 ? tr("%1 brought nothing new: all rows are there already.").arg(files)
                                 : tr("%1 row(s) of %2 were taken.", nullptr, pluralCount(sums.taken))
                                       .arg(countText(sums.taken), files)};
    if (sums.created > 0)
        sentences.append(tr("%1 missing account(s) or user(s) were made.", nullptr, pluralCount(sums.created))
                             .arg(countText(sums.created)));
    if (rejected > 0)
        sentences.append(
            tr("%1 row(s) were not taken. Mend them in the exported file and drop it here; nothing "
               "will be doubled.",
               nullptr, pluralCount(rejected))
                .arg(countText(rejected)));
    sentences = {sentences.join(QLatin1Char(' '))};
    sentences += m_intake.takeProblems();
    const bool clean = rejected == 0 && sentences.size() == 1;
    NoticeStrip *note =
        m_notices.tell(NoticeTopic::Files, clean ? NoticeKind::Information : NoticeKind::Warning,
                       sentences.join(QLatin1Char('\n')));
    if (rejected > 0)
        connect(note->addButton(tr("Show rejects")), &QPushButton::clicked, this,
                [this, no = sums.rejectedIn] { Q_EMIT rejectsAsked(no); });
    std::vector<std::int64_t> changed;
    for (const importing::FileReport &file : report.files) {
        if (file.taken + file.replaced > 0 && !file.passedOver)
            changed.push_back(file.runNo);
    }
    if (changed.empty())
        return;
    connect(note->addButton(tr("Undo")), &QPushButton::clicked, this, [this, changed] {
        m_notices.clear(NoticeTopic::Files);
        m_toUndo = changed;
        m_undone.clear();
        undoNext();
    });
}

/// The last file first: rows of the others are referred to by it.
void ImportNotices::undoNext()
{
    if (m_toUndo.empty())
        return;
    const std::int64_t no = m_toUndo.back();
    m_toUndo.pop_back();
    m_workspace.undoImport(no);
}

void ImportNotices::tellUndone(const importing::Undone &undone)
{
    m_undone.push_back(undone);
    if (!m_toUndo.empty())
        return undoNext();
    QStringList files;
    std::int64_t removed = 0;
    std::int64_t restored = 0;
    for (const importing::Undone &one : std::exchange(m_undone, {})) {
        files.prepend(QString::fromStdString(one.fileName));
        removed += one.removed;
        restored += one.restored;
    }
    QStringList sentences = {
        tr("The import of %1 is undone: %2 row(s) are gone.", nullptr, pluralCount(removed))
            .arg(files.join(QStringLiteral(", ")), countText(removed))};
    if (restored > 0)
        sentences.append(tr("%1 row(s) are as they were before.", nullptr, pluralCount(restored))
                             .arg(countText(restored)));
    m_notices.tell(NoticeTopic::Files, NoticeKind::Information, sentences.join(QLatin1Char(' ')));
}

} // namespace dramatis::ui

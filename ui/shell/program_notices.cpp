// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/program_notices.h"

#include "pages/domain_words.h"
#include "shell/notice_area.h"
#include "widgets/save_dialog.h"

#include <QDate>
#include <QPointer>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

std::int64_t newestRun(const jobs::WorkspaceState *state)
{
    std::int64_t newest = 0;
    for (const store::RunRecord &run : state ? state->runs : std::vector<store::RunRecord>())
        newest = std::max(newest, run.no);
    return newest;
}

} // namespace

ProgramNotices::ProgramNotices(jobs::OpenWorkspace &workspace, NoticeArea &notices, QWidget *window)
    : QObject(window), m_workspace(workspace), m_notices(notices), m_window(window)
{
    connect(&workspace, &jobs::OpenWorkspace::stateChanged, this, &ProgramNotices::followRuns);
    connect(&workspace, &jobs::OpenWorkspace::changedOutside, this, &ProgramNotices::tellOutside);
    connect(&workspace, &jobs::OpenWorkspace::closed, this,
            [this] { m_notices.clear(NoticeTopic::Outside); });
}

void ProgramNotices::tellSettings()
{
    QStringList sentences;
    for (const std::string &problem : m_workspace.settings().problems())
        sentences.append(QString::fromStdString(problem));
    if (!sentences.isEmpty())
        m_notices.tell(NoticeTopic::Program, NoticeKind::Warning, sentences.join(QLatin1Char('\n')));
}

void ProgramNotices::followRuns()
{
    m_runBefore = std::exchange(m_newestRun, newestRun(m_workspace.state().get()));
}

/// The state that is shown is the newest already.
void ProgramNotices::tellOutside()
{
    const auto state = m_workspace.state();
    if (!state)
        return;
    QStringList sentences = {tr("Another program has written to this workspace; shown is the newest state.")};
    for (auto run = state->runs.rbegin(); run != state->runs.rend(); ++run) {
        if (run->no > m_runBefore && run->status == store::status::completed)
            sentences.append(tr("Run %1 is completed.").arg(run->no));
    }
    constexpr int most = 4; // the ledger has the others
    if (sentences.size() > most)
        sentences = {sentences.first(),
                     tr("%n runs are completed.", nullptr, static_cast<int>(sentences.size()) - 1)};
    m_notices.tell(NoticeTopic::Outside, NoticeKind::Information, sentences.join(QLatin1Char(' ')));
}

void ProgramNotices::askSupportBundle()
{
    const QString name =
        QStringLiteral("dramatis-support-") + QDate::currentDate().toString(QStringLiteral("yyyy-MM-dd"));
    askWhereToSave(m_window, tr("Save support bundle"), name, {tr("Zip archive (*.zip)")},
                   [this](const QString &file) { saveSupportBundle(file); });
}

void ProgramNotices::saveSupportBundle(const QString &file)
{
    QPointer<ProgramNotices> self(this);
    m_workspace.saveSupportBundle(filePath(file), [self, file](const Status &status) {
        if (!self)
            return;
        if (status)
            self->m_notices.tell(
                NoticeTopic::Program, NoticeKind::Information,
                tr("The support bundle lies in %1. It holds settings, versions, logs and the "
                   "measurements of runs; no data of subjects. Nothing was sent.")
                    .arg(file));
        else
            self->m_notices.tell(NoticeTopic::Program, NoticeKind::Failure,
                                 QString::fromStdString(status.error().text));
    });
}

} // namespace dramatis::ui

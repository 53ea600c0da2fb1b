// SPDX-License-Identifier: GPL-3.0-or-later
// Files into an open workspace and out of it again: inspected, tried, imported, taken back.
#include "importing/rejects_file.h"
#include "jobs/files_in.h"
#include "jobs/import_job.h"
#include "jobs/open_workspace_private.h"

#include <algorithm>

namespace dramatis::jobs
{

namespace
{

QString filesText(const std::vector<importing::FileOrder> &files)
{
    QString text = QString::fromStdString(files.front().path.filename().string());
    if (files.size() > 1)
        text += QStringLiteral(" + %1").arg(files.size() - 1);
    return text;
}

Result<importing::ImportReport> carryOut(Session &session, const Settings &settings,
                                         const std::vector<importing::FileOrder> &files,
                                         const ImportChoices &choices, bool dryRun, const JobContext &job)
{
    importing::ImportOptions options = importOptions(settings);
    DRAMATIS_TRY_ASSIGN(named, filesToImport(files, session.registry(), job));
    options.files = std::move(named);
    options.duplicates = choices.duplicates;
    options.mostRejects = choices.mostRejects;
    options.again = choices.again;
    options.dryRun = dryRun;
    return importJob(session, settings, options, job);
}

} // namespace

int OpenWorkspace::importFiles(std::vector<importing::FileOrder> files, ImportChoices choices,
                               bool thenClassify)
{
    if (files.empty())
        return 0;
    const QString what = filesText(files);
    return d->change<importing::ImportReport>(
        JobKind::Import, what, Session::Purpose::Import,
        [this, choices, files = std::move(files)](Session &session, const JobContext &job) {
            return carryOut(session, m_settings, files, choices, false, job);
        },
        [this, thenClassify](const importing::ImportReport &report) {
            const Domain *const filled = d->domainOf(report);
            if (filled)
                showDomain(filled);
            Q_EMIT imported(report);
            if (thenClassify && filled)
                d->classify(*filled, {}, {}, {});
        });
}

const Domain *OpenWorkspace::Private::domainOf(const importing::ImportReport &report) const
{
    for (const importing::FileReport &one : report.files) {
        const auto &runs = owner.m_state->runs;
        const auto run = std::find_if(runs.begin(), runs.end(), [&](const store::RunRecord &record) {
            return record.no == one.runNo && one.taken + one.replaced > 0;
        });
        if (run != runs.end())
            return owner.m_registry.find(run->domain);
    }
    return nullptr;
}

int OpenWorkspace::forecast(std::vector<importing::FileOrder> files, ImportChoices choices,
                            std::function<void(Result<importing::ImportReport>)> done)
{
    if (files.empty() || d->file.empty())
        return 0;
    const QString what = filesText(files);
    return m_queue->start<importing::ImportReport>(
        JobKind::Forecast, what, Lane::Write,
        [this, name = d->file, choices,
         files = std::move(files)](const JobContext &job) -> Result<importing::ImportReport> {
            auto session = Session::open(m_registry, {name, {}, false}, Session::Purpose::Import, job);
            return withoutCommands(session ? carryOut(*session, m_settings, files, choices, true, job)
                                           : Result<importing::ImportReport>(session.error()));
        },
        std::move(done));
}

int OpenWorkspace::undoImport(std::int64_t runNo)
{
    return d->change<importing::Undone>(
        JobKind::Undo, QString::number(runNo), Session::Purpose::Import,
        [this, runNo](Session &session, const JobContext &job) {
            return importing::undoImport(session.data(), m_registry, runNo, m_settings.values().operatorName,
                                         job);
        },
        [this](const importing::Undone &result) { Q_EMIT undone(result); });
}

int OpenWorkspace::inspect(std::vector<importing::FileOrder> files,
                           std::function<void(std::vector<importing::Inspection>)> done)
{
    if (files.empty())
        return 0;
    const QString what = filesText(files);
    return m_queue->start<std::vector<importing::Inspection>>(
        JobKind::Load, what, Lane::Read,
        [this,
         files = std::move(files)](const JobContext &job) -> Result<std::vector<importing::Inspection>> {
            std::vector<importing::Inspection> found;
            for (const importing::FileOrder &file : withFilesOfFolders(files)) {
                if (job.stopped())
                    return interrupted();
                found.push_back(importing::inspect(file, m_registry, job));
            }
            return found;
        },
        [done = std::move(done)](Result<std::vector<importing::Inspection>> found) {
            if (found && done)
                done(std::move(*found));
        });
}

void OpenWorkspace::preview(importing::FileOrder file, std::int64_t offset, std::size_t rows,
                            std::function<void(Result<importing::Preview>)> done)
{
    if (d->previewJob != 0)
        m_queue->cancel(d->previewJob);
    const QString what = QString::fromStdString(file.path.filename().string());
    const int preview = ++d->previews;
    d->previewJob = m_queue->start<importing::Preview>(
        JobKind::Load, what, Lane::Read,
        [this, offset, rows, file = std::move(file)](const JobContext &job) {
            return importing::preview(file, m_registry, offset, rows, job);
        },
        [this, preview, done = std::move(done)](Result<importing::Preview> found) {
            if (preview != d->previews)
                return;
            d->previewJob = 0;
            if (done)
                done(std::move(found));
        });
}

int OpenWorkspace::writeRejectsFile(std::int64_t runNo, const std::filesystem::path &file,
                                    std::function<void(Result<std::int64_t>)> done)
{
    return d->look<std::int64_t>(
        JobKind::Export, QString::fromStdString(file.filename().string()),
        [runNo, file](Session &session, const JobContext &job) {
            return importing::writeRejectsFile(session.results(), runNo, file, job);
        },
        std::move(done));
}

void OpenWorkspace::readFileLines(std::int64_t runNo, std::int64_t line, std::int64_t around,
                                  std::function<void(Result<importing::FileLines>)> done)
{
    d->look<importing::FileLines>(
        JobKind::Load, QString::number(runNo),
        [runNo, line, around](Session &session, const JobContext &job) {
            return importing::readFileLines(session.results(), runNo, line, around, job);
        },
        std::move(done));
}

} // namespace dramatis::jobs

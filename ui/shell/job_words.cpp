// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/job_words.h"

#include "pages/domain_words.h"
#include "widgets/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace dramatis::ui
{

namespace
{

struct JobWords {
    Q_DECLARE_TR_FUNCTIONS(JobWords)
};

QString stageWord(const std::string &stage)
{
    if (stage == "read")
        return JobWords::tr("reading");
    if (stage == "signals")
        return JobWords::tr("computing signals");
    if (stage == "match")
        return JobWords::tr("matching");
    if (stage == "write")
        return JobWords::tr("writing");
    if (stage == "generate")
        return JobWords::tr("inventing");
    if (stage == "pages")
        return JobWords::tr("copying");
    if (stage == "undo")
        return JobWords::tr("taking back");
    if (stage == "hand-over")
        return JobWords::tr("handing over");
    if (stage == jobs::waitingForAnother)
        return JobWords::tr("waits for another program that is writing");
    return {};
}

bool countsRows(jobs::JobKind kind)
{
    return kind == jobs::JobKind::Import || kind == jobs::JobKind::Forecast || kind == jobs::JobKind::Undo;
}

QString doneText(const jobs::JobState &job)
{
    const QString done = shortText(static_cast<double>(job.done));
    const QString total = shortText(static_cast<double>(job.total));
    if (countsRows(job.kind))
        return job.total > 0 ? JobWords::tr("%1 of %2 rows").arg(done, total)
                             : JobWords::tr("%1 rows").arg(done);
    return job.total > 0 ? JobWords::tr("%1 of %2").arg(done, total) : done;
}

} // namespace

QString jobWord(jobs::JobKind kind)
{
    using jobs::JobKind;
    switch (kind) {
    case JobKind::Open:
        return JobWords::tr("Open");
    case JobKind::Load:
        return JobWords::tr("Read");
    case JobKind::Generate:
        return JobWords::tr("Make demo data");
    case JobKind::Forecast:
        return JobWords::tr("Forecast");
    case JobKind::Undo:
        return JobWords::tr("Undo import");
    case JobKind::Import:
        return JobWords::tr("Import");
    case JobKind::Classify:
        return JobWords::tr("Classify");
    case JobKind::Score:
        return JobWords::tr("Score");
    case JobKind::Resume:
        return JobWords::tr("Resume");
    case JobKind::Discard:
        return JobWords::tr("Discard");
    case JobKind::Decide:
        return JobWords::tr("Write the decision");
    case JobKind::Forget:
        return JobWords::tr("Forget");
    case JobKind::Backup:
        return JobWords::tr("Back up");
    case JobKind::Export:
        return JobWords::tr("Export");
    case JobKind::Timing:
        return JobWords::tr("Time engines");
    case JobKind::Review:
        return JobWords::tr("Write decisions");
    case JobKind::Prune:
        return JobWords::tr("Prune runs");
    case JobKind::Support:
        return JobWords::tr("Save the support bundle");
    }
    return {};
}

QString jobTitle(const jobs::JobState &job)
{
    if (job.file > 0 && job.files.size() > 1)
        return JobWords::tr("%1 %2 (%3 of %4)")
            .arg(jobWord(job.kind), pathText(std::filesystem::path(job.files[job.file - 1].name).filename()))
            .arg(job.file)
            .arg(job.files.size());
    return job.what.isEmpty() ? jobWord(job.kind) : QStringLiteral("%1 %2").arg(jobWord(job.kind), job.what);
}

QString jobDetails(const jobs::JobState &job)
{
    if (job.cancelling)
        return JobWords::tr("stopping");
    if (job.waiting)
        return JobWords::tr("waits for the job before it");
    QStringList parts;
    if (const QString stage = stageWord(job.stage); !stage.isEmpty() && !countsRows(job.kind))
        parts.append(stage);
    if (job.done > 0 || job.total > 0)
        parts.append(doneText(job));
    if (job.rate > 0) {
        const QString rate = shortText(std::round(job.rate));
        parts.append(countsRows(job.kind) ? JobWords::tr("%1 rows/s").arg(rate)
                                          : JobWords::tr("%1/s").arg(rate));
        if (job.total > job.done)
            parts.append(JobWords::tr("%1 left", "time")
                             .arg(remainingText(static_cast<double>(job.total - job.done) / job.rate)));
    }
    return parts.join(QStringLiteral(" · "));
}

QString remainingText(double seconds)
{
    const auto whole = static_cast<qint64>(std::ceil(seconds));
    const auto two = [](qint64 number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    if (whole < 3600)
        return QStringLiteral("%1:%2").arg(whole / 60).arg(two(whole % 60));
    return QStringLiteral("%1:%2:%3").arg(whole / 3600).arg(two(whole / 60 % 60), two(whole % 60));
}

QString lastText(const classify::Report &report, const Domain *domain)
{
    if (domain && domain->scores())
        return JobWords::tr("Last: score, %1 in %2")
            .arg(subjectsText(*domain, report.subjects), durationText(report.seconds));
    const QString windows = JobWords::tr("%n window(s)", nullptr, static_cast<int>(report.windows.size()));
    return JobWords::tr("Last: classify, %1 × %2 in %3")
        .arg(subjectsText(report.subjects), windows, durationText(report.seconds));
}

QString lastText(const importing::ImportReport &report)
{
    std::int64_t taken = 0;
    double seconds = 0;
    for (const importing::FileReport &file : report.files) {
        taken += file.taken + file.replaced;
        seconds += file.seconds;
    }
    const QString files = JobWords::tr("%n file(s)", nullptr, static_cast<int>(report.files.size()));
    return JobWords::tr("Last: import, %1, %2 rows taken, %3 rejected in %4")
        .arg(files, countText(taken), countText(report.rejected()), durationText(seconds));
}

QString lastText(const jobs::JobState &ended)
{
    if (ended.error && ended.error->kind == ErrorKind::Interrupted)
        return JobWords::tr("Last: %1, cancelled").arg(jobTitle(ended));
    if (ended.error)
        return JobWords::tr("Last: %1, failed").arg(jobTitle(ended));
    return JobWords::tr("Last: %1 in %2").arg(jobTitle(ended), durationText(ended.seconds));
}

} // namespace dramatis::ui

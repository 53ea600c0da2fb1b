// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview/attention.h"

#include "pages/subjects/subject_words.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QCoreApplication>

namespace dramatis::ui
{

namespace
{

class Words
{
    Q_DECLARE_TR_FUNCTIONS(AttentionList)
};

int pluralOf(std::int64_t count)
{
    return static_cast<int>(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
}

Destination subjectsWith(explore::Facet facet, std::uint64_t values, std::size_t window)
{
    Destination destination;
    destination.page = PageId::Subjects;
    destination.query.emplace();
    destination.query->window = window;
    destination.query->facet(facet) = values;
    return destination;
}

Destination runOf(PageId page, std::int64_t runNo)
{
    Destination destination;
    destination.page = page;
    destination.runNo = runNo;
    return destination;
}

class Lines
{
public:
    std::vector<AttentionLine> all;

    void addUnfinished(const jobs::WorkspaceState &state)
    {
        const auto unfinished = [](const store::RunRecord &run) { return run.resumable(); };
        const auto first = std::find_if(state.runs.begin(), state.runs.end(), unfinished);
        const auto count = std::count_if(state.runs.begin(), state.runs.end(), unfinished);
        if (count > 0)
            all.push_back({QStringLiteral("warning"), &Theme::warning, count,
                           Words::tr("run(s) did not end", nullptr, pluralOf(count)),
                           Words::tr("nothing of them shows; resume or discard"), Words::tr("Show"),
                           AttentionLine::Action::Go, runOf(PageId::Runs, first->no)});
    }

    void addChanged(const jobs::DomainState &domain, bool readOnly)
    {
        if (!domain.newestRun)
            return;
        const bool known = domain.changedSubjects >= 0;
        const bool none = domain.changedSubjects == 0;
        const QString since = QString::number(domain.newestRun->no);
        all.push_back(
            {none ? QStringLiteral("check") : QStringLiteral("warning"),
             none ? &Theme::held : &Theme::warning,
             known ? std::optional<std::int64_t>(domain.changedSubjects) : std::nullopt,
             known ? Words::tr("subject(s) changed since run %1", nullptr, pluralOf(domain.changedSubjects))
                         .arg(since)
                   : Words::tr("data changed since run %1").arg(since),
             domain.newestEvent
                 ? Words::tr("newest data %1").arg(timeText(*domain.newestEvent, domain.domain->timeUnit()))
                 : QString(),
             none || readOnly          ? QString()
             : domain.domain->scores() ? Words::tr("Score")
                                       : Words::tr("Reclassify"),
             AttentionLine::Action::Reclassify,
             {}});
    }

    void addRejects(const jobs::WorkspaceState &state)
    {
        if (state.imports.empty())
            return;
        const jobs::ImportEntry &last = state.imports.front();
        const bool none = last.rejected == 0;
        all.push_back(
            {none ? QStringLiteral("check") : QStringLiteral("imports"),
             none ? &Theme::held : &Theme::warning, last.rejected,
             Words::tr("reject(s) in the last import", nullptr, pluralOf(last.rejected)),
             //: a file, its number of rows
             Words::tr("%1, %2 rows").arg(QString::fromStdString(last.fileName), countText(last.rows)),
             none ? QString() : Words::tr("Show rejects"), AttentionLine::Action::Go,
             runOf(PageId::Imports, last.run.no)});
    }

    void addFailed(const explore::RunView &view)
    {
        const store::RunRecord &run = view.run->record;
        if (run.failed > 0)
            all.push_back(
                {QStringLiteral("cross"),
                 &Theme::failed,
                 run.failed,
                 Words::tr("subject(s) failed in run %1", nullptr, pluralOf(run.failed)).arg(run.no),
                 {},
                 Words::tr("Show"),
                 AttentionLine::Action::Go,
                 runOf(PageId::Runs, run.no)});
    }

    void addNearMisses(const explore::RunView &view, const WindowFigures &figures, std::size_t window)
    {
        if (!view.hasSignals)
            return;
        constexpr double percent = 100;
        const std::uint64_t every = ~std::uint64_t(0) >> (rules::maximumPersonas - view.personaCount);
        all.push_back({QStringLiteral("subjects"), &Theme::text2, figures.nearMisses,
                       Words::tr("near miss(es) within %1%", nullptr, pluralOf(figures.nearMisses))
                           .arg(view.nearMissShare * percent),
                       Words::tr("one condition away from another persona"),
                       figures.nearMisses > 0 ? Words::tr("Show") : QString(), AttentionLine::Action::Go,
                       subjectsWith(explore::Facet::NearMiss, every, window)});
    }

    void addOverrides(const WindowFigures &figures, std::size_t window)
    {
        if (figures.overrides > 0)
            all.push_back({QStringLiteral("override"), &Theme::text2, figures.overrides,
                           Words::tr("override(s) in force", nullptr, pluralOf(figures.overrides)),
                           Words::tr("an operator decided otherwise"), Words::tr("Show"),
                           AttentionLine::Action::Go,
                           subjectsWith(explore::Facet::Override, 1U << 1U, window)});
    }

    void addFlags(const explore::RunView &view, const WindowFigures &figures, std::size_t window)
    {
        const std::vector<FlagSpec> specs = view.run->domain->flagSpecs();
        for (std::size_t flag = 0; flag < specs.size() && flag < figures.flags.size(); ++flag) {
            if (figures.flags[flag] == 0)
                continue;
            all.push_back({QStringLiteral("info"), &Theme::text2, figures.flags[flag],
                           Words::tr("subject(s) with a remark", nullptr, pluralOf(figures.flags[flag])),
                           catalogueText(specs[flag].description), Words::tr("Show"),
                           AttentionLine::Action::Go,
                           subjectsWith(explore::Facet::Flag, std::uint64_t(1) << flag, window)});
        }
    }
};

} // namespace

std::vector<AttentionLine> attentionLines(const jobs::WorkspaceState &state, const Domain *domain,
                                          const OverviewSummary *summary, std::size_t window)
{
    Lines lines;
    lines.addUnfinished(state);
    for (const jobs::DomainState &one : state.domains) {
        if (one.domain == domain)
            lines.addChanged(one, state.readOnly);
    }
    lines.addRejects(state);
    if (!summary || window >= summary->windows.size())
        return std::move(lines.all);
    const WindowFigures &figures = summary->windows[window];
    lines.addFailed(*summary->view);
    lines.addNearMisses(*summary->view, figures, window);
    lines.addOverrides(figures, window);
    lines.addFlags(*summary->view, figures, window);
    return std::move(lines.all);
}

} // namespace dramatis::ui

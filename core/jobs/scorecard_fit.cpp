// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/scorecard_fit.h"
#include "jobs/rule_library.h"

namespace dramatis::jobs
{

namespace
{

Result<std::vector<std::vector<double>>> columnsOf(const LabelledSubjects &labelled, const Domain &domain,
                                                   const scorecards::Scorecard &scorecard)
{
    std::vector<std::vector<double>> columns;
    for (const scorecards::Term &term : scorecard.terms) {
        const auto signal = findSignal(domain.signals(), term.ratio);
        if (!signal)
            return Error{ErrorKind::Internal, "The ratio " + term.ratio + " is no signal."};
        columns.push_back(labelled.column(*signal));
    }
    return columns;
}

} // namespace

Result<FitReport> fitScorecard(Session &session, const Settings &settings, const Domain &domain,
                               const rules::RuleSet &like, const FitRequest &request, const JobContext &job)
{
    const auto start = domain.scorecard(like);
    if (!start)
        return usageError(like.id + " is no scorecard.");
    DRAMATIS_TRY_ASSIGN(
        labelled, readLabelledSubjects(session, settings, domain, like, request.outcomes, request.part, job));
    if (labelled.labels.empty())
        return notFound("No " + std::string(domain.windowName(labelled.window)) + " " +
                        std::string(domain.subjectWord()) + " of the part asked for has an outcome (" +
                        std::to_string(labelled.outcomesWithoutSubject) + " outcomes match no filing).");
    DRAMATIS_TRY_ASSIGN(columns, columnsOf(labelled, domain, *start));
    scorecards::FitOptions options = request.options;
    if (options.version == 0) {
        DRAMATIS_TRY_ASSIGN(next, nextVersion(session.registry(), session.results(),
                                              options.id.empty() ? start->id : options.id));
        options.version = next;
    }
    const std::vector<std::span<const double>> spans(columns.begin(), columns.end());
    DRAMATIS_TRY_ASSIGN(fitted, scorecards::fit(*start, spans, labelled.labels, options, job));
    return FitReport{std::move(fitted),
                     labelled.window,
                     labelled.subjects,
                     labelled.labelled,
                     labelled.outcomesWithoutSubject,
                     labelled.warnings};
}

} // namespace dramatis::jobs

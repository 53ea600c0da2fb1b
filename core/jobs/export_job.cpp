// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/export_job.h"
#include "base/number.h"
#include "base/text.h"
#include "classify/move_exports.h"
#include "classify/score_exports.h"
#include "classify/table_output.h"
#include "jobs/classify_job.h"
#include "jobs/compare_job.h"
#include "jobs/ledger.h"
#include "review/export_items.h"
#include "rules/evaluate.h"

namespace dramatis::jobs
{

namespace
{

Status exportRejects(Session &session, const Domain &domain, const ExportRequest &request,
                     const JobContext &job, const classify::Output &output)
{
    if (session.data().kind() == store::Workspace::Kind::Foreign) {
        DRAMATIS_TRY_ASSIGN(copy, importing::copyForeign(session.data(), session.registry(), domain, job));
        return classify::exportLeftOut(copy.leftOut, request.options, output);
    }
    if (request.run.empty() || request.run == "latest")
        return classify::exportRejects(session.results(), std::nullopt, request.options, output);
    DRAMATIS_TRY_ASSIGN(run, store::findRun(session.results(), session.lockFile(), request.run));
    if (run.type != "import")
        return conflict("Run " + std::to_string(run.no) + " is no import: only imports have rejects.");
    return classify::exportRejects(session.results(), run.no, request.options, output);
}

/// All of them, or those of one run, whatever its type.
Status exportReviewItems(Session &session, const ExportRequest &request, const classify::Output &output)
{
    DRAMATIS_TRY(checkHasResults(session));
    std::string runId;
    if (!request.run.empty()) {
        DRAMATIS_TRY_ASSIGN(run, findClassification(session, request.domain, request.run, request.window));
        runId = run.id;
    }
    return review::exportItems(session.results(), runId, request.options, output);
}

} // namespace

Status exportWhat(Session &session, const ExportRequest &request, const JobContext &job,
                  const classify::Output &output)
{
    if (request.what == "moves") {
        DRAMATIS_TRY_ASSIGN(comparison, compareJob(session, request.from, request.to, request.domain, job));
        return classify::exportMoves(comparison, request.options, output);
    }
    if (request.what == "review-items")
        return exportReviewItems(session, request, output);
    DRAMATIS_TRY_ASSIGN(domain, findDomain(session.registry(), request.domain));
    if (request.what == "rejects")
        return exportRejects(session, *domain, request, job, output);
    DRAMATIS_TRY(checkHasResults(session));
    if (request.what == "runs") {
        DRAMATIS_TRY_ASSIGN(runs, store::listRuns(session.results(), session.lockFile()));
        return classify::exportRuns(runs, request.options, output);
    }
    DRAMATIS_TRY_ASSIGN(record, findClassification(session, request.domain, request.run, request.window));
    DRAMATIS_TRY_ASSIGN(run,
                        classify::readStoredRun(session.results(), session.registry(), std::move(record)));
    const classify::Output stoppable = [&](std::string_view text) -> Status {
        return job.stopped() ? Status(interrupted("Stopped; nothing was written.")) : output(text);
    };
    if (request.what == "assignments")
        return classify::exportAssignments(run, request.options, stoppable);
    if (request.what == "exclusions")
        return classify::exportExclusions(run, request.options, stoppable);
    if (request.what == "scores")
        return classify::exportScores(run, request.options, stoppable);
    if (request.what == "signals")
        return classify::exportSignals(run, request.options, stoppable);
    return classify::exportEvidence(run, request.options, stoppable);
}

Status exportRows(const explore::RunView &view, const explore::Answer &answer,
                  const std::vector<std::size_t> &signals, const JobContext &job,
                  const classify::Output &output)
{
    const std::size_t w = answer.query.window;
    const explore::WindowColumns &window = view.windows[w];
    const bool windowed = view.run->domain->assignsByWindow();
    std::vector<std::string> header = {std::string(view.run->domain->subjectColumn())};
    if (windowed)
        header.emplace_back("window_days");
    for (const char *column : {"persona_id", "assigned_persona_id", "matched"})
        header.emplace_back(column);
    for (const std::size_t signal : signals)
        header.emplace_back(view.catalogue()[signal].id);
    classify::TableOutput table(std::move(header), {}, output);
    constexpr std::size_t between = 4096;
    for (std::size_t i = 0; i < answer.rows.size(); ++i) {
        if (i % between == 0) {
            job.report(
                {"rows", static_cast<std::int64_t>(i), static_cast<std::int64_t>(answer.rows.size()), 0});
            if (job.stopped())
                return interrupted("Stopped; nothing was written.");
        }
        const std::size_t row = answer.rows[i];
        table.text(view.run->subjectIds[row]);
        if (windowed)
            table.whole(window.days);
        table.text(view.outcomes[window.effective[row]].id).text(view.outcomes[window.assigned[row]].id);
        table.text(join(rules::matchedIds(view.run->ruleSet, view.run->results.masks[w][row]), ";"));
        for (const std::size_t signal : signals) {
            const double value = view.hasSignals ? view.signal(w, signal)[row] : missing;
            if (view.catalogue()[signal].unit == Unit::Text)
                table.textOrAbsent(view.run->label(value));
            else
                table.number(value);
        }
        DRAMATIS_TRY(table.endRow());
    }
    return table.finish();
}

} // namespace dramatis::jobs

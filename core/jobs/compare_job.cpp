// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/compare_job.h"
#include "jobs/domain_choice.h"
#include "jobs/ledger.h"

namespace dramatis::jobs
{

namespace
{

/// `window`: whose subjects `latest` means, where windows have subjects of their own.
Result<store::RunRecord> runOf(Session &session, const std::string &name, const Domain &domain, bool named,
                               std::optional<int> window = {})
{
    DRAMATIS_TRY_ASSIGN(run, findClassification(session, domain.name(), name, window));
    if (named && run.domain != domain.name())
        return conflict("Run " + std::to_string(run.no) + " is not about " + std::string(domain.name()) +
                        (run.domain.empty() ? "" : " but about " + run.domain) +
                        ": leave --domain out, or name another run.");
    return std::move(run);
}

} // namespace

Result<classify::RunComparison> compareJob(Session &session, const std::string &a, const std::string &b,
                                           const std::string &domain, const JobContext &job)
{
    DRAMATIS_TRY(checkHasResults(session));
    const bool named = !domain.empty();
    const bool latestFirst = a == "latest";
    DRAMATIS_TRY_ASSIGN(of, chooseDomain(session, domain, latestFirst ? b : a));
    DRAMATIS_TRY_ASSIGN(fixed, runOf(session, latestFirst ? b : a, *of, named));
    DRAMATIS_TRY_ASSIGN(other, runOf(session, latestFirst ? a : b, *of, named, fixed.subjectsWindow));
    store::RunRecord &runA = latestFirst ? other : fixed;
    store::RunRecord &runB = latestFirst ? fixed : other;
    return classify::compareRuns(session.results(), session.registry(), session.lockFile(), std::move(runA),
                                 std::move(runB), job);
}

} // namespace dramatis::jobs

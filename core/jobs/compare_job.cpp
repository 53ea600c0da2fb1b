// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/compare_job.h"
#include "jobs/domain_choice.h"
#include "jobs/ledger.h"

namespace dramatis::jobs
{

namespace
{

Result<store::RunRecord> runOf(Session &session, const std::string &name, const Domain &domain, bool named)
{
    DRAMATIS_TRY_ASSIGN(run, findClassification(session, domain.name(), name));
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
    DRAMATIS_TRY_ASSIGN(of, chooseDomain(session, domain, a == "latest" ? b : a));
    DRAMATIS_TRY_ASSIGN(runA, runOf(session, a, *of, !domain.empty()));
    DRAMATIS_TRY_ASSIGN(runB, runOf(session, b, *of, !domain.empty()));
    return classify::compareRuns(session.results(), session.registry(), session.lockFile(), std::move(runA),
                                 std::move(runB), job);
}

} // namespace dramatis::jobs

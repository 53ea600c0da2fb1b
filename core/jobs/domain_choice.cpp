// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/domain_choice.h"
#include "importing/foreign.h"
#include "jobs/classify_job.h"

namespace dramatis::jobs
{

namespace
{

Result<bool> hasSubjects(store::Connection &data, bool foreign, const Domain &domain)
{
    if (foreign)
        return importing::hasShapeOf(data, domain);
    DRAMATIS_TRY_ASSIGN(
        found, data.wholeOf("SELECT EXISTS(SELECT 1 FROM @subjects WHERE domain = ?)", domain.name()));
    return found != 0;
}

} // namespace

Result<const Domain *> chooseDomain(Session &session, const std::string &domain, const std::string &run)
{
    const Registry &registry = session.registry();
    if (!domain.empty())
        return findDomain(registry, domain);
    if (!run.empty() && run != "latest" && session.resultsFile().hasResults()) {
        const auto record = store::findRun(session.results(), session.lockFile(), run);
        if (const Domain *of = record ? registry.find(record->domain) : nullptr)
            return of;
    }
    const bool foreign = session.data().kind() == store::Workspace::Kind::Foreign;
    DRAMATIS_TRY_ASSIGN(data, session.data().connectToRead({}));
    for (const auto &one : registry.domains()) {
        DRAMATIS_TRY_ASSIGN(has, hasSubjects(*data, foreign, *one));
        if (has)
            return one.get();
    }
    return registry.domains().front().get();
}

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/read_card.h"
#include "jobs/classify_job.h"
#include "jobs/ledger.h"

namespace dramatis::jobs
{

Result<classify::SubjectCard> readCard(Session &session, const Settings &settings,
                                       std::string_view domainName, const std::string &subjectId,
                                       const std::string &run)
{
    DRAMATIS_TRY_ASSIGN(domain, findDomain(session.registry(), domainName));
    DRAMATIS_TRY(checkHasResults(session));
    DRAMATIS_TRY_ASSIGN(runs, store::listRuns(session.results(), session.lockFile()));
    DRAMATIS_TRY_ASSIGN(record, run.empty() ? classify::newestRunOf(session.results(), session.registry(),
                                                                    runs, domain->name(), subjectId)
                                            : findClassification(session, domain->name(), run));
    auto card = classify::readSubjectCard(session.results(), session.registry(), record, runs, subjectId,
                                          settings.values().nearMissShare);
    if (card && session.isWhole()) {
        DRAMATIS_TRY_ASSIGN(version, store::dataVersion(session.results(), domain->name()));
        card->dataChanged = version != record.dataVersion;
    }
    return card;
}

} // namespace dramatis::jobs

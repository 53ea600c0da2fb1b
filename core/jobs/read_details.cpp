// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/read_details.h"
#include "jobs/read_events.h"

namespace dramatis::jobs
{

Result<SubjectDetails> readDetails(Session &session, const Domain &domain, const std::string &subjectId,
                                   int window, EventTime referenceTime, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(places, session.placesFor(domain, job));
    DRAMATIS_TRY_ASSIGN(subject, subjectInData(places.data, domain, subjectId));
    return domain.readDetails(places.data, subject, window, referenceTime);
}

} // namespace dramatis::jobs

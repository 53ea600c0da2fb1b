// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/read_events.h"

#include <algorithm>

namespace dramatis::jobs
{

Result<store::SubjectKey> subjectInData(store::Connection &data, const Domain &domain,
                                        const std::string &subjectId)
{
    DRAMATIS_TRY_ASSIGN(subject, store::findSubject(data, domain.name(), subjectId));
    if (!subject)
        return notFound("There is no " + std::string(domain.subjectWord()) + " '" + subjectId +
                        "' in the data.");
    return *subject;
}

Result<SubjectEvents> readEvents(Session &session, const Domain &domain, const std::string &subjectId,
                                 int window, Day referenceDate, const JobContext &job)
{
    SubjectEvents result{subjectId, window, referenceDate, {}};
    DRAMATIS_TRY_ASSIGN(places, session.placesFor(domain, job));
    DRAMATIS_TRY_ASSIGN(subject, subjectInData(places.data, domain, subjectId));
    DRAMATIS_TRY_ASSIGN(events, domain.readEvents(places.data, subject, window, referenceDate));
    result.events = std::move(events);
    std::stable_sort(result.events.begin(), result.events.end(),
                     [](const SubjectEvent &a, const SubjectEvent &b) { return a.date > b.date; });
    return result;
}

} // namespace dramatis::jobs

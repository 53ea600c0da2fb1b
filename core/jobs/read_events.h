// SPDX-License-Identifier: GPL-3.0-or-later
// The events of one subject, and which signals count each of them.
#pragma once

#include "jobs/session.h"

#include <string>
#include <vector>

namespace dramatis::jobs
{

using dramatis::SubjectEvent;

struct SubjectEvents {
    std::string subjectId;
    int window = 0;
    Day referenceDate = 0;
    std::vector<SubjectEvent> events; ///< newest first; all of them, not only those of the window
};

/// NotFound error for a subject that the data do not have.
Result<store::SubjectKey> subjectInData(store::Connection &data, const Domain &domain,
                                        const std::string &subjectId);

/// From today's data, which may not be those of a run. Another program's database is copied for it.
Result<SubjectEvents> readEvents(Session &session, const Domain &domain, const std::string &subjectId,
                                 int window, Day referenceDate, const JobContext &job);

} // namespace dramatis::jobs

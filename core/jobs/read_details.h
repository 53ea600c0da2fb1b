// SPDX-License-Identifier: GPL-3.0-or-later
// Charts and tables of one subject, as its domain describes them.
#pragma once

#include "jobs/session.h"

#include <string>

namespace dramatis::jobs
{

/// From today's data, which may not be those of a run. `referenceTime`: in the unit of the domain.
Result<SubjectDetails> readDetails(Session &session, const Domain &domain, const std::string &subjectId,
                                   int window, EventTime referenceTime, const JobContext &job);

} // namespace dramatis::jobs

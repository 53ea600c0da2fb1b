// SPDX-License-Identifier: GPL-3.0-or-later
// One subject's card as the command line and the window ask for it.
#pragma once

#include "classify/subject_card.h"
#include "jobs/session.h"
#include "jobs/settings.h"

#include <string>
#include <string_view>

namespace dramatis::jobs
{

/// `run`: as people call it; empty: the newest that contains the subject. Says whether the data have changed
/// since, where data and results are one workspace.
Result<classify::SubjectCard> readCard(Session &session, const Settings &settings, std::string_view domain,
                                       const std::string &subjectId, const std::string &run);

} // namespace dramatis::jobs

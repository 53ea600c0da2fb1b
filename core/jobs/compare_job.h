// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs compared by what people call them.
#pragma once

#include "classify/run_comparison.h"
#include "jobs/session.h"

#include <string>

namespace dramatis::jobs
{

/// Each by number, UUID or its beginning, or `latest`: the newest over all subjects of the other's kind.
/// `domain` empty: whatever theirs is; else a Conflict where they are about other subjects.
Result<classify::RunComparison> compareJob(Session &session, const std::string &a, const std::string &b,
                                           const std::string &domain, const JobContext &job);

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
// An import as the command line and the window ask for it.
#pragma once

#include "importing/importer.h"
#include "jobs/session.h"
#include "jobs/settings.h"

namespace dramatis::jobs
{

/// Imports and does what follows (after_run.h); a dry run writes nothing at all.
Result<importing::ImportReport> importJob(Session &session, const Settings &settings,
                                          const importing::ImportOptions &options, const JobContext &job);

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
// `time --store-operations`.
#pragma once

#include "cli/program.h"
#include "jobs/timing_job.h"

namespace dramatis::cli
{

/// The exit status.
int runStoreOperations(const Program &program, const jobs::StoreOperationsOptions &options);

} // namespace dramatis::cli

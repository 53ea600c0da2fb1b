// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/run_evaluation.h"

namespace dramatis::jobs
{

Result<RunEvaluation> evaluateRun(Session &, const Domain &, std::int64_t, const JobContext &)
{
    return RunEvaluation();
}

} // namespace dramatis::jobs

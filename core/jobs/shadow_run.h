// SPDX-License-Identifier: GPL-3.0-or-later
// The shadow of a run: a random sample of its subjects classified again by the loop, the reference, into a
// temporary workspace that nothing else sees, and compared with what the run stored, bit for bit.
//
// The sample is drawn from the run's number: the same run has the same shadow. What differs is kept among the
// run's measures (`shadow`), of which review items are made.
#pragma once

#include "classify/classification.h"
#include "jobs/session.h"

namespace dramatis::jobs
{

/// Of the completed run of `report`, whose `shadow` it fills: what `request` was, from the data in `places`.
/// The run is completed and stays so: a shadow that cannot be made is a sentence among the warnings.
void shadowRun(Session &session, const classify::Places &places, const Domain &domain,
               const classify::Request &request, std::size_t subjects, classify::Report &report,
               const JobContext &job);

} // namespace dramatis::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
// Which results hold now: for every subject and window those of the newest completed run that has both.
// *Newest* is by start, so an old run that is resumed and completed later takes nothing away from a newer
// one.
//
// Kept as a small index (@current_blocks) that the contract's view reads, so that the view does not slow down
// with the number of runs.
#pragma once

#include "store/results.h"

namespace dramatis::store
{

/// Makes the stored results of a run current where they are the newest. `outcomes` are those that were
/// stored, in the same order. Call in the transaction that completes it, behind writeOutcomes().
Status makeCurrent(Connection &connection, std::string_view domain, std::int64_t runNo,
                   const RunOutcomes &outcomes);

/// Takes a forgotten subject out.
Status removeFromCurrent(Connection &connection, SubjectKey subject);

/// The number of the run whose results hold for the subject and window; nothing if there is none.
Result<std::optional<std::int64_t>> currentRunOf(Connection &connection, std::string_view domain,
                                                 SubjectKey subject, int windowDays);

} // namespace dramatis::store

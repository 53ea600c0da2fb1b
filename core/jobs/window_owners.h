// SPDX-License-Identifier: GPL-3.0-or-later
// Whose the subjects of one window are, where windows have subjects of their own and several subjects may be
// one's: how many companies filed.
#pragma once

#include "jobs/workspace_state.h"

namespace dramatis::jobs
{

/// Of the window with `days`; 0 where subjects are nobody's.
Result<std::int64_t> ownersOf(store::Connection &connection, const DomainState &state, int days);

} // namespace dramatis::jobs

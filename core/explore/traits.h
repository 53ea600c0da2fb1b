// SPDX-License-Identifier: GPL-3.0-or-later
// The traits of a run's subjects as bits, where rules know any.
#pragma once

#include "explore/run_view.h"

namespace dramatis::explore
{

/// Fills RunView::traits and the windows' columns from the signals of the run.
void addTraits(RunView &view);

} // namespace dramatis::explore

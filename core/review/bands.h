// SPDX-License-Identifier: GPL-3.0-or-later
// The band of a total that is known already, as that of a row of the queue.
#pragma once

#include "review/assessment.h"

namespace dramatis::review
{

Band bandOfTotal(int total);

} // namespace dramatis::review

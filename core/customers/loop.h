// SPDX-License-Identifier: GPL-3.0-or-later
// The loop reference for customers: for one user and window four signal queries, added up in C++ in the order
// the rows come. No columns, nothing kept from one window to the next; it shares with the kernel only what a
// spelling means and the formulas of statistics.h.
#pragma once

#include "domains/domain.h"

namespace dramatis::customers
{

Result<std::unique_ptr<LoopReference>> makeLoop(store::Connection &data, const LoadRequest &request);

} // namespace dramatis::customers

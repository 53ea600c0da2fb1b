// SPDX-License-Identifier: GPL-3.0-or-later
// The loop reference for wallets: for one wallet its trades by SQL, everything worked out plainly in maps and
// queues. It shares with the kernel what a row says, how sums are rounded and what counts as nothing left.
#pragma once

#include "domains/domain.h"

namespace dramatis::wallets
{

Result<std::unique_ptr<LoopReference>> makeLoop(store::Connection &data, const LoadRequest &request);

} // namespace dramatis::wallets

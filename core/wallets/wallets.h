// SPDX-License-Identifier: GPL-3.0-or-later
// The wallets domain: wallets of prediction markets with their trades.
#pragma once

#include "domains/domain.h"

namespace dramatis::wallets
{

std::unique_ptr<Domain> makeDomain();

} // namespace dramatis::wallets

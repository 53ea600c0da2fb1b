// SPDX-License-Identifier: GPL-3.0-or-later
// A wallet's trades out of several files, as if they had been read together.
#pragma once

#include "wallets/dataset.h"

#include <span>

namespace dramatis::wallets
{

/// `parts` in the order in which their trades were taken.
WalletTrades mergeTrades(std::span<const WalletTrades> parts, WalletDataset::Scratch &scratch);

} // namespace dramatis::wallets

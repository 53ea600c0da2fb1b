// SPDX-License-Identifier: GPL-3.0-or-later
// The generator of wallets.
#pragma once

#include "synthetic/generator.h"

namespace dramatis::synthetic::wallets
{

DomainGenerator generator();

/// In the order of walletKinds.
std::span<const std::string_view> kindNames();

} // namespace dramatis::synthetic::wallets

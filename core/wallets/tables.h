// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domains/table_spec.h"

namespace dramatis::wallets
{

/// wallets, trades, markets and positions, in import order.
const std::vector<TableSpec> &tables();

} // namespace dramatis::wallets

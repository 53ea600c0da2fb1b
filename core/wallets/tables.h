// SPDX-License-Identifier: GPL-3.0-or-later
// The four tables of the wallets domain as the importer sees them.
#pragma once

#include "domains/table_spec.h"

namespace dramatis::wallets
{

/// wallets, markets, trades and positions, in import order.
const std::vector<TableSpec> &tables();

} // namespace dramatis::wallets

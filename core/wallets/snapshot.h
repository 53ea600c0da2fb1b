// SPDX-License-Identifier: GPL-3.0-or-later
// Where a classification's columns come from: the snapshot if it fits the data, the rows if not
// (domains/snapshot_chain.h). Holdings and markets are the head; trades stand as long as no wallet has
// appeared that they named before. A few wallets are read through the index instead when no snapshot fits.
#pragma once

#include "domains/domain.h"
#include "wallets/columns.h"

#include <vector>

namespace dramatis::wallets
{

struct WalletColumns {
    Holdings holdings;
    Markets markets;
    std::vector<Trades> trades; ///< the base, then additions
    bool everybody = false;     ///< of all wallets, whatever the request selects
};

Result<WalletColumns> readColumns(const DataPlace &place, const LoadRequest &request, const JobContext &job);

} // namespace dramatis::wallets

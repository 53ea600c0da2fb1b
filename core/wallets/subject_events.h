// SPDX-License-Identifier: GPL-3.0-or-later
// A wallet's trades, each with the signals that count it.
#pragma once

#include "domains/domain.h"
#include "wallets/dataset.h"

namespace dramatis::wallets
{

/// One wallet as columns, with all its trades.
Result<std::unique_ptr<WalletDataset>> loadWallet(store::Connection &data, store::SubjectKey wallet,
                                                  EventTime now);

/// See Domain::readEvents(); now is the end of `referenceDate`. In canonical order; amounts are what a trade
/// brought in, negative for purchases. A wallet that cannot be read has its trades, counted by nothing.
Result<std::vector<SubjectEvent>> readSubjectEvents(store::Connection &data, store::SubjectKey wallet,
                                                    int window, Day referenceDate);

} // namespace dramatis::wallets

// SPDX-License-Identifier: GPL-3.0-or-later
// What a wallet's card draws: equity with drawdown, how long pairs were held, the markets it trades in.
#pragma once

#include "domains/domain.h"

namespace dramatis::wallets
{

/// See Domain::readDetails(): charts `equity_curve` and `hold_times`, table `markets`; all of them over the
/// trades of the window, paired among themselves. Empty for a wallet that cannot be read.
Result<SubjectDetails> readSubjectDetails(store::Connection &data, store::SubjectKey wallet, int window,
                                          EventTime now);

} // namespace dramatis::wallets

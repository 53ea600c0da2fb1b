// SPDX-License-Identifier: GPL-3.0-or-later
// A customer's transactions, each with the signals that count it. What a signal is made of other than
// transactions (balances, liabilities) is not here: savings_balance and the credit signals count none.
#pragma once

#include "domains/domain.h"

namespace dramatis::customers
{

/// See Domain::readEvents(). In the canonical order of sums: merchant, date, amount.
Result<std::vector<SubjectEvent>> readSubjectEvents(store::Connection &data, store::SubjectKey user, int days,
                                                    Day asOf);

} // namespace dramatis::customers

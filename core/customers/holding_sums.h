// SPDX-License-Identifier: GPL-3.0-or-later
// What a customer has, whatever the window: balances, limits and liabilities added up in the order of
// accounts.
#pragma once

#include "base/number.h"
#include "customers/columns.h"

namespace dramatis::customers
{

/// Balances, limits and liabilities of one customer: the same in every window.
struct HoldingSums {
    bool hasSavings = false;
    double savings = 0; ///< missing: no savings account has a balance
    double depository = 0;
    double maxUtilization = 0;
    double aggregateUtilization = 0;
    int cards = 0;
    int highCards = 0;
    int veryHighCards = 0;
    double limits = missing;
    bool minimumPaymentOnly = false;
    bool interest = false;
    int overdue = 0;
};

HoldingSums sumHoldings(const Holdings &holdings, std::size_t customer);

} // namespace dramatis::customers

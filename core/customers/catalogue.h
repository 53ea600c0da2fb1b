// SPDX-License-Identifier: GPL-3.0-or-later
// The 26 signals of a customer and window. Their order is the order of exports and of stored columns: append
// only.
#pragma once

#include "columns/signals.h"

namespace dramatis::customers
{

enum Signal : std::size_t {
    SubscriptionCount,
    SubscriptionSpend,
    SubscriptionMonthlySpend,
    SubscriptionSharePct,
    TotalSpend,
    SavingsBalance,
    SavingsNetInflow,
    SavingsGrowthPct,
    AverageMonthlyExpenses,
    SavingsEmergencyFundMonths,
    CreditMaxUtilizationPct,
    CreditAggregateUtilizationPct,
    CreditCardCount,
    CreditHighUtilizationCount,
    CreditVeryHighUtilizationCount,
    CreditTotalLimits,
    CreditMinimumPaymentOnly,
    CreditInterestCharged,
    CreditOverdueCount,
    IncomePayrollCount,
    IncomeTotal,
    IncomeMedianPayGapDays,
    IncomePayGapStdDays,
    IncomeVariability,
    IncomeBufferMonths,
    TransactionHistoryDays,
    signalCount
};

SignalCatalogue catalogue();

} // namespace dramatis::customers

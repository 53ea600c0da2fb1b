// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/catalogue.h"

#include <array>
#include <limits>

namespace dramatis::customers
{

namespace
{

constexpr double unbounded = std::numeric_limits<double>::infinity();

constexpr std::array<SignalSpec, signalCount> specs = {{
    {"subscription_count", Unit::Count, "Subscriptions",
     "Merchants paid at a steady monthly or weekly rhythm in the last 180 days whose last payment lies in "
     "the window",
     0, unbounded},
    {"subscription_spend", Unit::Money, "Subscriptions", "Money out in the window at those merchants", 0,
     unbounded},
    {"subscription_monthly_spend", Unit::Money, "Subscriptions", "The same for 30 days", 0, unbounded},
    {"subscription_share_pct", Unit::Percent, "Subscriptions",
     "Its share of all money out; absent when nothing went out", 0, 100},
    {"total_spend", Unit::Money, "Subscriptions", "All money out in the window", 0, unbounded},
    {"savings_balance", Unit::Money, "Savings",
     "Balance of savings, money market, cd and hsa accounts; 0 without any", -unbounded, unbounded},
    {"savings_net_inflow", Unit::Money, "Savings",
     "Money in less money out on savings accounts in the window; where they show no transactions, transfers "
     "to savings seen "
     "elsewhere",
     -unbounded, unbounded},
    {"savings_growth_pct", Unit::Percent, "Savings",
     "Inflow relative to the balance before it; absent without savings", -unbounded, unbounded},
    {"average_monthly_expenses", Unit::Money, "Savings", "Money out per 30 days of the window", 0, unbounded},
    {"savings_emergency_fund_months", Unit::Months, "Savings",
     "Months of expenses that the savings cover; 0 without savings accounts", -unbounded, unbounded},
    {"credit_max_utilization_pct", Unit::Percent, "Credit",
     "The highest balance relative to its limit over all cards; 0 "
     "without cards",
     -unbounded, unbounded},
    {"credit_aggregate_utilization_pct", Unit::Percent, "Credit",
     "All balances relative to all limits of the same cards", -unbounded, unbounded},
    {"credit_card_count", Unit::Count, "Credit", "Credit accounts", 0, unbounded},
    {"credit_high_utilization_count", Unit::Count, "Credit", "Cards used to 50 % or more", 0, unbounded},
    {"credit_very_high_utilization_count", Unit::Count, "Credit", "Cards used to 80 % or more", 0, unbounded},
    {"credit_total_limits", Unit::Money, "Credit",
     "Sum of the limits of credit accounts; absent when there is none", 0, unbounded},
    {"credit_minimum_payment_only", Unit::Flag, "Credit",
     "Some card was last paid no more than 105 % of the minimum", 0, 1},
    {"credit_interest_charged", Unit::Flag, "Credit", "Some card has an annual percentage rate above 0", 0,
     1},
    {"credit_overdue_count", Unit::Count, "Credit", "Card liabilities marked overdue", 0, unbounded},
    {"income_payroll_count", Unit::Count, "Income",
     "Incomes in the window: of an income category, or 500 and more", 0, unbounded},
    {"income_total", Unit::Money, "Income", "Their sum", 0, unbounded},
    {"income_median_pay_gap_days", Unit::Days, "Income",
     "Median of the days between them; absent with fewer than two", 0, unbounded},
    {"income_pay_gap_std_days", Unit::Days, "Income",
     "Deviation of the days between them; absent with fewer than two", 0, unbounded},
    {"income_variability", Unit::Ratio, "Income",
     "Deviation of the amounts relative to their mean; absent with fewer than two", 0, unbounded},
    {"income_buffer_months", Unit::Months, "Income",
     "Months of expenses that all depository accounts cover; absent without expenses", -unbounded, unbounded},
    {"transaction_history_days", Unit::Days, "History",
     "Days since the first transaction; absent without one", 0, unbounded},
}};

} // namespace

SignalCatalogue catalogue()
{
    return specs;
}

} // namespace dramatis::customers

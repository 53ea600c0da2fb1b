// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of customers as data: the table of the specification (synthetic.md), a row per kind. Money in
// units of the currency, months in months of the customer's own expenses.
#pragma once

#include "synthetic/random.h"

#include <array>
#include <string_view>

namespace dramatis::synthetic::customers
{

enum class Pay { Biweekly, MonthlyOrBiweekly, Irregular };

struct CustomerKind {
    std::string_view name;
    std::string_view intendedPersona; ///< empty: none
    Range income;                     ///< per year: from + Beta(2, 5) · (to − from)
    Pay pay;
    Range limit;       ///< of each card
    Range utilization; ///< of each card, share of the limit
    Range saves;       ///< per month
    WholeRange subscriptions;
    Range subscriptionPrice; ///< per month; both 0: that of the merchant
    bool savingsAccount;
    WholeRange cards;
    double checkingMonths;
    double savingsMonths;
    double spending;    ///< share of the income
    WholeRange history; ///< days since the account was opened; both 0: as long as the data, at least 187
    double onlyMinimum; ///< share of the cards on which only the minimum is paid
    double overdue;     ///< share of the cards
};

inline constexpr Range usualPrice = {};
inline constexpr WholeRange wholeHistory = {};

// clang-format off
inline constexpr std::array<CustomerKind, 6> customerKinds = {{
    {"high_utilization", "high_utilization",
     {40'000, 80'000}, Pay::Biweekly, {8'000, 20'000}, {.60, .80}, {0, 100},
     {2, 4}, usualPrice, false, {1, 2}, .5, 0, .8, wholeHistory, .3, .15},
    {"variable_income", "irregular_income",
     {20'000, 120'000}, Pay::Irregular, {3'000, 10'000}, {.30, .49}, {0, 150},
     {1, 3}, usualPrice, false, {0, 1}, .25, 0, .65, wholeHistory, .1, .05},
    {"subscription_heavy", "subscription_heavy",
     {50'000, 120'000}, Pay::Biweekly, {5'000, 15'000}, {.20, .48}, {100, 300},
     {12, 20}, {40, 90}, true, {1, 2}, 1.0, 5, .65, wholeHistory, .05, .02},
    {"savings_builder", "cash_flow_optimizer",
     {60'000, 200'000}, Pay::MonthlyOrBiweekly, {10'000, 30'000}, {.01, .09}, {200, 1'000},
     {2, 5}, usualPrice, true, {1, 2}, 1.5, 8, .5, wholeHistory, 0, 0},
    {"young_professional", "young_professional",
     {25'000, 55'000}, Pay::Biweekly, {500, 2'800}, {.10, .30}, {50, 250},
     {1, 4}, usualPrice, true, {0, 1}, .4, 4, .65, {60, 170}, .05, .02},
    {"control", "",
     {30'000, 150'000}, Pay::Biweekly, {5'000, 15'000}, {.20, .48}, {50, 300},
     {2, 6}, usualPrice, true, {0, 2}, .75, 4, .65, wholeHistory, .05, .02},
}};
// clang-format on

/// Balances lie around the table's months of expenses: times this.
inline constexpr Range balanceSpread = {.6, 1.4};

/// The daily spending: share of the month's budget and probability of a purchase per day.
struct Spending {
    double share;
    double probability;
    double onCard; ///< share of the purchases of those who have a card
};
inline constexpr std::array<Spending, 4> dailySpending = {{
    {.40, .28, .2}, // groceries
    {.30, .35, .4}, // restaurants
    {.15, .14, .4}, // gas
    {.15, .05, .6}, // shopping
}};

} // namespace dramatis::synthetic::customers

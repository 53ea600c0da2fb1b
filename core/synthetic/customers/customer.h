// SPDX-License-Identifier: GPL-3.0-or-later
// One customer as drawn: income, habits, cards, balances. What then happens on the accounts follows from this
// (movements.h). Amounts are whole cents, so that every one of them is a number of two decimals.
#pragma once

#include "base/date.h"
#include "synthetic/customers/kinds.h"
#include "synthetic/customers/purposes.h"
#include "synthetic/request.h"

#include <array>
#include <span>

namespace dramatis::synthetic::customers
{

using Cents = std::int64_t;

/// What the draws of a customer are for. Part of the generator's output: never renumbered.
enum Stream : std::uint32_t {
    Income = 1,
    PayCadence,
    PayPhase,
    PayAmount,
    PayGap,
    SubscriptionCount,
    SubscriptionService,
    SubscriptionPrice,
    SubscriptionPhase,
    UtilityProvider,
    UtilityAmount,
    UtilityPhase,
    UtilityMonth,
    SavingsAmount,
    SavingsPhase,
    CardCount,
    CardLimit,
    CardUtilization,
    CardPaymentShare,
    CardOnlyMinimum,
    CardApr,
    CardDue,
    CardOverdue,
    CardStatement,
    CardPhase,
    CardMonth,
    CheckingBalance,
    SavingsBalance,
    Opened,
    OpeningAmount,
    Consent,
    ConsentTime,
    Pending,
    Purchase = 64, ///< and the next three: one per kind of daily spending
    PurchaseAmount = 72,
    PurchaseShop = 80,
    PurchaseOnCard = 88,
};

inline constexpr int daysOfMonth = 30; ///< monthly means every 30 days
inline constexpr int daysOfTwoWeeks = 14;
inline constexpr std::size_t mostSubscriptions = 20;
inline constexpr std::size_t mostCards = 2;

struct Subscription {
    PurposeNo service = 0;
    Cents price = 0;
    int phase = 0; ///< days from its last payment to the last day
};

struct Card {
    Cents limit = 0;
    Cents balance = 0;
    Cents statement = 0;
    Cents minimum = 0;
    Cents payment = 0; ///< usual; varies by month unless it is the minimum
    bool onlyMinimum = false;
    bool overdue = false;
    int aprTenthsOfPerMille = 0; ///< 1999: 0.1999
    int dueInDays = 0;
    int phase = 0;
};

struct Customer {
    const CustomerKind *kind = nullptr;
    Cents income = 0;        ///< per year
    int payEvery = 0;        ///< days; 0: irregular
    double usualPay = 0;     ///< before its variation
    double budget = 0;       ///< of the daily spending, per month
    PurposeNo utility = 0;   ///< provider
    double usualUtility = 0; ///< per month
    Cents savesMonthly = 0;
    Day opened = 0;
    bool consents = false;
    std::size_t subscriptionCount = 0;
    std::array<Subscription, mostSubscriptions> subscriptions = {};
    std::size_t cardCount = 0;
    std::array<Card, mostCards> cards = {};
    Cents checkingBalance = 0;
    Cents savingsBalance = 0;

    [[nodiscard]] std::span<const Subscription> itsSubscriptions() const
    {
        return std::span(subscriptions).first(subscriptionCount);
    }
    [[nodiscard]] std::span<const Card> itsCards() const { return std::span(cards).first(cardCount); }
};

/// Rounds to whole cents, halves up; money ≥ 0.
constexpr Cents inCents(double money)
{
    return static_cast<Cents>(money * 100 + 0.5);
}
constexpr double inMoney(Cents cents)
{
    return static_cast<double>(cents) / 100;
}

Customer drawCustomer(const Request &request, const CustomerKind &kind, const Draws &draws);

} // namespace dramatis::synthetic::customers

// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/customers/customer.h"

#include <algorithm>
#include <numeric>

namespace dramatis::synthetic::customers
{

namespace
{

constexpr Cents limitStep = 100'00;
constexpr Cents leastMinimumPayment = 25'00;
constexpr double minimumPaymentShare = .02;
constexpr Range paymentShare = {.05, .30}; // of the balance
constexpr Range utilityPrice = {50, 150};
constexpr Range statementOfBalance = {.9, 1.1};
constexpr WholeRange usualApr = {1499, 2499};
constexpr WholeRange dueDays = {1, 28};
constexpr int longHistory = 180;           // without a history of its own, longer than this …
constexpr WholeRange daysBefore = {7, 30}; // … and than the data, by so many days
constexpr double irregularPaysPerYear = 4; // of the amount; the gap makes it more in number
constexpr double consentingShare = .7;

void drawPay(Customer &customer, const Draws &draws)
{
    const double income = inMoney(customer.income);
    switch (customer.kind->pay) {
    case Pay::Irregular:
        customer.usualPay = income / irregularPaysPerYear;
        return;
    case Pay::MonthlyOrBiweekly:
        if (draws.chance(.5, PayCadence)) {
            customer.payEvery = daysOfMonth;
            customer.usualPay = income / 12;
            return;
        }
        break;
    case Pay::Biweekly:
        break;
    }
    customer.payEvery = daysOfTwoWeeks;
    customer.usualPay = income / 26;
}

/// Different services, in an order that the draws shuffle.
void drawSubscriptions(Customer &customer, const Draws &draws)
{
    const CustomerKind &kind = *customer.kind;
    std::array<PurposeNo, subscriptionServices.count> services{};
    std::iota(services.begin(), services.end(), subscriptionServices.first);
    customer.subscriptionCount = static_cast<std::size_t>(draws.in(kind.subscriptions, SubscriptionCount));
    for (std::uint32_t i = 0; i < customer.subscriptionCount; ++i) {
        const int left = static_cast<int>(services.size() - i);
        std::swap(services[i],
                  services[i + static_cast<std::size_t>(draws.below(left, SubscriptionService, i))]);
        Range price = services[i] >= firstGym ? gymPrice : usualSubscriptionPrice;
        if (kind.subscriptionPrice.to > 0)
            price = kind.subscriptionPrice;
        customer.subscriptions[i] = {services[i], inCents(draws.in(price, SubscriptionPrice, i)),
                                     draws.below(daysOfMonth, SubscriptionPhase, i)};
    }
}

Card drawCard(const CustomerKind &kind, const Draws &draws, std::uint32_t i)
{
    Card card;
    card.limit = inCents(draws.in(kind.limit, CardLimit, i)) / limitStep * limitStep;
    card.balance = inCents(inMoney(card.limit) * draws.in(kind.utilization, CardUtilization, i));
    const double balance = inMoney(card.balance);
    card.statement = inCents(balance * draws.in(statementOfBalance, CardStatement, i));
    card.minimum = std::max(leastMinimumPayment, inCents(balance * minimumPaymentShare));
    card.onlyMinimum = draws.chance(kind.onlyMinimum, CardOnlyMinimum, i);
    card.payment =
        card.onlyMinimum
            ? card.minimum
            : std::max(card.minimum, inCents(balance * draws.in(paymentShare, CardPaymentShare, i)));
    card.overdue = draws.chance(kind.overdue, CardOverdue, i);
    card.aprTenthsOfPerMille = draws.in(usualApr, CardApr, i);
    card.dueInDays = draws.in(dueDays, CardDue, i);
    card.phase = draws.below(daysOfMonth, CardPhase, i);
    return card;
}

/// Everything that goes out in a month, as planned.
double monthlyExpenses(const Customer &customer)
{
    Cents fixed = customer.savesMonthly;
    for (const Subscription &subscription : customer.itsSubscriptions())
        fixed += subscription.price;
    for (const Card &card : customer.itsCards())
        fixed += card.payment;
    return customer.budget + customer.usualUtility + inMoney(fixed);
}

Day drawOpeningDay(const Request &request, const CustomerKind &kind, const Draws &draws)
{
    if (kind.history.to > 0)
        return request.lastDay - draws.in(kind.history, Opened);
    return request.lastDay - std::max(request.days, longHistory) - draws.in(daysBefore, Opened);
}

} // namespace

Customer drawCustomer(const Request &request, const CustomerKind &kind, const Draws &draws)
{
    Customer customer;
    customer.kind = &kind;
    customer.income = inCents(kind.income.from + draws.beta25(Income) * (kind.income.to - kind.income.from));
    drawPay(customer, draws);
    customer.budget = inMoney(customer.income) / 12 * kind.spending;
    customer.utility =
        static_cast<PurposeNo>(utilities.first + draws.below(utilities.count, UtilityProvider));
    customer.usualUtility = draws.in(utilityPrice, UtilityAmount);
    customer.savesMonthly = inCents(draws.in(kind.saves, SavingsAmount));
    drawSubscriptions(customer, draws);
    customer.cardCount = static_cast<std::size_t>(draws.in(kind.cards, CardCount));
    for (std::uint32_t i = 0; i < customer.cardCount; ++i)
        customer.cards[i] = drawCard(kind, draws, i);
    const double expenses = monthlyExpenses(customer);
    customer.checkingBalance =
        inCents(expenses * kind.checkingMonths * draws.in(balanceSpread, CheckingBalance));
    customer.savingsBalance =
        inCents(expenses * kind.savingsMonths * draws.in(balanceSpread, SavingsBalance));
    customer.opened = drawOpeningDay(request, kind, draws);
    customer.consents = draws.chance(consentingShare, Consent);
    return customer;
}

} // namespace dramatis::synthetic::customers

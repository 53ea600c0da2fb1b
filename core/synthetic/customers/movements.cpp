// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthetic/customers/movements.h"

#include <algorithm>

namespace dramatis::synthetic::customers
{

namespace
{

constexpr Range regularPay = {.98, 1.02};
constexpr Range irregularPay = {.7, 1.3};
constexpr WholeRange irregularGap = {43, 57}; // about 50 days
constexpr Range utilityMonth = {.9, 1.1};
constexpr Range cardMonth = {.5, 1.5};
constexpr Range purchaseSize = {.5, 1.5};
constexpr Cents leastPurchase = 1'00;
constexpr Range openingAmount = {100, 2'000};
constexpr std::uint32_t pendingDays = 1; // the last two days
constexpr double pendingShare = .4;

} // namespace

const std::vector<Movement> &Movements::of(const Customer &customer, const Draws &draws)
{
    m_customer = &customer;
    m_draws = &draws;
    m_movements.clear();
    m_first = std::max(customer.opened, m_request.lastDay - m_request.days);
    add(customer.opened, AccountPlaces::checking, openingDeposit,
        inCents(draws.in(openingAmount, OpeningAmount)));
    addPay();
    addMonthly();
    for (std::size_t card = 0; card < customer.cardCount; ++card)
        addCardPayments(card);
    for (std::size_t spending = 0; spending < dailySpending.size(); ++spending)
        addPurchases(spending);
    sortByDay();
    return m_sorted;
}

void Movements::addPay()
{
    const bool regular = m_customer->payEvery > 0;
    Day day =
        m_request.lastDay - m_draws->below(regular ? m_customer->payEvery : irregularGap.from, PayPhase);
    for (std::uint32_t i = 0; day >= m_first; ++i) {
        const Range size = regular ? regularPay : irregularPay;
        add(day, AccountPlaces::checking, regular ? wages : clientPayment,
            inCents(m_customer->usualPay * m_draws->in(size, PayAmount, i)));
        day -= regular ? m_customer->payEvery : m_draws->in(irregularGap, PayGap, i);
    }
}

void Movements::addMonthly()
{
    for (const Subscription &subscription : m_customer->itsSubscriptions()) {
        for (Day day = m_request.lastDay - subscription.phase; day >= m_first; day -= daysOfMonth)
            add(day, AccountPlaces::checking, subscription.service, -subscription.price);
    }
    std::uint32_t month = 0;
    for (Day day = m_request.lastDay - m_draws->below(daysOfMonth, UtilityPhase); day >= m_first;
         day -= daysOfMonth)
        add(day, AccountPlaces::checking, m_customer->utility,
            -inCents(m_customer->usualUtility * m_draws->in(utilityMonth, UtilityMonth, month++)));
    if (m_customer->savesMonthly == 0)
        return;
    for (Day day = m_request.lastDay - m_draws->below(daysOfMonth, SavingsPhase); day >= m_first;
         day -= daysOfMonth) {
        add(day, AccountPlaces::checking, toSavings, -m_customer->savesMonthly);
        if (m_customer->kind->savingsAccount) // else it lies with another bank
            add(day, AccountPlaces::savings, intoSavings, m_customer->savesMonthly);
    }
}

void Movements::addCardPayments(std::size_t number)
{
    const Card &card = m_customer->cards[number];
    const auto account = static_cast<AccountNo>(AccountPlaces(*m_customer).firstCard + number);
    m_lastCardPayments[number] = card.payment;
    std::uint32_t month = 0;
    for (Day day = m_request.lastDay - card.phase; day >= m_first; day -= daysOfMonth, ++month) {
        const double size =
            card.onlyMinimum
                ? 1
                : m_draws->in(cardMonth, CardMonth + static_cast<std::uint32_t>(number) * 256, month);
        const Cents amount = std::max(card.minimum, inCents(inMoney(card.payment) * size));
        if (month == 0)
            m_lastCardPayments[number] = amount;
        add(day, AccountPlaces::checking, cardPayment, -amount);
        add(day, account, cardPaymentReceived, amount);
    }
}

/// One purchase a day or none; their mean is what makes the month's sum meet the budget.
void Movements::addPurchases(std::size_t number)
{
    const Spending &spending = dailySpending[number];
    const auto stream = static_cast<std::uint32_t>(number);
    const AccountPlaces places(*m_customer);
    const double mean = m_customer->budget * spending.share / (spending.probability * daysOfMonth);
    const double onCard = m_customer->cardCount > 0 ? spending.onCard : 0;
    for (Day day = m_request.lastDay; day >= m_first; --day) {
        const auto back = static_cast<std::uint32_t>(m_request.lastDay - day);
        if (!m_draws->chance(spending.probability, Purchase + stream, back))
            continue;
        const Cents price =
            std::max(leastPurchase, inCents(mean * m_draws->in(purchaseSize, PurchaseAmount + stream, back)));
        const auto shop = static_cast<PurposeNo>(
            shops[number].first + m_draws->below(shops[number].count, PurchaseShop + stream, back));
        const bool card = m_draws->chance(onCard, PurchaseOnCard + stream, back);
        add(day, card ? places.firstCard : AccountPlaces::checking, shop, -price);
    }
}

void Movements::add(Day day, AccountNo account, PurposeNo purpose, Cents amount)
{
    const auto back = static_cast<std::uint32_t>(m_request.lastDay - day);
    const bool pending =
        back <= pendingDays && m_draws->chance(pendingShare, Pending, (back << 8U) | purpose);
    m_movements.push_back({day, account, purpose, pending, amount});
}

/// Counting sort: stable, and the span is short.
void Movements::sortByDay()
{
    const Day first = m_movements.front().day; // the opening deposit's
    m_places.assign(static_cast<std::size_t>(m_request.lastDay - first) + 2, 0);
    for (const Movement &movement : m_movements)
        ++m_places[static_cast<std::size_t>(movement.day - first) + 1];
    for (std::size_t day = 1; day < m_places.size(); ++day)
        m_places[day] += m_places[day - 1];
    m_sorted.resize(m_movements.size());
    for (const Movement &movement : m_movements)
        m_sorted[m_places[static_cast<std::size_t>(movement.day - first)]++] = movement;
}

} // namespace dramatis::synthetic::customers

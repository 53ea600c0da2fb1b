// SPDX-License-Identifier: GPL-3.0-or-later
// What happens on a customer's accounts: pay, subscriptions, utilities, daily spending, transfers to savings
// and card payments, both with their two legs. Days are counted back from the last one, so that a longer span
// only adds to the past of a shorter one.
#pragma once

#include "synthetic/customers/customer.h"

#include <vector>

namespace dramatis::synthetic::customers
{

/// Which of a customer's accounts: checking, then savings if there is one, then the cards.
using AccountNo = std::uint8_t;

struct AccountPlaces {
    explicit AccountPlaces(const Customer &customer)
        : firstCard(customer.kind->savingsAccount ? 2 : 1),
          count(static_cast<AccountNo>(firstCard + customer.cardCount))
    {
    }
    static constexpr AccountNo checking = 0;
    static constexpr AccountNo savings = 1; ///< only with firstCard == 2
    AccountNo firstCard;
    AccountNo count;
};

struct Movement {
    Day day = 0;
    AccountNo account = 0;
    PurposeNo purpose = 0;
    bool pending = false;
    Cents amount = 0; ///< < 0: out
};

class Movements
{
public:
    explicit Movements(const Request &request) : m_request(request) {}

    /// All movements of one customer by day; those of one day in an order of their own. Valid until the next
    /// call.
    const std::vector<Movement> &of(const Customer &customer, const Draws &draws);

    /// What was paid last on a card within the span; its usual payment if nothing was.
    [[nodiscard]] Cents lastCardPayment(std::size_t card) const { return m_lastCardPayments[card]; }

private:
    void addPay();
    void addMonthly();
    void addCardPayments(std::size_t card);
    void addPurchases(std::size_t spending);
    void add(Day day, AccountNo account, PurposeNo purpose, Cents amount);
    void sortByDay();

    const Request &m_request;
    const Customer *m_customer = nullptr;
    const Draws *m_draws = nullptr;
    Day m_first = 0; ///< nothing but the opening deposit lies before
    std::vector<Movement> m_movements;
    std::vector<Movement> m_sorted;
    std::vector<std::uint32_t> m_places; ///< per day, scratch
    std::array<Cents, mostCards> m_lastCardPayments = {};
};

} // namespace dramatis::synthetic::customers

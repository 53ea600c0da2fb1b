// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/holding_sums.h"

#include <algorithm>

namespace dramatis::customers
{

namespace
{

/// Sum of the balances that are there; 0 without accounts, missing if none of them has a balance.
class BalanceSum
{
public:
    void add(double balance)
    {
        m_accounts = true;
        if (isMissing(balance))
            return;
        m_balances = true;
        m_sum += balance;
    }
    [[nodiscard]] bool hasAccounts() const { return m_accounts; }
    [[nodiscard]] double value() const { return m_accounts && !m_balances ? missing : m_sum; }

private:
    bool m_accounts = false;
    bool m_balances = false;
    double m_sum = 0;
};

struct CardSums {
    bool measured = false;
    double maxUtilization = 0;
    double balances = 0;
    double limits = 0;
    double allLimits = 0;
};

void addCard(const Holdings &columns, std::size_t account, HoldingSums &holdings, CardSums &cards)
{
    ++holdings.cards;
    double balance = columns.balance[account];
    for (std::size_t l = columns.firstLiability[account]; l < columns.firstLiability[account + 1]; ++l) {
        if (isMissing(balance))
            balance = columns.statementBalance[l];
        const double minimum = columns.minimumPayment[l];
        const double last = columns.lastPayment[l];
        holdings.interest |= (columns.liabilityBits[l] & ChargesInterest) != 0;
        holdings.overdue += (columns.liabilityBits[l] & IsOverdue) != 0;
        holdings.minimumPaymentOnly |= minimum > 0 && last > 0 && last <= 1.05 * minimum;
    }
    const double limit = columns.limit[account];
    if (!isMissing(limit))
        cards.allLimits += limit;
    if (!(limit > 0) || isMissing(balance))
        return;
    const double utilization = 100 * balance / limit;
    cards.maxUtilization = cards.measured ? std::max(cards.maxUtilization, utilization) : utilization;
    cards.measured = true;
    cards.balances += balance;
    cards.limits += limit;
    holdings.highCards += utilization >= 50;
    holdings.veryHighCards += utilization >= 80;
}

} // namespace

HoldingSums sumHoldings(const Holdings &columns, std::size_t customer)
{
    HoldingSums holdings;
    BalanceSum savings;
    BalanceSum depository;
    CardSums cards;
    for (std::size_t a = columns.firstAccount[customer]; a < columns.firstAccount[customer + 1]; ++a) {
        const std::uint8_t bits = columns.accountBits[a];
        if (bits & IsSavings)
            savings.add(columns.balance[a]);
        if (bits & IsDepository)
            depository.add(columns.balance[a]);
        if (bits & IsCredit)
            addCard(columns, a, holdings, cards);
    }
    holdings.hasSavings = savings.hasAccounts();
    holdings.savings = savings.value();
    holdings.depository = depository.value();
    const double absent = holdings.cards > 0 ? missing : 0;
    holdings.maxUtilization = cards.measured ? cards.maxUtilization : absent;
    holdings.aggregateUtilization = cards.measured ? 100 * cards.balances / cards.limits : absent;
    if (cards.allLimits > 0)
        holdings.limits = cards.allLimits;
    return holdings;
}

} // namespace dramatis::customers

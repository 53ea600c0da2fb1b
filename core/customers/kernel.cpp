// SPDX-License-Identifier: GPL-3.0-or-later
// The vectorized signal kernel: one pass over a customer's events, merchant by merchant, for all windows at
// once.
#include "base/number.h"
#include "customers/catalogue.h"
#include "customers/dataset.h"
#include "customers/statistics.h"

#include <array>
#include <cmath>

namespace dramatis::customers
{

namespace
{

/// Sums of one customer and window, in canonical order.
struct WindowSums {
    Day from = 0;
    int days = 0;
    double out = 0;
    int subscriptions = 0;
    double subscriptionOut = 0;
    double savingsFlow = 0;
    bool savingsMoved = false;
    double transfers = 0;
    double income = 0;
};

/// Balances, limits and liabilities of one customer: the same in every window.
struct Holdings {
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

struct IncomeEvent {
    Day day;
    double amount;
};

class Kernel
{
public:
    Kernel(const CustomerDataset &set, SignalTable &table) : m_set(set), m_table(table)
    {
        for (const int days : table.windows()) {
            m_windows.push_back({});
            m_windows.back().days = days;
            m_windows.back().from = set.referenceDate - days;
            m_earliestFrom = std::min(m_earliestFrom, m_windows.back().from);
        }
    }

    void compute(std::size_t subject)
    {
        for (WindowSums &window : m_windows)
            window = {window.from, window.days, 0, 0, 0, 0, false, 0, 0};
        m_income.clear();
        m_incomeDays.clear();
        m_firstDay = std::numeric_limits<Day>::max();
        sumEvents(m_set.events.first[subject], m_set.events.first[subject + 1]);
        std::sort(m_incomeDays.begin(), m_incomeDays.end());
        const Holdings holdings = sumHoldings(subject);
        for (std::size_t w = 0; w < m_windows.size(); ++w)
            put(subject, w, holdings);
    }

private:
    void sumEvents(std::size_t begin, std::size_t end)
    {
        const auto &merchant = m_set.events.merchant;
        while (begin < end) {
            std::size_t groupEnd = begin + 1;
            while (groupEnd < end && merchant[groupEnd] == merchant[begin])
                ++groupEnd;
            const bool subscribed =
                merchant[begin] != 0 && groupEnd - begin >= 3 && isSubscription(begin, groupEnd);
            sumGroup(begin, groupEnd, subscribed);
            begin = groupEnd;
        }
    }

    /// Finds the cadence of one merchant's payments (sorted by date) in the look-back; keeps the last one's
    /// day.
    bool isSubscription(std::size_t begin, std::size_t end)
    {
        const Day from = m_set.referenceDate - subscriptionLookBack;
        m_gaps.clear();
        m_amounts.clear();
        for (std::size_t i = begin; i < end; ++i) {
            const Day day = m_set.events.day[i];
            if (m_set.events.amount[i] >= 0 || day < from || day > m_set.referenceDate)
                continue;
            if (!m_amounts.empty())
                m_gaps.push_back(day - m_lastPayment);
            m_amounts.push_back(-m_set.events.amount[i]);
            m_lastPayment = day;
        }
        if (m_amounts.size() < 3)
            return false;
        const double deviation = populationDeviation(m_gaps);
        const double gap = median(m_gaps);
        const bool monthly = gap >= 25 && gap <= 35 && deviation <= 7;
        const bool weekly = gap >= 5 && gap <= 9 && deviation <= 3;
        return (monthly || weekly) && sampleDeviation(m_amounts) / mean(m_amounts) <= 0.20;
    }

    void sumGroup(std::size_t begin, std::size_t end, bool subscribed)
    {
        for (WindowSums &window : m_windows) {
            if (subscribed && m_lastPayment >= window.from)
                ++window.subscriptions;
        }
        for (std::size_t i = begin; i < end; ++i) {
            const Day day = m_set.events.day[i];
            if (day > m_set.referenceDate)
                continue;
            m_firstDay = std::min(m_firstDay, day);
            if (day < m_earliestFrom)
                continue;
            if (m_set.events.bits[i] & Income) {
                m_income.push_back({day, m_set.events.amount[i]});
                m_incomeDays.push_back(day);
            }
            for (WindowSums &window : m_windows) {
                if (day >= window.from)
                    addEvent(window, m_set.events.amount[i], m_set.events.bits[i], subscribed);
            }
        }
    }

    static void addEvent(WindowSums &window, double amount, std::uint8_t bits, bool subscribed)
    {
        if (amount < 0) {
            window.out -= amount;
            if (subscribed)
                window.subscriptionOut -= amount;
        }
        if (bits & OnSavingsAccount) {
            window.savingsFlow += amount;
            window.savingsMoved = true;
        } else if (bits & SavingsTransfer) {
            window.transfers += amount;
        }
        if (bits & Income)
            window.income += amount;
    }

    [[nodiscard]] Holdings sumHoldings(std::size_t subject) const
    {
        const Accounts &accounts = m_set.accounts;
        Holdings holdings;
        BalanceSum savings;
        BalanceSum depository;
        CardSums cards;
        for (std::size_t a = accounts.first[subject]; a < accounts.first[subject + 1]; ++a) {
            if (accounts.isSavings[a])
                savings.add(accounts.balance[a]);
            if (accounts.isDepository[a])
                depository.add(accounts.balance[a]);
            if (accounts.isCredit[a])
                addCard(holdings, cards, a);
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

    struct CardSums {
        bool measured = false;
        double maxUtilization = 0;
        double balances = 0;
        double limits = 0;
        double allLimits = 0;
    };

    void addCard(Holdings &holdings, CardSums &cards, std::size_t account) const
    {
        const Accounts &accounts = m_set.accounts;
        ++holdings.cards;
        double balance = accounts.balance[account];
        for (std::size_t l = accounts.firstLiability[account]; l < accounts.firstLiability[account + 1];
             ++l) {
            const CardLiability &liability = accounts.liabilities[l];
            if (isMissing(balance))
                balance = liability.statementBalance;
            holdings.interest |= liability.interest;
            holdings.overdue += liability.overdue;
            holdings.minimumPaymentOnly |= liability.minimumPayment > 0 && liability.lastPayment > 0 &&
                                           liability.lastPayment <= 1.05 * liability.minimumPayment;
        }
        const double limit = accounts.limit[account];
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

    /// A value that is no finite number (an overflow) is absent; -0 becomes 0.
    void set(std::size_t subject, std::size_t window, Signal signal, double value)
    {
        m_table.column(window, signal)[subject] = std::isfinite(value) ? value + 0.0 : missing;
    }

    void put(std::size_t subject, std::size_t w, const Holdings &holdings)
    {
        const WindowSums &sums = m_windows[w];
        const double expenses = sums.out / (sums.days / 30.0);
        set(subject, w, SubscriptionCount, sums.subscriptions);
        set(subject, w, SubscriptionSpend, sums.subscriptionOut);
        set(subject, w, SubscriptionMonthlySpend, sums.subscriptionOut * 30 / sums.days);
        set(subject, w, SubscriptionSharePct, sums.out > 0 ? 100 * sums.subscriptionOut / sums.out : missing);
        set(subject, w, TotalSpend, sums.out);
        set(subject, w, AverageMonthlyExpenses, expenses);
        set(subject, w, IncomeBufferMonths, sums.out > 0 ? holdings.depository / expenses : missing);
        set(subject, w, TransactionHistoryDays,
            m_firstDay == std::numeric_limits<Day>::max() ? missing : m_set.referenceDate - m_firstDay);
        putSavings(subject, w, holdings, expenses);
        putCredit(subject, w, holdings);
        putIncome(subject, w);
    }

    void putSavings(std::size_t subject, std::size_t w, const Holdings &holdings, double expenses)
    {
        const WindowSums &sums = m_windows[w];
        const double inflow = sums.savingsMoved ? sums.savingsFlow : -sums.transfers;
        const double before = holdings.savings - inflow;
        double growth = missing;
        if (holdings.hasSavings && !isMissing(holdings.savings))
            growth = before > 0 ? 100 * inflow / before : (holdings.savings > 0 ? 100 : 0);
        double months = sums.out > 0 ? holdings.savings / expenses : missing;
        if (!holdings.hasSavings)
            months = 0;
        set(subject, w, SavingsBalance, holdings.savings);
        set(subject, w, SavingsNetInflow, inflow);
        set(subject, w, SavingsGrowthPct, growth);
        set(subject, w, SavingsEmergencyFundMonths, months);
    }

    void putCredit(std::size_t subject, std::size_t w, const Holdings &holdings)
    {
        set(subject, w, CreditMaxUtilizationPct, holdings.maxUtilization);
        set(subject, w, CreditAggregateUtilizationPct, holdings.aggregateUtilization);
        set(subject, w, CreditCardCount, holdings.cards);
        set(subject, w, CreditHighUtilizationCount, holdings.highCards);
        set(subject, w, CreditVeryHighUtilizationCount, holdings.veryHighCards);
        set(subject, w, CreditTotalLimits, holdings.limits);
        set(subject, w, CreditMinimumPaymentOnly, holdings.minimumPaymentOnly);
        set(subject, w, CreditInterestCharged, holdings.interest);
        set(subject, w, CreditOverdueCount, holdings.overdue);
    }

    void putIncome(std::size_t subject, std::size_t w)
    {
        const WindowSums &sums = m_windows[w];
        m_amounts.clear();
        for (const IncomeEvent &event : m_income) {
            if (event.day >= sums.from)
                m_amounts.push_back(event.amount);
        }
        m_gaps.clear();
        const auto firstDay = std::lower_bound(m_incomeDays.begin(), m_incomeDays.end(), sums.from);
        for (auto day = firstDay; day != m_incomeDays.end(); ++day) {
            if (day != firstDay)
                m_gaps.push_back(*day - *(day - 1));
        }
        set(subject, w, IncomePayrollCount, static_cast<double>(m_amounts.size()));
        set(subject, w, IncomeTotal, sums.income);
        const bool several = m_amounts.size() >= 2;
        set(subject, w, IncomePayGapStdDays, several ? populationDeviation(m_gaps) : missing);
        set(subject, w, IncomeMedianPayGapDays, several ? median(m_gaps) : missing);
        set(subject, w, IncomeVariability, several ? sampleDeviation(m_amounts) / mean(m_amounts) : missing);
    }

    const CustomerDataset &m_set;
    SignalTable &m_table;
    std::vector<WindowSums> m_windows;
    Day m_earliestFrom = std::numeric_limits<Day>::max();
    Day m_firstDay = 0;
    Day m_lastPayment = 0;
    std::vector<IncomeEvent> m_income; // of the longest window, in canonical order
    std::vector<Day> m_incomeDays;     // the same, by date
    std::vector<double> m_gaps;        // scratch
    std::vector<double> m_amounts;     // scratch
};

} // namespace

void CustomerDataset::computeSignals(std::size_t firstSubject, std::size_t count, SignalTable &table) const
{
    Kernel kernel(*this, table);
    for (std::size_t subject = firstSubject; subject < firstSubject + count; ++subject)
        kernel.compute(subject);
}

} // namespace dramatis::customers

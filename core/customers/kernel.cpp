// SPDX-License-Identifier: GPL-3.0-or-later
// The signal kernel: one pass over a customer's events, merchant by merchant, for all windows at once.
//
// Within a group events lie by date, so the events of a window are the end of the group: places are found
// once per group, and the loop over events neither asks for dates nor divides. Sums of several windows run
// side by side, each in canonical order. Whole-number arithmetic decides what rounding cannot change
// (cadence of payments); only at the edge the formula of statistics.h is asked, with its rounding.
#include "base/number.h"
#include "customers/catalogue.h"
#include "customers/dataset.h"
#include "customers/holding_sums.h"
#include "customers/statistics.h"

#include <array>
#include <cmath>
#include <limits>

namespace dramatis::customers
{

namespace
{

/// Sums of one customer and window, in canonical order.
struct WindowSums {
    double out = 0;
    double subscriptionOut = 0;
    double savingsFlow = 0;
    double transfers = 0;
    double income = 0;
    int subscriptions = 0;
    bool savingsMoved = false;
};

struct IncomeEvent {
    Day day;
    double amount;
};

class Kernel
{
public:
    Kernel(const CustomerDataset &set, Day referenceDate, SignalTable &table)
        : m_set(set), m_referenceDate(referenceDate), m_windowCount(table.windows().size()),
          m_sums(m_windowCount), m_start(m_windowCount)
    {
        for (std::size_t w = 0; w < m_windowCount; ++w) {
            m_days.push_back(table.windows()[w]);
            m_from.push_back(referenceDate - table.windows()[w]);
            if (table.windows()[w] == subscriptionLookBack)
                m_lookBackWindow = w;
            for (std::size_t signal = 0; signal < signalCount; ++signal)
                m_columns.push_back(table.column(w, signal).data());
        }
    }

    void compute(std::size_t subject, std::size_t row)
    {
        m_sums.assign(m_windowCount, {});
        m_income.clear();
        m_incomeDays.clear();
        m_firstDay = std::numeric_limits<Day>::max();
        m_row = row;
        const CustomerEvents events = m_set.eventsOf(subject, m_scratch);
        for (std::size_t g = 0; g < events.groups; ++g)
            sumGroup(events, g);
        std::sort(m_incomeDays.begin(), m_incomeDays.end());
        const HoldingSums holdings = sumHoldings(m_set.holdings(), m_set.holder(subject));
        for (std::size_t w = 0; w < m_windowCount; ++w)
            put(w, holdings);
    }

private:
    void sumGroup(const CustomerEvents &events, std::size_t group)
    {
        const std::size_t begin = events.firstEvent[group];
        const std::size_t end = endOfPast(events, begin, events.firstEvent[group + 1]);
        if (begin == end)
            return;
        m_firstDay = std::min(m_firstDay, events.day[begin]);
        findStarts(events, begin, end);
        const bool subscribed = events.merchant[group] != 0 && isSubscription(events, group, begin, end);
        for (std::size_t w = m_windowCount; w-- > 0;)
            sumSegment(events, group, w, m_start[w], w > 0 ? m_start[w - 1] : end);
        if (subscribed)
            sumSubscription(events, end);
    }

    /// Events behind the reference date do not count.
    [[nodiscard]] std::size_t endOfPast(const CustomerEvents &events, std::size_t begin,
                                        std::size_t end) const
    {
        if (events.day[end - 1] <= m_referenceDate)
            return end;
        return firstFrom(events, m_referenceDate + 1, begin, end);
    }

    static std::size_t firstFrom(const CustomerEvents &events, Day day, std::size_t begin, std::size_t end)
    {
        constexpr std::size_t few = 32;
        if (end - begin > few)
            return static_cast<std::size_t>(std::lower_bound(events.day + begin, events.day + end, day) -
                                            events.day);
        std::size_t earlier = 0; // counted without a branch that would be guessed wrong once per group
        for (std::size_t i = begin; i < end; ++i)
            earlier += events.day[i] < day ? 1 : 0;
        return begin + earlier;
    }

    /// Windows are ascending: each begins where the longer one does, or behind it.
    void findStarts(const CustomerEvents &events, std::size_t begin, std::size_t end)
    {
        for (std::size_t w = m_windowCount; w-- > 0;)
            m_start[w] = begin = firstFrom(events, m_from[w], begin, end);
    }

    /// Events that belong to the windows from `first` on.
    void sumSegment(const CustomerEvents &events, std::size_t group, std::size_t first, std::size_t begin,
                    std::size_t end)
    {
        if (begin == end)
            return;
        const bool plain = (events.groupBits[group] & AllPlain) != 0;
        switch (m_windowCount - first) {
        case 1:
            sumFixed<1>(events, first, begin, end);
            break;
        case 2:
            sumFixed<2>(events, first, begin, end);
            break;
        case 3:
            sumFixed<3>(events, first, begin, end);
            break;
        default:
            for (std::size_t w = first; w < m_windowCount; ++w) {
                for (std::size_t i = begin; i < end; ++i)
                    m_sums[w].out += moneyOut(events.amount[i]);
            }
        }
        for (std::size_t i = plain ? end : begin; i < end; ++i) {
            if (events.bits[i] != 0)
                sumMarked(events, first, i);
        }
    }

    template <std::size_t Count>
    void sumFixed(const CustomerEvents &events, std::size_t first, std::size_t begin, std::size_t end)
    {
        std::array<double, Count> sums;
        for (std::size_t w = 0; w < Count; ++w)
            sums[w] = m_sums[first + w].out;
        for (std::size_t i = begin; i < end; ++i) {
            const double out = moneyOut(events.amount[i]);
            for (double &sum : sums)
                sum += out;
        }
        for (std::size_t w = 0; w < Count; ++w)
            m_sums[first + w].out = sums[w];
    }

    /// 0 for money in, which leaves any sum of outgoings as it is.
    static double moneyOut(double amount) { return std::max(-amount, 0.0); }

    void sumMarked(const CustomerEvents &events, std::size_t first, std::size_t event)
    {
        const double amount = events.amount[event];
        const std::uint8_t bits = events.bits[event];
        for (std::size_t w = first; w < m_windowCount; ++w) {
            WindowSums &sums = m_sums[w];
            if (bits & OnSavingsAccount) {
                sums.savingsFlow += amount;
                sums.savingsMoved = true;
            } else if (bits & SavingsTransfer) {
                sums.transfers += amount;
            }
            if (bits & Income)
                sums.income += amount;
        }
        if (bits & Income) {
            m_income.push_back({events.day[event], amount});
            m_incomeDays.push_back(events.day[event]);
        }
    }

    void sumSubscription(const CustomerEvents &events, std::size_t end)
    {
        for (std::size_t w = 0; w < m_windowCount; ++w) {
            WindowSums &sums = m_sums[w];
            for (std::size_t i = m_start[w]; i < end; ++i)
                sums.subscriptionOut += moneyOut(events.amount[i]);
            if (m_lastPayment >= m_from[w])
                ++sums.subscriptions;
        }
    }

    /// Finds the cadence of one merchant's payments in the look-back; keeps the last one's day.
    bool isSubscription(const CustomerEvents &events, std::size_t group, std::size_t begin, std::size_t end)
    {
        constexpr std::size_t fewest = 3;
        if (end - begin < fewest)
            return false;
        begin = m_lookBackWindow < m_windowCount
                    ? m_start[m_lookBackWindow]
                    : firstFrom(events, m_referenceDate - subscriptionLookBack, begin, end);
        if (end - begin < fewest)
            return false;
        auto payments = static_cast<std::int64_t>(end - begin);
        if ((events.groupBits[group] & AllMoneyOut) == 0)
            payments =
                std::count_if(events.amount + begin, events.amount + end, [](double a) { return a < 0; });
        if (payments < static_cast<std::int64_t>(fewest))
            return false;
        while (events.amount[begin] >= 0)
            ++begin;
        while (events.amount[end - 1] >= 0)
            --end;
        m_lastPayment = events.day[end - 1];
        return canBeRegular(m_lastPayment - events.day[begin], payments - 1) &&
               isRegular(spreadOf(events, begin, end)) && isSteady(events, begin, end);
    }

    /// A mean lies within one deviation of the median: of a regular cadence between 2 and 12 days (weekly) or
    /// between 18 and 42 (monthly). The mean gap is known without looking at the gaps.
    static bool canBeRegular(std::int64_t days, std::int64_t gaps)
    {
        return (days >= 2 * gaps && days <= 12 * gaps) || (days >= 18 * gaps && days <= 42 * gaps);
    }

    /// Fills m_gaps.
    GapSpread spreadOf(const CustomerEvents &events, std::size_t begin, std::size_t end)
    {
        GapSpread spread;
        m_gaps.clear();
        Day before = events.day[begin];
        for (std::size_t i = begin + 1; i < end; ++i) {
            if (events.amount[i] >= 0)
                continue;
            const Day gap = events.day[i] - before;
            before = events.day[i];
            spread.squares += std::int64_t{gap} * gap;
            spread.sum += gap;
            m_gaps.push_back(gap);
        }
        spread.count = static_cast<std::int64_t>(m_gaps.size());
        return spread;
    }

    /// Monthly: median gap 25 to 35 days, deviation at most 7; weekly: 5 to 9 days, at most 3.
    bool isRegular(const GapSpread &spread)
    {
        constexpr int monthlySpread = 7;
        constexpr int weeklySpread = 3;
        if (spread.comparedWith(monthlySpread) == GapSpread::Is::Beyond)
            return false;
        const double deviation = spread.comparedWith(monthlySpread) == GapSpread::Is::AtEdge ||
                                         spread.comparedWith(weeklySpread) == GapSpread::Is::AtEdge
                                     ? populationDeviation(m_gaps)
                                     : missing;
        const auto isWithin = [&](int limit) {
            const GapSpread::Is is = spread.comparedWith(limit);
            return is == GapSpread::Is::AtEdge ? deviation <= limit : is == GapSpread::Is::Within;
        };
        const double gap = median(m_gaps);
        return (gap >= 25 && gap <= 35 && isWithin(monthlySpread)) ||
               (gap >= 5 && gap <= 9 && isWithin(weeklySpread));
    }

    bool isSteady(const CustomerEvents &events, std::size_t begin, std::size_t end)
    {
        m_amounts.clear();
        for (std::size_t i = begin; i < end; ++i) {
            if (events.amount[i] < 0)
                m_amounts.push_back(-events.amount[i]);
        }
        return sampleDeviation(m_amounts) / mean(m_amounts) <= 0.20;
    }

    /// A value that is no finite number (an overflow) is absent; -0 becomes 0.
    void set(std::size_t window, Signal signal, double value)
    {
        m_columns[window * signalCount + signal][m_row] = std::isfinite(value) ? value + 0.0 : missing;
    }

    void put(std::size_t w, const HoldingSums &holdings)
    {
        const WindowSums &sums = m_sums[w];
        const double expenses = sums.out / (m_days[w] / 30.0);
        set(w, SubscriptionCount, sums.subscriptions);
        set(w, SubscriptionSpend, sums.subscriptionOut);
        set(w, SubscriptionMonthlySpend, sums.subscriptionOut * 30 / m_days[w]);
        set(w, SubscriptionSharePct, sums.out > 0 ? 100 * sums.subscriptionOut / sums.out : missing);
        set(w, TotalSpend, sums.out);
        set(w, AverageMonthlyExpenses, expenses);
        set(w, IncomeBufferMonths, sums.out > 0 ? holdings.depository / expenses : missing);
        set(w, TransactionHistoryDays,
            m_firstDay == std::numeric_limits<Day>::max() ? missing : m_referenceDate - m_firstDay);
        putSavings(w, holdings, expenses);
        putCredit(w, holdings);
        putIncome(w);
    }

    void putSavings(std::size_t w, const HoldingSums &holdings, double expenses)
    {
        const WindowSums &sums = m_sums[w];
        const double inflow = sums.savingsMoved ? sums.savingsFlow : -sums.transfers;
        const double before = holdings.savings - inflow;
        double growth = missing;
        if (holdings.hasSavings && !isMissing(holdings.savings))
            growth = before > 0 ? 100 * inflow / before : (holdings.savings > 0 ? 100 : 0);
        double months = sums.out > 0 ? holdings.savings / expenses : missing;
        if (!holdings.hasSavings)
            months = 0;
        set(w, SavingsBalance, holdings.savings);
        set(w, SavingsNetInflow, inflow);
        set(w, SavingsGrowthPct, growth);
        set(w, SavingsEmergencyFundMonths, months);
    }

    void putCredit(std::size_t w, const HoldingSums &holdings)
    {
        set(w, CreditMaxUtilizationPct, holdings.maxUtilization);
        set(w, CreditAggregateUtilizationPct, holdings.aggregateUtilization);
        set(w, CreditCardCount, holdings.cards);
        set(w, CreditHighUtilizationCount, holdings.highCards);
        set(w, CreditVeryHighUtilizationCount, holdings.veryHighCards);
        set(w, CreditTotalLimits, holdings.limits);
        set(w, CreditMinimumPaymentOnly, holdings.minimumPaymentOnly);
        set(w, CreditInterestCharged, holdings.interest);
        set(w, CreditOverdueCount, holdings.overdue);
    }

    void putIncome(std::size_t w)
    {
        m_amounts.clear();
        for (const IncomeEvent &event : m_income) {
            if (event.day >= m_from[w])
                m_amounts.push_back(event.amount);
        }
        m_gaps.clear();
        const auto firstDay = std::lower_bound(m_incomeDays.begin(), m_incomeDays.end(), m_from[w]);
        for (auto day = firstDay; day != m_incomeDays.end(); ++day) {
            if (day != firstDay)
                m_gaps.push_back(*day - *(day - 1));
        }
        set(w, IncomePayrollCount, static_cast<double>(m_amounts.size()));
        set(w, IncomeTotal, m_sums[w].income);
        const bool several = m_amounts.size() >= 2;
        set(w, IncomePayGapStdDays, several ? populationDeviation(m_gaps) : missing);
        set(w, IncomeMedianPayGapDays, several ? median(m_gaps) : missing);
        set(w, IncomeVariability, several ? sampleDeviation(m_amounts) / mean(m_amounts) : missing);
    }

    const CustomerDataset &m_set;
    Day m_referenceDate;
    std::size_t m_windowCount;
    std::vector<int> m_days;          // of a window
    std::vector<Day> m_from;          // its first day; descending
    std::vector<double *> m_columns;  // [window][signal]
    std::vector<WindowSums> m_sums;   // [window]
    std::vector<std::size_t> m_start; // [window] first event of the current group
    std::size_t m_lookBackWindow = std::numeric_limits<std::size_t>::max(); // that is the look-back, if any
    std::size_t m_row = 0;
    Day m_firstDay = 0;
    Day m_lastPayment = 0;
    std::vector<IncomeEvent> m_income; // of the longest window, in canonical order
    std::vector<Day> m_incomeDays;     // the same, by date
    std::vector<double> m_gaps;        // scratch
    std::vector<double> m_amounts;     // scratch
    CustomerDataset::Scratch m_scratch;
};

} // namespace

void CustomerDataset::computeSignals(std::size_t first, std::size_t count, SignalTable &table,
                                     std::size_t row) const
{
    Kernel kernel(*this, m_referenceDate, table);
    for (std::size_t i = 0; i < count; ++i)
        kernel.compute(first + i, row + i);
}

} // namespace dramatis::customers

// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/loop.h"
#include "base/number.h"
#include "customers/account_transactions.h"
#include "customers/catalogue.h"
#include "customers/dataset.h"
#include "customers/payments.h"
#include "customers/spellings.h"
#include "customers/statistics.h"
#include "domains/prepared_queries.h"

#include <cmath>
#include <map>

namespace dramatis::customers
{

namespace
{

/// The canonical order: merchant by bytes with none first (SQLite's NULL), date, amount.
constexpr std::string_view textsOfEvents = " LEFT JOIN texts m ON m.text_key = t.merchant_key "
                                           "LEFT JOIN texts c ON c.text_key = t.category_key ";
constexpr std::string_view eventsOfUser = "WHERE a.user_key = ? AND t.date BETWEEN ? AND ? "
                                          "ORDER BY m.text, t.date, t.amount";

constexpr std::string_view accountsOfUser = "FROM account_rows a WHERE a.user_key = ? ";

using Signals = std::vector<double>;

/// The balances of one user's accounts of some kind.
struct Balances {
    int accounts = 0;
    int known = 0;
    double sum = 0;

    [[nodiscard]] double total() const
    {
        if (accounts == 0)
            return 0;
        return known == 0 ? missing : sum;
    }
};

double orMissing(bool present, double value)
{
    return present && std::isfinite(value) ? value + 0.0 : missing;
}

class CustomerLoop : public LoopReference
{
public:
    CustomerLoop(store::Connection &data, const LoadRequest &request, std::string condition,
                 const RowsByParent &transactions)
        : m_data(data), m_queries(data), m_request(request), m_condition(std::move(condition)),
          m_joined("FROM account_rows a" + transactions.join("a.account_key", "t")),
          m_events(m_joined + std::string(textsOfEvents) + std::string(eventsOfUser))
    {
    }

    Result<std::vector<store::SubjectKey>> subjectKeys() override
    {
        std::vector<store::SubjectKey> keys;
        DRAMATIS_TRY(
            m_data.query("SELECT u.user_key FROM user_rows u WHERE " + m_condition + " ORDER BY u.user_key",
                         [&](store::Row row) { keys.push_back(row.whole(0)); }));
        return keys;
    }

    Result<std::uint64_t> flags(store::SubjectKey user) override
    {
        std::vector<std::string> currencies;
        DRAMATIS_TRY(m_queries.each(
            "SELECT DISTINCT coalesce(a.iso_currency_code, 'USD') " + std::string(accountsOfUser),
            [&](store::Row row) { currencies.emplace_back(row.text(0)); }, user));
        bool mixed = currencies.size() > 1;
        if (currencies.size() == 1 && !m_request.currency.empty())
            mixed = currencies.front() != m_request.currency;
        return mixed ? mixedCurrencyFlag : 0;
    }

    Result<std::vector<double>> signals(store::SubjectKey user, int days) override
    {
        Signals signals(signalCount, missing);
        DRAMATIS_TRY(subscriptions(user, days, signals));
        DRAMATIS_TRY(savings(user, days, signals));
        DRAMATIS_TRY(credit(user, signals));
        DRAMATIS_TRY(income(user, days, signals));
        return signals;
    }

    [[nodiscard]] std::int64_t queryCount() const override { return m_queries.count(); }

private:
    Status subscriptions(store::SubjectKey user, int days, Signals &signals)
    {
        const Day asOf = m_request.referenceDate;
        struct Out {
            std::string merchant;
            double amount;
        };
        std::vector<Out> inWindow;
        std::map<std::string, Payments> merchants;
        DRAMATIS_TRY(m_queries.each(
            "SELECT m.text, t.date, t.amount " + m_events,
            [&](store::Row row) {
                const Day day = static_cast<Day>(row.whole(1));
                const double amount = row.real(2);
                if (amount >= 0)
                    return;
                if (day >= asOf - days)
                    inWindow.push_back({std::string(row.text(0)), -amount});
                if (day < asOf - subscriptionLookBack || row.isNull(0))
                    return;
                merchants[std::string(row.text(0))].add(day, -amount);
            },
            user, asOf - std::max(days, subscriptionLookBack), asOf));
        double count = 0;
        std::map<std::string, bool> detected;
        for (auto &[merchant, payments] : merchants) {
            detected[merchant] = payments.areSubscription();
            count += detected[merchant] && payments.last >= asOf - days;
        }
        double total = 0;
        double spend = 0;
        for (const Out &out : inWindow) {
            total += out.amount;
            if (const auto found = detected.find(out.merchant); found != detected.end() && found->second)
                spend += out.amount;
        }
        signals[SubscriptionCount] = count;
        signals[SubscriptionSpend] = orMissing(true, spend);
        signals[SubscriptionMonthlySpend] = orMissing(true, spend * 30 / days);
        signals[SubscriptionSharePct] = orMissing(total > 0, 100 * spend / total);
        signals[TotalSpend] = orMissing(true, total);
        return {};
    }

    Result<double> moneyOut(store::SubjectKey user, int days)
    {
        double out = 0;
        DRAMATIS_TRY(m_queries.each(
            "SELECT t.amount " + m_events,
            [&](store::Row row) {
                if (row.real(0) < 0)
                    out -= row.real(0);
            },
            user, m_request.referenceDate - days, m_request.referenceDate));
        return out;
    }

    Status savings(store::SubjectKey user, int days, Signals &signals)
    {
        Balances balances;
        DRAMATIS_TRY(m_queries.each(
            "SELECT a.subtype, a.balance_current " + std::string(accountsOfUser) + "ORDER BY a.account_id",
            [&](store::Row row) {
                if (!isSavingsSubtype(row.text(0)))
                    return;
                ++balances.accounts;
                if (!row.isNull(1)) {
                    ++balances.known;
                    balances.sum += row.real(1);
                }
            },
            user));
        int moved = 0;
        double flow = 0;
        double transfers = 0;
        DRAMATIS_TRY(m_queries.each(
            "SELECT m.text, c.text, t.amount, a.subtype " + m_events,
            [&](store::Row row) {
                if (isSavingsSubtype(row.text(3))) {
                    ++moved;
                    flow += row.real(2);
                } else if (isSavingsTransferCategory(row.text(1)) || isSavingsTransferMerchant(row.text(0))) {
                    transfers += row.real(2);
                }
            },
            user, m_request.referenceDate - days, m_request.referenceDate));
        DRAMATIS_TRY_ASSIGN(out, moneyOut(user, days));
        const double balance = balances.total();
        const double inflow = moved > 0 ? flow : -transfers;
        const double expenses = out / (days / 30.0);
        signals[SavingsBalance] = orMissing(true, balance);
        signals[SavingsNetInflow] = orMissing(true, inflow);
        signals[AverageMonthlyExpenses] = orMissing(true, expenses);
        signals[SavingsEmergencyFundMonths] =
            balances.accounts == 0 ? 0 : orMissing(out > 0 && !isMissing(balance), balance / expenses);
        if (balances.known > 0) {
            const double before = balance - inflow;
            const double withoutBase = balance > 0 ? 100 : 0;
            signals[SavingsGrowthPct] = orMissing(true, before <= 0 ? withoutBase : 100 * inflow / before);
        }
        return {};
    }

    struct Card {
        std::int64_t key;
        double balance;
        double limit;
    };

    Status credit(store::SubjectKey user, Signals &signals)
    {
        std::vector<Card> cards;
        DRAMATIS_TRY(m_queries.each(
            "SELECT a.account_key, a.balance_current, a.balance_limit " + std::string(accountsOfUser) +
                "AND a.type = 'credit' ORDER BY a.account_id",
            [&](store::Row row) {
                cards.push_back({row.whole(0), row.real(1), row.real(2)});
            },
            user));
        bool minimumOnly = false;
        bool interest = false;
        double overdue = 0;
        for (Card &card : cards) {
            DRAMATIS_TRY(m_queries.each(
                "SELECT l.aprs, l.minimum_payment_amount, l.last_payment_amount, l.last_statement_balance, "
                "l.is_overdue FROM liability_rows l WHERE l.account_key = ? ORDER BY l.liability_key",
                [&](store::Row row) {
                    if (isMissing(card.balance))
                        card.balance = row.real(3);
                    interest = interest || hasPositiveRate(row.text(0));
                    overdue += row.whole(4) != 0 ? 1 : 0;
                    if (row.real(1) > 0 && row.real(2) > 0 && row.real(2) <= 1.05 * row.real(1))
                        minimumOnly = true;
                },
                card.key));
        }
        signals[CreditMinimumPaymentOnly] = minimumOnly;
        signals[CreditInterestCharged] = interest;
        signals[CreditOverdueCount] = overdue;
        utilization(cards, signals);
        return {};
    }

    static void utilization(const std::vector<Card> &cards, Signals &signals)
    {
        std::vector<double> used;
        double balances = 0;
        double limits = 0;
        double allLimits = 0;
        for (const Card &card : cards) {
            allLimits += isMissing(card.limit) ? 0 : card.limit;
            if (isMissing(card.balance) || isMissing(card.limit) || card.limit <= 0)
                continue;
            used.push_back(100 * card.balance / card.limit);
            balances += card.balance;
            limits += card.limit;
        }
        const auto from = [&](double least) {
            return static_cast<double>(
                std::count_if(used.begin(), used.end(), [&](double u) { return u >= least; }));
        };
        signals[CreditCardCount] = static_cast<double>(cards.size());
        signals[CreditHighUtilizationCount] = from(50);
        signals[CreditVeryHighUtilizationCount] = from(80);
        signals[CreditTotalLimits] = orMissing(allLimits > 0, allLimits);
        if (cards.empty()) {
            signals[CreditMaxUtilizationPct] = signals[CreditAggregateUtilizationPct] = 0;
        } else if (!used.empty()) {
            signals[CreditMaxUtilizationPct] = orMissing(true, *std::max_element(used.begin(), used.end()));
            signals[CreditAggregateUtilizationPct] = orMissing(true, 100 * balances / limits);
        }
    }

    Status income(store::SubjectKey user, int days, Signals &signals)
    {
        std::vector<double> amounts;
        std::vector<Day> dates;
        DRAMATIS_TRY(m_queries.each(
            "SELECT c.text, t.amount, t.date " + m_events,
            [&](store::Row row) {
                const double amount = row.real(1);
                const bool counts = isIncomeCategory(row.text(0)) || amount >= leastUnlabelledIncome;
                if (amount <= 0 || !counts || isTransferInCategory(row.text(0)))
                    return;
                amounts.push_back(amount);
                dates.push_back(static_cast<Day>(row.whole(2)));
            },
            user, m_request.referenceDate - days, m_request.referenceDate));
        double total = 0;
        for (const double amount : amounts)
            total += amount;
        signals[IncomePayrollCount] = static_cast<double>(amounts.size());
        signals[IncomeTotal] = orMissing(true, total);
        if (amounts.size() >= 2) {
            std::sort(dates.begin(), dates.end());
            std::vector<double> gaps;
            for (std::size_t i = 1; i < dates.size(); ++i)
                gaps.push_back(dates[i] - dates[i - 1]);
            signals[IncomePayGapStdDays] = populationDeviation(gaps);
            signals[IncomeMedianPayGapDays] = median(gaps);
            signals[IncomeVariability] = orMissing(true, sampleDeviation(amounts) / mean(amounts));
        }
        return bufferAndHistory(user, days, signals);
    }

    Status bufferAndHistory(store::SubjectKey user, int days, Signals &signals)
    {
        Balances balances;
        DRAMATIS_TRY(m_queries.each(
            "SELECT a.balance_current " + std::string(accountsOfUser) +
                "AND a.type = 'depository' ORDER BY a.account_id",
            [&](store::Row row) {
                ++balances.accounts;
                if (!row.isNull(0)) {
                    ++balances.known;
                    balances.sum += row.real(0);
                }
            },
            user));
        DRAMATIS_TRY_ASSIGN(out, moneyOut(user, days));
        const double total = balances.total();
        signals[IncomeBufferMonths] = orMissing(out > 0 && !isMissing(total), total / (out / (days / 30.0)));
        return m_queries.each(
            "SELECT min(t.date) " + m_joined + " WHERE a.user_key = ? AND t.date <= ?",
            [&](store::Row row) {
                if (!row.isNull(0))
                    signals[TransactionHistoryDays] =
                        m_request.referenceDate - static_cast<Day>(row.whole(0));
            },
            user, m_request.referenceDate);
    }

    store::Connection &m_data;
    PreparedQueries m_queries;
    LoadRequest m_request;
    std::string m_condition;
    std::string m_joined; ///< accounts a with their transactions t
    std::string m_events; ///< those of a user in a window, with their texts
};

} // namespace

Result<std::unique_ptr<LoopReference>> makeLoop(store::Connection &data, const LoadRequest &request)
{
    DRAMATIS_TRY_ASSIGN(condition, prepareSelection(data, request));
    DRAMATIS_TRY_ASSIGN(transactions, transactionsOfAccounts(data));
    return std::unique_ptr<LoopReference>(
        std::make_unique<CustomerLoop>(data, request, condition, transactions));
}

} // namespace dramatis::customers

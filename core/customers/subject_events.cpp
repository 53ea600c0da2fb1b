// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/subject_events.h"
#include "customers/account_transactions.h"
#include "customers/catalogue.h"
#include "customers/columns.h"
#include "customers/dataset.h"
#include "customers/payments.h"
#include "customers/spellings.h"
#include "customers/text_meanings.h"

#include <map>

namespace dramatis::customers
{

namespace
{

struct Transaction {
    SubjectEvent event;
    std::uint8_t bits = 0; ///< EventBits
    bool inWindow = false;
};

std::uint64_t marks(std::initializer_list<Signal> signals)
{
    std::uint64_t bits = 0;
    for (const Signal signal : signals)
        bits |= std::uint64_t{1} << signal;
    return bits;
}

std::uint8_t bitsOf(const SubjectEvent &event, std::string_view subtype)
{
    TextMeaning merchant;
    merchant.savingsTransferMerchant = isSavingsTransferMerchant(event.text);
    TextMeaning category;
    category.savingsTransferCategory = isSavingsTransferCategory(event.category);
    category.incomeCategory = isIncomeCategory(event.category);
    category.transferIn = isTransferInCategory(event.category);
    return eventBits(event.amount, isSavingsSubtype(subtype), merchant, category);
}

Result<std::vector<Transaction>> readTransactions(store::Connection &data, store::SubjectKey user, int days,
                                                  Day asOf)
{
    std::vector<Transaction> transactions;
    DRAMATIS_TRY_ASSIGN(byAccount, transactionsOfAccounts(data));
    DRAMATIS_TRY(data.query(
        "SELECT t.date, m.text, c.text, a.account_id, t.amount, coalesce(a.iso_currency_code, 'USD'), "
        "a.subtype "
        "FROM account_rows a" +
            byAccount.join("a.account_key", "t") +
            " LEFT JOIN texts m ON m.text_key = t.merchant_key LEFT JOIN texts c ON c.text_key = "
            "t.category_key "
            "WHERE a.user_key = ? ORDER BY m.text, t.date, t.amount",
        [&](store::Row row) {
            Transaction one;
            one.event.date = static_cast<Day>(row.whole(0));
            one.event.text = row.text(1);
            one.event.category = row.text(2);
            one.event.account = row.text(3);
            one.event.amount = row.real(4);
            one.event.currency = row.text(5);
            one.bits = bitsOf(one.event, row.text(6));
            one.inWindow = one.event.date >= asOf - days && one.event.date <= asOf;
            transactions.push_back(std::move(one));
        },
        user));
    return transactions;
}

std::map<std::string, bool> subscriptions(const std::vector<Transaction> &transactions, Day asOf)
{
    std::map<std::string, Payments> merchants;
    for (const Transaction &one : transactions) {
        const SubjectEvent &event = one.event;
        if (event.amount < 0 && !event.text.empty() && event.date >= asOf - subscriptionLookBack &&
            event.date <= asOf)
            merchants[event.text].add(event.date, -event.amount);
    }
    std::map<std::string, bool> detected;
    for (auto &[merchant, payments] : merchants)
        detected[merchant] = payments.areSubscription();
    return detected;
}

void markSpending(std::vector<Transaction> &transactions, bool hasSavings, Day asOf)
{
    const std::map<std::string, bool> detected = subscriptions(transactions, asOf);
    const std::uint64_t out =
        marks({TotalSpend, SubscriptionSharePct, AverageMonthlyExpenses, IncomeBufferMonths}) |
        (hasSavings ? marks({SavingsEmergencyFundMonths}) : 0);
    for (Transaction &one : transactions) {
        if (!one.inWindow || one.event.amount >= 0)
            continue;
        one.event.countedBy |= out;
        const auto merchant = detected.find(one.event.text);
        if (merchant != detected.end() && merchant->second)
            one.event.countedBy |= marks({SubscriptionCount, SubscriptionSpend, SubscriptionMonthlySpend});
    }
}

/// What lies on savings accounts, or transfers to savings seen elsewhere where nothing does.
void markSavings(std::vector<Transaction> &transactions, bool hasSavings)
{
    const auto onSavings = [](const Transaction &one) { return (one.bits & OnSavingsAccount) != 0; };
    const bool moved = std::any_of(transactions.begin(), transactions.end(),
                                   [&](const Transaction &one) { return one.inWindow && onSavings(one); });
    const std::uint64_t inflow = marks({SavingsNetInflow}) | (hasSavings ? marks({SavingsGrowthPct}) : 0);
    for (Transaction &one : transactions) {
        if (one.inWindow && (moved ? onSavings(one) : (one.bits & SavingsTransfer) != 0))
            one.event.countedBy |= inflow;
    }
}

void markIncome(std::vector<Transaction> &transactions)
{
    const auto counts = [](const Transaction &one) { return one.inWindow && (one.bits & Income) != 0; };
    const bool several = std::count_if(transactions.begin(), transactions.end(), counts) >= 2;
    const std::uint64_t income =
        marks({IncomePayrollCount, IncomeTotal}) |
        (several ? marks({IncomeMedianPayGapDays, IncomePayGapStdDays, IncomeVariability}) : 0);
    for (Transaction &one : transactions) {
        if (counts(one))
            one.event.countedBy |= income;
    }
}

/// The earliest, which history begins with.
void markHistory(std::vector<Transaction> &transactions, Day asOf)
{
    Transaction *first = nullptr;
    for (Transaction &one : transactions) {
        if (one.event.date <= asOf && (!first || one.event.date < first->event.date))
            first = &one;
    }
    if (first)
        first->event.countedBy |= marks({TransactionHistoryDays});
}

} // namespace

Result<std::vector<SubjectEvent>> readSubjectEvents(store::Connection &data, store::SubjectKey user, int days,
                                                    Day asOf)
{
    DRAMATIS_TRY_ASSIGN(transactions, readTransactions(data, user, days, asOf));
    bool hasSavings = false;
    DRAMATIS_TRY(data.query(
        "SELECT subtype FROM account_rows WHERE user_key = ?",
        [&](store::Row row) { hasSavings = hasSavings || isSavingsSubtype(row.text(0)); }, user));
    markSpending(transactions, hasSavings, asOf);
    markSavings(transactions, hasSavings);
    markIncome(transactions);
    markHistory(transactions, asOf);
    std::vector<SubjectEvent> events;
    for (Transaction &one : transactions)
        events.push_back(std::move(one.event));
    return events;
}

} // namespace dramatis::customers

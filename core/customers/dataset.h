// SPDX-License-Identifier: GPL-3.0-or-later
// Customers as columns, grouped by customer: events in canonical order (merchant by UTF-8 bytes with none
// first, date, amount), accounts by account_id bytewise, liabilities in stored order. Every sum of the kernel
// runs in that order, so that it has the same last bit whatever the engine, chunk or thread.
#pragma once

#include "domains/domain.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace dramatis::customers
{

/// What an event counts as, decided once when it is loaded.
enum EventBits : std::uint8_t {
    OnSavingsAccount = 1,
    SavingsTransfer = 2, ///< category TRANSFER_OUT_SAVINGS, or a merchant containing "savings transfer"
    Income = 4,          ///< positive, and an income category or 500 and more, and no transfer in
};

/// Subject i has the events [first[i], first[i + 1]).
struct Events {
    std::vector<std::size_t> first;
    std::vector<Day> day;
    std::vector<double> amount;          ///< negative: money out
    std::vector<std::uint32_t> merchant; ///< rank by bytes of the trimmed name, 0: none
    std::vector<std::uint8_t> bits;
};

/// One liability of a card. Missing values are NaN.
struct CardLiability {
    std::size_t account = 0; ///< position in Accounts
    bool interest = false;   ///< some annual percentage rate above 0
    bool overdue = false;
    double minimumPayment = 0;
    double lastPayment = 0;
    double statementBalance = 0;
};

/// Subject i has the accounts [first[i], first[i + 1]). Missing values are NaN.
struct Accounts {
    std::vector<std::size_t> first;
    std::vector<std::uint8_t> isSavings; ///< by subtype alone
    std::vector<std::uint8_t> isCredit;  ///< by type alone
    std::vector<std::uint8_t> isDepository;
    std::vector<double> balance;
    std::vector<double> limit;
    std::vector<std::size_t>
        firstLiability; ///< account a has the liabilities [firstLiability[a], firstLiability[a + 1])
    std::vector<CardLiability> liabilities; ///< of credit accounts only
};

/// Look-back for finding subscriptions, whatever the window.
inline constexpr int subscriptionLookBack = 180;

class CustomerDataset : public Dataset
{
public:
    [[nodiscard]] const std::vector<store::SubjectKey> &subjectKeys() const override { return keys; }
    [[nodiscard]] const std::vector<std::uint64_t> &flags() const override { return flagBits; }
    [[nodiscard]] std::int64_t eventCount() const override
    {
        return static_cast<std::int64_t>(events.day.size());
    }
    void computeSignals(std::size_t firstSubject, std::size_t count, SignalTable &table) const override;

    std::vector<store::SubjectKey> keys;
    std::vector<std::uint64_t> flagBits;
    Day referenceDate = 0;
    Events events;
    Accounts accounts;
};

/// Reads everything a classification needs, inside the caller's read transaction.
Result<std::unique_ptr<CustomerDataset>> loadDataset(store::Connection &data, const LoadRequest &request,
                                                     const JobContext &job);

/// Fills temp.selected_users for a request and returns the condition that picks its users from `user_rows u`.
Result<std::string> prepareSelection(store::Connection &data, const LoadRequest &request);

/// Bit 0 of the flags.
inline constexpr std::uint64_t mixedCurrencyFlag = 1;

} // namespace dramatis::customers

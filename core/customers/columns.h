// SPDX-License-Identifier: GPL-3.0-or-later
// Customers as columns, in two files: *holdings* (customers, accounts, liabilities: small, made anew with
// every change) and *events* (transactions, grouped by customer and merchant: large, only ever added to). The
// spans below lie in a ColumnFile, which each struct keeps alive.
//
// Canonical order of events: merchant by UTF-8 bytes with none first, date, amount. Every sum of the kernel
// runs in it, so that it has the same last bit whatever the engine, chunk or thread. Accounts lie by
// account_id bytewise, liabilities in stored order. Missing values are NaN.
#pragma once

#include "base/date.h"
#include "columns/column_file.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::customers
{

/// Raised when the layout or meaning of a column changes: older snapshots are then made again.
inline constexpr std::string_view columnsVersion = "2";

enum AccountBits : std::uint8_t {
    IsSavings = 1, ///< by subtype alone
    IsCredit = 2,  ///< by type alone
    IsDepository = 4,
};

enum LiabilityBits : std::uint8_t {
    ChargesInterest = 1, ///< some annual percentage rate above 0
    IsOverdue = 2,
};

/// What an event counts as, decided once when it is read.
enum EventBits : std::uint8_t {
    OnSavingsAccount = 1,
    SavingsTransfer = 2, ///< category TRANSFER_OUT_SAVINGS, or a merchant containing "savings transfer"
    Income = 4,          ///< positive, and an income category or 500 and more, and no transfer in
};

/// What is true of all events of a group, so that the kernel need not ask each.
enum GroupBits : std::uint8_t {
    AllMoneyOut = 1, ///< every amount is negative
    AllPlain = 2,    ///< no event has any of EventBits
};

/// Customer i has the accounts [firstAccount[i], firstAccount[i + 1]), account a the liabilities
/// [firstLiability[a], firstLiability[a + 1]).
struct Holdings {
    Holdings() = default;
    explicit Holdings(std::shared_ptr<const ColumnFile> columns);

    std::shared_ptr<const ColumnFile> file;
    std::span<const std::int64_t> userKey; ///< ascending
    std::span<const std::uint8_t> consented;
    std::span<const std::uint32_t> firstAccount;
    std::span<const std::int64_t> accountKey;
    std::span<const std::uint8_t> accountBits;
    std::span<const double> balance;
    std::span<const double> limit;
    std::span<const std::uint32_t> currency;       ///< position in currencyCodes()
    std::span<const std::uint32_t> firstLiability; ///< liabilities of credit accounts only
    std::span<const std::uint8_t> liabilityBits;
    std::span<const double> minimumPayment;
    std::span<const double> lastPayment;
    std::span<const double> statementBalance;

    [[nodiscard]] std::vector<std::string_view> currencyCodes() const;
};

/// Customer i has the groups [firstGroup[i], firstGroup[i + 1]); a group is the events of one merchant,
/// [firstEvent[g], firstEvent[g + 1]), by date and amount.
struct Events {
    Events() = default;
    explicit Events(std::shared_ptr<const ColumnFile> columns);

    std::shared_ptr<const ColumnFile> file;
    std::span<const std::int64_t> userKey; ///< ascending
    std::span<const std::uint64_t> firstGroup;
    std::span<const std::uint64_t> firstEvent;
    std::span<const std::uint32_t> merchant; ///< of a group: key of its text, 0 for none
    std::span<const std::uint8_t> groupBits; ///< of a group: GroupBits
    std::span<const Day> day;
    std::span<const double> amount; ///< negative: money out
    std::span<const std::uint8_t> bits;
    std::span<const Day> days; ///< every day with an event, ascending
    std::int64_t lastKey = 0;  ///< the highest transaction key looked at
};

} // namespace dramatis::customers

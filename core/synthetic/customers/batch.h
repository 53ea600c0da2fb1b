// SPDX-License-Identifier: GPL-3.0-or-later
// Customers as columns: the rows of the four tables for a run of subjects. Rows refer to their parents by
// position in the same batch. Made without looking at any other batch.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "synthetic/customers/movements.h"
#include "synthetic/shares.h"
#include "synthetic/text_column.h"

#include <memory>

namespace dramatis::synthetic::customers
{

struct Users {
    TextColumn id;
    TextColumn name;
    TextColumn persona; ///< the intended one; absent for none
    std::vector<double> annualIncome;
    TextColumn characteristics; ///< JSON
    TextColumn consentStatus;
    TextColumn consentTimestamp; ///< absent without consent
};

struct Accounts {
    TextColumn id;
    std::vector<std::uint32_t> user;
    TextColumn type;
    TextColumn subtype;
    std::vector<double> current;
    std::vector<double> available;
    std::vector<double> limit; ///< missing but for cards
};

struct Transactions {
    TextColumn id;
    std::vector<std::uint32_t> account;
    std::vector<Day> date;
    std::vector<double> amount;
    std::vector<PurposeNo> purpose;
    std::vector<std::int32_t> pending; ///< 0 or 1
};

struct Liabilities {
    std::vector<std::uint32_t> account;
    std::vector<Day> due;
    TextColumn aprs; ///< JSON
    std::vector<double> minimum;
    std::vector<double> last;
    std::vector<double> statement;
    std::vector<std::int32_t> overdue; ///< 0 or 1
};

struct CustomerBatch {
    Users users;
    Accounts accounts;
    Transactions transactions;
    Liabilities liabilities;
    std::vector<std::int64_t> kinds; ///< subjects of each kind
};

inline constexpr std::string_view currency = "USD";
inline constexpr std::string_view holder = "personal";
inline constexpr std::string_view consentVersion = "1.0";
inline constexpr std::string_view liabilityType = "credit";

/// The customers first … first + count − 1, counted from 1. Only fails when it is stopped.
Result<std::unique_ptr<CustomerBatch>> makeBatch(const Request &request, const KindShares &shares,
                                                 std::int64_t first, std::int64_t count,
                                                 const JobContext &job);

} // namespace dramatis::synthetic::customers

// SPDX-License-Identifier: GPL-3.0-or-later
// How stored texts count: which accounts are savings, which categories are income. The only place that knows
// the spellings; both engines ask here.
#pragma once

#include <string_view>

namespace dramatis::customers
{

/// Subtype savings, money market, cd or hsa, whatever the type. Normalised spelling expected.
bool isSavingsSubtype(std::string_view subtype);
bool isIncomeCategory(std::string_view category);     ///< contains INCOME, any case
bool isTransferInCategory(std::string_view category); ///< starts with TRANSFER_IN, any case: never income
bool isSavingsTransferCategory(std::string_view category); ///< TRANSFER_OUT_SAVINGS, any case
bool isSavingsTransferMerchant(std::string_view merchant); ///< contains "savings transfer", any case
/// Does the JSON list of fractions hold one above 0?
bool hasPositiveRate(std::string_view aprs);

/// Amounts from here on are income without a category that says so.
inline constexpr double leastUnlabelledIncome = 500.0;

} // namespace dramatis::customers

// SPDX-License-Identifier: GPL-3.0-or-later
// Wallets, their position snapshots and the markets' categories from their rows into columns.
#pragma once

#include "wallets/columns.h"

#include "store/connection.h"

#include <optional>
#include <span>

namespace dramatis::wallets
{

/// A market without a category, and one of this category, is of this.
inline constexpr std::string_view unknownCategory = "unknown";

/// Adds the columns of Holdings, for the wallets `w` of `wallet_rows` that the SQL condition picks.
Status readHoldings(store::Connection &data, const std::string &condition, ColumnFileBuilder &builder);
/// Adds the columns of Markets: with the categories of all markets, or (labels still of all) of these text
/// keys only.
Status readMarkets(store::Connection &data, const std::optional<std::vector<std::uint32_t>> &only,
                   ColumnFileBuilder &builder);
/// As readMarkets() has it: "unknown" for a blank one.
std::string_view categoryOf(std::string_view stored);

} // namespace dramatis::wallets

// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as nothing, and which prices count as in the middle or at the ends: the contract's bounds,
// which are decimals, as the doubles nearest to them.
#pragma once

#include "base/two_doubles.h"

namespace dramatis::wallets
{

/// Shares and money up to this are nothing: 1e-9, with room for what two doubles drop.
inline constexpr double negligible = 1e-9 * (1 + 1e-9);

/// An amount of money that is a result. Below 1e-18 it is what two doubles leave of nothing.
inline double moneyOf(const ExactSum &amount)
{
    constexpr double nothing = 1e-18;
    return std::abs(amount.total().high) < nothing ? 0 : amount.value();
}

/// Within 0.05 of 0.5, both with the contract's tolerance of 1e-9 for prices.
inline bool isMidPrice(double price)
{
    return price >= 0.449999999 && price <= 0.550000001;
}

/// 0.9 and above or 0.1 and below, with the same tolerance.
inline bool isExtremePrice(double price)
{
    return price >= 0.899999999 || price <= 0.100000001;
}

} // namespace dramatis::wallets

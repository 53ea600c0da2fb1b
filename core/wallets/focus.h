// SPDX-License-Identifier: GPL-3.0-or-later
// Where a wallet's shares were traded: in how many markets, how much in the largest, in which category most.
#pragma once

#include "base/number.h"
#include "wallets/dataset.h"

#include <span>
#include <vector>

namespace dramatis::wallets
{

/// 0 of nothing.
inline double ratio(double part, double whole)
{
    return whole == 0 ? 0 : part / whole;
}

struct MarketSums {
    ExactSum shares;
    ExactSum profit;
    bool traded = false;
};

struct Focus {
    int markets = 0;
    int profitable = 0;
    double topThree = 0;        ///< share of 1, of the three largest markets
    double topDomain = missing; ///< label
    double topDomainShare = 0;
};

class FocusFinder
{
public:
    /// `categories` must outlive it.
    explicit FocusFinder(const Markets &categories)
        : m_categories(categories), m_byLabel(categories.labelCount())
    {
    }

    /// `sums` of the wallet's markets, each in canonical order; added up in the order of markets.
    Focus find(const WalletTrades &trades, std::span<const MarketSums> sums);

private:
    /// The first bytewise of those with the most shares. Leaves the sums by label empty.
    void findTopDomain(Focus &focus, const ExactSum &shares);

    const Markets &m_categories;
    std::vector<MarketSums> m_byLabel;    ///< empty between wallets
    std::vector<std::uint32_t> m_touched; ///< labels that are not
};

} // namespace dramatis::wallets

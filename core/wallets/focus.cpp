// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/focus.h"
#include "wallets/quantity.h"

#include <algorithm>
#include <array>

namespace dramatis::wallets
{

namespace
{

void keepLargest(std::array<TwoDoubles, 3> &largest, TwoDoubles value)
{
    for (TwoDoubles &place : largest) {
        if (value.value() > place.value())
            std::swap(place, value);
    }
}

} // namespace

Focus FocusFinder::find(const WalletTrades &trades, std::span<const MarketSums> sums)
{
    Focus focus;
    ExactSum shares;
    std::array<TwoDoubles, 3> largest{};
    m_touched.clear();
    for (std::size_t i = 0; i < trades.markets; ++i) {
        const MarketSums &market = sums[i];
        if (!market.traded)
            continue;
        ++focus.markets;
        focus.profitable += market.profit.total().high > negligible ? 1 : 0;
        shares.add(market.shares);
        keepLargest(largest, market.shares.total());
        const std::uint32_t label = m_categories.label(trades.market[i]);
        if (!m_byLabel[label].traded)
            m_touched.push_back(label);
        m_byLabel[label].traded = true;
        m_byLabel[label].shares.add(market.shares);
    }
    ExactSum three;
    for (const TwoDoubles &value : largest)
        three.add(value);
    focus.topThree =
        focus.markets > 3 ? std::min(ratio(three, shares.total()), 1.0) : (focus.markets > 0 ? 1 : 0);
    findTopDomain(focus, shares);
    return focus;
}

void FocusFinder::findTopDomain(Focus &focus, const ExactSum &shares)
{
    std::sort(m_touched.begin(), m_touched.end());
    ExactSum most;
    for (const std::uint32_t label : m_touched) {
        const ExactSum sum = m_byLabel[label].shares;
        if (isMissing(focus.topDomain) || sum.total().value() > most.total().value()) {
            most = sum;
            focus.topDomain = label;
        }
        m_byLabel[label] = {};
    }
    focus.topDomainShare = std::min(ratio(most, shares.total()), 1.0);
}

} // namespace dramatis::wallets

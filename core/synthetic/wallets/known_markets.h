// SPDX-License-Identifier: GPL-3.0-or-later
// What is known only when all wallets are made: the markets that were traded in, and the newest trade.
#pragma once

#include "synthetic/generator.h"
#include "synthetic/wallets/batch.h"

#include <algorithm>

namespace dramatis::synthetic::wallets
{

class KnownMarkets
{
public:
    void add(const WalletBatch &batch, Generated &generated)
    {
        for (const MarketNo market : batch.trades.market) {
            if (market >= m_known.size())
                m_known.resize(market + 1);
            m_known[market] = true;
        }
        for (const EventTime time : batch.trades.time)
            generated.newestEvent = std::max(generated.newestEvent.value_or(time), time);
    }

    /// Those of them that the list of markets has, ascending.
    [[nodiscard]] std::vector<MarketNo> listed() const
    {
        std::vector<MarketNo> markets;
        for (MarketNo market = 0; market < m_known.size(); ++market) {
            if (m_known[market] && isListed(market))
                markets.push_back(market);
        }
        return markets;
    }

private:
    std::vector<bool> m_known;
};

} // namespace dramatis::synthetic::wallets

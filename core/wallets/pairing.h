// SPDX-License-Identifier: GPL-3.0-or-later
// First in, first out: each sale of a position takes the shares that were bought first, splitting lots.
// Linear in the trades: the lots of a position lie one behind the other, and what is sold is at their front.
#pragma once

#include "wallets/dataset.h"
#include "wallets/quantity.h"

#include <cstdint>
#include <vector>

namespace dramatis::wallets
{

struct Pair {
    std::uint32_t bought; ///< trades of the wallet
    std::uint32_t sold;
    TwoDoubles shares;
    TwoDoubles gain; ///< of one share: sell price less buy price
    std::uint32_t position;

    [[nodiscard]] TwoDoubles profit() const { return gain * shares; }
};

class Pairing
{
public:
    /// Pairs the trades [from, to) of a wallet among themselves; calls each(pair) in the order of sales.
    template <typename Each> void run(const WalletTrades &trades, std::size_t from, std::size_t to, Each each)
    {
        begin(trades, from, to);
        for (std::size_t i = from; i < to; ++i) {
            Queue &queue = m_queues[trades.place[i] / 2];
            if (isSell(trades.place[i]))
                sell(trades, i, queue, each);
            else
                m_lots[queue.end++] = {trades.exactSize(i), trades.exactPrice(i),
                                       static_cast<std::uint32_t>(i)};
        }
    }

    /// Positions of the last run with shares left.
    [[nodiscard]] int openPositions() const
    {
        int open = 0;
        for (const Queue &queue : m_queues)
            open += isOpen(queue) ? 1 : 0;
        return open;
    }

    /// Of the last run, what each purchase has left: each(trade, shares), position by position.
    template <typename Each> void forEachLeft(Each each) const
    {
        for (const Queue &queue : m_queues) {
            for (std::uint32_t lot = queue.head; lot < queue.end; ++lot)
                each(m_lots[lot].trade, m_lots[lot].left);
        }
    }

    static bool isSell(std::uint32_t place) { return (place & 1U) != 0; }

private:
    struct Lot {
        TwoDoubles left;
        TwoDoubles price;
        std::uint32_t trade;
    };
    /// The lots [head, end) of a position.
    struct Queue {
        std::uint32_t head = 0;
        std::uint32_t end = 0;
    };

    void begin(const WalletTrades &trades, std::size_t from, std::size_t to)
    {
        m_queues.assign(trades.positions, {});
        for (std::size_t i = from; i < to; ++i)
            m_queues[trades.place[i] / 2].end += isSell(trades.place[i]) ? 0 : 1;
        std::uint32_t first = 0;
        for (Queue &queue : m_queues) {
            const std::uint32_t count = queue.end;
            queue = {first, first};
            first += count;
        }
        if (m_lots.size() < first)
            m_lots.resize(first);
    }

    template <typename Each> void sell(const WalletTrades &trades, std::size_t sale, Queue &queue, Each &each)
    {
        if (trades.size[sale] <= negligible)
            return;
        TwoDoubles wanted = trades.exactSize(sale);
        const TwoDoubles price = trades.exactPrice(sale);
        while (queue.head < queue.end) {
            Lot &lot = m_lots[queue.head];
            const TwoDoubles left = lot.left - wanted;
            each(Pair{lot.trade, static_cast<std::uint32_t>(sale), left.high > 0 ? wanted : lot.left,
                      price - lot.price, trades.place[sale] / 2});
            if (left.high > negligible) {
                lot.left = left;
                return;
            }
            ++queue.head;
            if (left.high >= -negligible)
                return;
            wanted = -left;
        }
    }

    [[nodiscard]] bool isOpen(const Queue &queue) const
    {
        ExactSum shares;
        for (std::uint32_t lot = queue.head; lot < queue.end; ++lot) {
            shares.add(m_lots[lot].left);
            if (shares.total().high > negligible)
                return true;
        }
        return false;
    }

    std::vector<Queue> m_queues; ///< [position]
    std::vector<Lot> m_lots;
};

} // namespace dramatis::wallets

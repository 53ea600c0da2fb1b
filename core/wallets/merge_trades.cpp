// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/merge_trades.h"

#include <algorithm>
#include <numeric>

namespace dramatis::wallets
{

namespace
{

PositionId positionOf(const WalletTrades &part, std::uint32_t position)
{
    return {part.market[part.marketOf[position]], part.outcomeOf[position]};
}

std::vector<PositionId> allPositions(std::span<const WalletTrades> parts)
{
    std::vector<PositionId> all;
    for (const WalletTrades &part : parts) {
        for (std::uint32_t position = 0; position < part.positions; ++position)
            all.push_back(positionOf(part, position));
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

void putPositions(const std::vector<PositionId> &positions, WalletDataset::Scratch &scratch)
{
    for (const PositionId &id : positions) {
        if (scratch.market.empty() || scratch.market.back() != id.market)
            scratch.market.push_back(id.market);
        scratch.marketOf.push_back(static_cast<std::uint32_t>(scratch.market.size() - 1));
        scratch.outcomeOf.push_back(id.outcome);
    }
}

struct TradeOfPart {
    EventTime time;
    const WalletTrades *part;
    std::size_t trade;
    std::uint32_t place;
};

/// Of one time in the order of the parts, which is that in which they were taken.
std::vector<TradeOfPart> inOrder(std::span<const WalletTrades> parts,
                                 const std::vector<PositionId> &positions)
{
    std::vector<TradeOfPart> trades;
    for (const WalletTrades &part : parts) {
        std::vector<std::uint32_t> numbers;
        for (std::uint32_t position = 0; position < part.positions; ++position) {
            const auto found =
                std::lower_bound(positions.begin(), positions.end(), positionOf(part, position));
            numbers.push_back(static_cast<std::uint32_t>(found - positions.begin()));
        }
        for (std::size_t i = 0; i < part.count; ++i)
            trades.push_back({part.time[i], &part, i, numbers[part.place[i] / 2] * 2 + part.place[i] % 2});
    }
    std::stable_sort(trades.begin(), trades.end(),
                     [](const TradeOfPart &a, const TradeOfPart &b) { return a.time < b.time; });
    return trades;
}

} // namespace

WalletTrades mergeTrades(std::span<const WalletTrades> parts, WalletDataset::Scratch &scratch)
{
    scratch = {};
    const std::vector<PositionId> positions = allPositions(parts);
    putPositions(positions, scratch);
    for (const TradeOfPart &trade : inOrder(parts, positions)) {
        scratch.time.push_back(trade.time);
        scratch.place.push_back(trade.place);
        scratch.size.push_back(trade.part->size[trade.trade]);
        scratch.price.push_back(trade.part->price[trade.trade]);
        scratch.sizeTail.push_back(trade.part->sizeTail[trade.trade]);
        scratch.priceTail.push_back(trade.part->priceTail[trade.trade]);
    }
    return {scratch.time.size(),      scratch.time.data(),     scratch.place.data(),
            scratch.size.data(),      scratch.price.data(),    scratch.sizeTail.data(),
            scratch.priceTail.data(), scratch.marketOf.size(), scratch.marketOf.data(),
            scratch.outcomeOf.data(), scratch.market.size(),   scratch.market.data()};
}

} // namespace dramatis::wallets

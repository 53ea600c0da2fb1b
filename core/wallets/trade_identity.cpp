// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/trade_identity.h"

namespace dramatis::wallets
{

/// In the order of ContentKey::parts of the table (tables.cpp).
std::string tradeId(const TradeIdentity &trade, ContentId &memory)
{
    if (trade.transactionHash.empty())
        return {};
    const auto addText = [&](std::string_view text) {
        if (text.empty())
            memory.addAbsent();
        else
            memory.addText(text);
    };
    memory.clear();
    addText(trade.transactionHash);
    addText(trade.wallet);
    addText(trade.market);
    addText(trade.outcome);
    if (trade.outcomeIndex)
        memory.addWhole(*trade.outcomeIndex);
    else
        memory.addAbsent();
    addText(trade.asset);
    addText(trade.side);
    memory.addNumber(trade.size);
    memory.addNumber(trade.price);
    memory.addWhole(trade.timestamp);
    return memory.hex();
}

} // namespace dramatis::wallets

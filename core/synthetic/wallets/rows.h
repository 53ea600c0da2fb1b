// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as fields of the import contract, in the order of wallets::tables(), into anything that takes fields:
// a csv::Writer, or a list of them.
#pragma once

#include "store/bulk_writer.h"
#include "synthetic/wallets/batch.h"

namespace dramatis::synthetic::wallets
{

template <typename Out> void putWhole(Out &out, std::int64_t value)
{
    if (value == store::absentWhole)
        out.empty();
    else
        out.whole(value);
}

template <typename Out> void putWallet(Out &out, const WalletBatch &batch, std::size_t row)
{
    const Wallets &wallets = batch.wallets;
    out.text(wallets.address[row]).text(wallets.pseudonym[row]).text(wallets.discoveredFrom[row]);
    out.text(wallets.discoveredAt[row]).whole(wallets.active[row]);
}

template <typename Out> void putMarket(Out &out, MarketTexts &markets, MarketNo market)
{
    out.text(markets.condition(market)).text(titleOf(market)).text(categoryOf(market));
}

template <typename Out>
void putTrade(Out &out, const WalletBatch &batch, MarketTexts &markets, std::size_t row)
{
    const Trades &rows = batch.trades;
    out.text(batch.wallets.address[rows.wallet[row]]).text(markets.condition(rows.market[row]));
    out.text(rows.asset[row] == store::absentWhole ? std::string_view() : markets.asset(rows.asset[row]));
    out.text(rows.side[row]).number(rows.size[row]).number(rows.price[row]).text(rows.outcome[row]);
    putWhole(out, rows.outcomeIndex[row]);
    out.whole(rows.time[row]).text(rows.hash[row]);
}

template <typename Out>
void putPosition(Out &out, const WalletBatch &batch, MarketTexts &markets, std::size_t row)
{
    const Positions &rows = batch.positions;
    out.text(batch.wallets.address[rows.wallet[row]]).text(markets.condition(rows.market[row]));
    out.number(rows.size[row]).whole(rows.time[row]);
}

} // namespace dramatis::synthetic::wallets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/synonyms.h"
#include "domains/synonyms.h"

namespace dramatis::wallets
{

namespace
{

/// In another kind's files the same names mean the same: wallets of trades and of positions.
const std::vector<Synonyms> &all()
{
    static const std::vector<std::string_view> walletNames = {
        "wallet",         "wallet_address", "proxy_wallet_address", "address", "user_address", "trader",
        "trader_address", "taker",          "maker_address",        "user_id", "user",         "account"};
    static const std::vector<std::string_view> marketNames = {
        "condition",   "market_id", "market",       "market_slug", "slug",
        "option_type", "question",  "market_title", "title",       "event_slug"};
    static const std::vector<Synonyms> list = {
        {"wallets",
         "proxy_wallet",
         {"wallet", "wallet_address", "proxy_wallet_address", "address", "trader", "trader_address"}},
        {"wallets", "pseudonym", {"name", "username", "display_name", "nickname"}},
        {"wallets", "discovered_from", {"source", "found_in"}},
        {"wallets", "discovered_at", {"first_seen", "created_at"}},
        {"wallets", "is_active", {"active"}},
        {"markets", "condition_id", {"condition", "market_id", "market"}},
        {"markets", "title", {"question", "market_title", "name"}},
        {"markets", "category", {"domain", "topic", "tag"}},
        {"trades", "proxy_wallet", walletNames},
        {"trades", "condition_id", marketNames},
        {"trades", "asset", {"asset_id", "token_id", "token", "clob_token_id"}},
        {"trades", "side", {"trade_direction", "direction", "trade_side", "buy_sell", "action"}},
        {"trades", "size", {"shares", "quantity", "qty", "amount", "share_count", "contracts", "volume"}},
        {"trades", "price", {"trade_price", "price_per_share", "fill_price", "avg_price"}},
        {"trades", "outcome", {"option_yes_no", "outcome_name", "option", "yes_no"}},
        {"trades",
         "timestamp",
         {"time", "trade_time", "executed_at", "block_timestamp", "match_time", "datetime", "date_time",
          "created_at", "date"}},
        {"trades", "transaction_hash", {"tx_hash", "hash", "txn_hash", "transaction", "tx"}},
        {"positions", "proxy_wallet", walletNames},
        {"positions", "condition_id", marketNames},
        {"positions", "size", {"shares", "quantity", "qty", "amount", "balance", "position_size"}},
        {"positions", "snapshot_at", {"snapshot_time", "timestamp", "time", "as_of", "snapshot"}},
    };
    return list;
}

} // namespace

void addSynonyms(TableSpec &table)
{
    dramatis::addSynonyms(all(), table);
}

} // namespace dramatis::wallets

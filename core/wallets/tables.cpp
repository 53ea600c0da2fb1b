// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/tables.h"
#include "wallets/synonyms.h"

namespace dramatis::wallets
{

namespace
{

ColumnSpec text(std::string_view name)
{
    return {.name = name, .physical = name};
}

ColumnSpec inDictionary(std::string_view name, ValueKind kind, bool required, std::string_view physical)
{
    return {.name = name,
            .value = kind,
            .required = required,
            .physical = physical,
            .storage = Storage::Dictionary};
}

ColumnSpec wallet()
{
    return {.name = "proxy_wallet",
            .value = ValueKind::Reference,
            .required = true,
            .physical = "wallet_key",
            .storage = Storage::ParentKey};
}

ColumnSpec size(NumberRange range, std::string_view expects)
{
    return {.name = "size",
            .value = ValueKind::Number,
            .required = true,
            .physical = "size",
            .range = range,
            .fault = "bad_size",
            .expects = expects};
}

ColumnSpec time(std::string_view name)
{
    return {.name = name, .value = ValueKind::Time, .required = true, .physical = name};
}

TableSpec wallets()
{
    TableSpec table{.kind = "wallets",
                    .physical = "wallet_rows",
                    .key = "wallet_key",
                    .columns = {},
                    .id = 0,
                    .reference = {}};
    table.columns = {
        {.name = "proxy_wallet",
         .value = ValueKind::Id,
         .required = true,
         .physical = "proxy_wallet",
         .warnsOfCase = true},
        text("pseudonym"),
        text("discovered_from"),
        text("discovered_at"),
        {.name = "is_active", .value = ValueKind::Boolean, .physical = "is_active", .absentFlag = true},
    };
    table.subjectColumn = "wallet_key";
    table.subjects = true;
    table.whenStored = Duplicates::Replace;
    return table;
}

TableSpec markets()
{
    TableSpec table{.kind = "markets",
                    .physical = "market_rows",
                    .key = "market_key",
                    .columns = {},
                    .id = 0,
                    .reference = {}};
    table.columns = {
        {.name = "condition_id", .value = ValueKind::Id, .required = true, .physical = "condition_id"},
        text("title"),
        text("category"),
    };
    table.whenStored = Duplicates::Replace;
    table.optionalTable = true;
    return table;
}

TableSpec trades()
{
    TableSpec table{.kind = "trades",
                    .physical = "trade_rows",
                    .key = "trade_key",
                    .columns = {},
                    .id = 10,
                    .reference = 0};
    table.columns = {
        wallet(),
        inDictionary("condition_id", ValueKind::Identifier, true, "condition_key"),
        inDictionary("asset", ValueKind::Text, false, "asset_key"),
        {.name = "side",
         .value = ValueKind::Choice,
         .required = true,
         .physical = "side",
         .choices = {"BUY", "SELL"},
         .fault = "bad_side",
         .expects = "BUY or SELL"},
        size({.least = 0, .aboveLeast = true}, "a number above 0"),
        {.name = "price",
         .value = ValueKind::Number,
         .required = true,
         .physical = "price",
         .range = {.least = 0, .most = 1},
         .fault = "bad_price",
         .expects = "a number from 0 to 1"},
        inDictionary("outcome", ValueKind::Text, false, "outcome_key"),
        {.name = "outcome_index", .value = ValueKind::Whole, .physical = "outcome_index"},
        time("timestamp"),
        text("transaction_hash"),
        {.name = "trade_id", .value = ValueKind::Id, .physical = "trade_id"},
    };
    table.parent = "wallets";
    table.unknownParent = "unknown_wallet";
    table.makesParents = true;
    table.foreignName = "trades_raw";
    // hash, wallet, market, outcome and its index, asset, side, size, price, time: as tradeId() has them
    table.contentKey = ContentKey{.needs = 9, .parts = {9, 0, 1, 6, 7, 2, 3, 4, 5, 8}};
    return table;
}

TableSpec positions()
{
    TableSpec table{.kind = "positions",
                    .physical = "position_rows",
                    .key = "position_key",
                    .columns = {},
                    .id = {},
                    .reference = 0};
    table.columns = {
        wallet(),
        inDictionary("condition_id", ValueKind::Identifier, true, "condition_key"),
        size({.least = 0}, "a number from 0 on"),
        time("snapshot_at"),
    };
    table.parent = "wallets";
    table.unknownParent = "unknown_wallet";
    table.makesParents = true;
    table.foreignName = "positions_snapshots";
    table.observations = true;
    table.optionalTable = true;
    return table;
}

} // namespace

const std::vector<TableSpec> &tables()
{
    static const std::vector<TableSpec> all = [] {
        std::vector<TableSpec> made = {wallets(), markets(), trades(), positions()};
        for (TableSpec &table : made)
            addSynonyms(table);
        return made;
    }();
    return all;
}

} // namespace dramatis::wallets

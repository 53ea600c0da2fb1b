// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallets/tables.h"

namespace dramatis::wallets
{

namespace
{

TableSpec wallets()
{
    TableSpec table{.kind = "wallets",
                    .physical = "wallet_rows",
                    .key = "wallet_key",
                    .columns = {},
                    .id = 0,
                    .reference = {}};
    table.columns = {
        {"proxy_wallet", ValueKind::Id, true, "proxy_wallet"},
        {"pseudonym", ValueKind::Text, false, "pseudonym"},
        {"discovered_from", ValueKind::Text, false, "discovered_from"},
        {"discovered_at", ValueKind::Text, false, "discovered_at"},
        {"is_active", ValueKind::Boolean, false, "is_active"},
    };
    table.subjectColumn = "wallet_key";
    table.subjects = true;
    table.whenStored = Duplicates::Replace;
    return table;
}

} // namespace

const std::vector<TableSpec> &tables()
{
    static const std::vector<TableSpec> all = {wallets()};
    return all;
}

} // namespace dramatis::wallets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domains/row_keys.h"

namespace dramatis
{

Result<std::int64_t> nextRowKey(store::Connection &connection, const TableSpec &table)
{
    return connection.wholeOf("SELECT max(coalesce((SELECT next_key FROM row_keys WHERE table_name = ?), 1), "
                              "coalesce((SELECT max(" +
                                  std::string(table.key) + ") FROM " + std::string(table.physical) +
                                  "), 0) + 1)",
                              table.physical);
}

Status noteNextRowKey(store::Connection &connection, const TableSpec &table, std::int64_t next)
{
    return connection.run(
        "INSERT INTO row_keys(table_name, next_key) VALUES(?, ?) ON CONFLICT(table_name) DO UPDATE SET "
        "next_key = max(next_key, excluded.next_key)",
        table.physical, next);
}

} // namespace dramatis

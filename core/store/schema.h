// SPDX-License-Identifier: GPL-3.0-or-later
// Numbered migrations: what a database of each version looks like, and how it gets there. The composition
// root collects them from the store and from every domain (domains/registry.h); a migration once released
// never changes.
#pragma once

#include "base/result.h"
#include "store/connection.h"

#include <string_view>
#include <vector>

namespace dramatis::store
{

struct Migration {
    int number = 0;
    std::string_view sql;
    bool results = false; ///< belongs to the results side, which may also live in another program's database
};

/// In ascending order of numbers.
using Schema = std::vector<Migration>;

/// The store's own migrations.
Schema storeSchema();

/// The highest number of the schema.
int schemaVersion(const Schema &schema);

/// Marks a file as ours: "DRMT".
inline constexpr int applicationId = 0x44524D54;

/// Applies all migrations to an empty database, or to a part of one: everything in one transaction.
Status createWorkspaceTables(Connection &connection, const Schema &schema);
/// The results side only, into another program's database; its version goes into @meta.
Status createResultTables(Connection &connection, const Schema &schema);
/// The results side in another program's database, from that version to the newest.
Status migrateResults(Connection &connection, const Schema &schema, int from);
/// Everything in a private copy of foreign data, which is nobody's workspace: no mark, no version.
Status createPrivateTables(Connection &connection, const Schema &schema);
/// From the version that the file has to the newest, one transaction each.
Status migrate(Connection &connection, const Schema &schema, int from);

} // namespace dramatis::store

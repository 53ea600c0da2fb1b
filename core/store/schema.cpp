// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.h"
#include "store/transaction.h"

#include <algorithm>

namespace dramatis::embedded
{
std::string_view store(std::string_view fileName);
}

namespace dramatis::store
{

namespace
{

Status setVersion(Connection &connection, int version)
{
    return connection.execute("PRAGMA user_version=" + std::to_string(version));
}

} // namespace

Schema storeSchema()
{
    return {{1, embedded::store("001-results.sql"), true},
            {2, embedded::store("002-imports.sql"), false},
            {5, embedded::store("005-data-state.sql"), true},
            {6, embedded::store("006-staged-batches.sql"), false},
            {7, embedded::store("007-undone-imports.sql"), false},
            {8, embedded::store("008-row-order.sql"), false},
            {10, embedded::store("010-outcome-kinds.sql"), true},
            {13, embedded::store("013-import-ranges.sql"), false},
            {14, embedded::store("014-score-runs.sql"), true},
            {16, embedded::store("016-subject-index.sql"), true},
            {17, embedded::store("017-review.sql"), true},
            {18, embedded::store("018-telemetry.sql"), true}};
}

int schemaVersion(const Schema &schema)
{
    return schema.empty() ? 0 : schema.back().number;
}

Status createWorkspaceTables(Connection &connection, const Schema &schema)
{
    DRAMATIS_TRY_ASSIGN(transaction, Transaction::begin(connection, Transaction::Kind::Durable));
    DRAMATIS_TRY_ASSIGN(mark, connection.wholeOf("PRAGMA application_id"));
    if (mark == applicationId) // another process made it while this one waited
        return {};
    for (const Migration &migration : schema)
        DRAMATIS_TRY(connection.execute(migration.sql));
    DRAMATIS_TRY(connection.execute("PRAGMA application_id=" + std::to_string(applicationId)));
    DRAMATIS_TRY(setVersion(connection, schemaVersion(schema)));
    return transaction.commit();
}

Status createResultTables(Connection &connection, const Schema &schema)
{
    DRAMATIS_TRY_ASSIGN(transaction, Transaction::begin(connection, Transaction::Kind::Durable));
    for (const Migration &migration : schema) {
        if (migration.results)
            DRAMATIS_TRY(connection.execute(migration.sql));
    }
    DRAMATIS_TRY(connection.run("INSERT INTO @meta(key, value) VALUES('schema_version', ?)",
                                std::to_string(schemaVersion(schema))));
    return transaction.commit();
}

Status migrateResults(Connection &connection, const Schema &schema, int from)
{
    DRAMATIS_TRY_ASSIGN(transaction, Transaction::begin(connection, Transaction::Kind::Durable));
    for (const Migration &migration : schema) {
        if (migration.results && migration.number > from)
            DRAMATIS_TRY(connection.execute(migration.sql));
    }
    DRAMATIS_TRY(connection.run("UPDATE @meta SET value = ? WHERE key = 'schema_version'",
                                std::to_string(schemaVersion(schema))));
    return transaction.commit();
}

Status createPrivateTables(Connection &connection, const Schema &schema)
{
    for (const Migration &migration : schema)
        DRAMATIS_TRY(connection.execute(migration.sql));
    return {};
}

Status migrate(Connection &connection, const Schema &schema, int from)
{
    for (const Migration &migration : schema) {
        if (migration.number <= from)
            continue;
        DRAMATIS_TRY_ASSIGN(transaction, Transaction::begin(connection, Transaction::Kind::Durable));
        DRAMATIS_TRY_ASSIGN(version, connection.wholeOf("PRAGMA user_version"));
        if (version >= migration.number) // another process migrated it while this one waited
            continue;
        DRAMATIS_TRY(connection.execute(migration.sql));
        DRAMATIS_TRY(setVersion(connection, migration.number));
        DRAMATIS_TRY(transaction.commit());
    }
    return {};
}

} // namespace dramatis::store

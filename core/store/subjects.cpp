// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/subjects.h"
#include "base/date.h"

namespace dramatis::store
{

Result<std::optional<SubjectKey>> findSubject(Connection &connection, std::string_view domain, std::string_view id)
{
    std::optional<SubjectKey> key;
    DRAMATIS_TRY(connection.query("SELECT subject_key FROM @subjects WHERE domain = ? AND subject_id = ?",
                                  [&](Row row) { key = row.whole(0); }, domain, id));
    return key;
}

Result<SubjectKey> keyOfSubject(Connection &connection, std::string_view domain, std::string_view id)
{
    DRAMATIS_TRY_ASSIGN(known, findSubject(connection, domain, id));
    if (known)
        return *known;
    DRAMATIS_TRY(connection.run("INSERT INTO @subjects(domain, subject_id) VALUES(?, ?)", domain, id));
    return connection.lastInsertedKey();
}

Result<std::string> idOfSubject(Connection &connection, SubjectKey key)
{
    return connection.textOf("SELECT subject_id FROM @subjects WHERE subject_key = ?", key);
}

Result<std::string> dataVersion(Connection &connection, std::string_view domain)
{
    DRAMATIS_TRY_ASSIGN(version, connection.wholeOf("SELECT version FROM @data_versions WHERE domain = ?", domain));
    return std::to_string(version);
}

Result<std::int64_t> raiseDataVersion(Connection &connection, std::string_view domain)
{
    DRAMATIS_TRY(connection.run("INSERT INTO @data_versions(domain, version, changed_at) VALUES(?, 1, ?) "
                                "ON CONFLICT(domain) DO UPDATE SET version = version + 1, changed_at = excluded.changed_at",
                                domain, timestampNow()));
    return connection.wholeOf("SELECT version FROM @data_versions WHERE domain = ?", domain);
}

} // namespace dramatis::store

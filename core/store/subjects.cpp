// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/subjects.h"

namespace dramatis::store
{

Result<std::optional<SubjectKey>> findSubject(Connection &connection, std::string_view domain,
                                              std::string_view id)
{
    std::optional<SubjectKey> key;
    DRAMATIS_TRY(connection.query(
        "SELECT subject_key FROM @subjects WHERE domain = ? AND subject_id = ?",
        [&](Row row) { key = row.whole(0); }, domain, id));
    return key;
}

Result<SubjectKey> keyOfSubject(Connection &connection, std::string_view domain, std::string_view id)
{
    DRAMATIS_TRY_ASSIGN(keys, SubjectKeys::open(connection, domain));
    return keys.keyOf(id);
}

Result<SubjectKeys> SubjectKeys::open(Connection &connection, std::string_view domain)
{
    DRAMATIS_TRY_ASSIGN(
        find, connection.prepare("SELECT subject_key FROM @subjects WHERE domain = ? AND subject_id = ?"));
    DRAMATIS_TRY_ASSIGN(add, connection.prepare("INSERT INTO @subjects(domain, subject_id) VALUES(?, ?)"));
    return SubjectKeys(connection, domain, std::move(find), std::move(add));
}

Result<SubjectKey> SubjectKeys::keyOf(std::string_view id)
{
    DRAMATIS_TRY_ASSIGN(known, m_find.with(m_domain, id).step());
    if (known) {
        const SubjectKey key = m_find.row().whole(0);
        m_find.reset();
        return key;
    }
    DRAMATIS_TRY(m_add.with(m_domain, id).run());
    return m_connection.lastInsertedKey();
}

Result<std::string> idOfSubject(Connection &connection, SubjectKey key)
{
    return connection.textOf("SELECT subject_id FROM @subjects WHERE subject_key = ?", key);
}

} // namespace dramatis::store

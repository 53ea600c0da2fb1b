// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/look_up.h"

namespace dramatis::importing
{

Result<Parents> Parents::open(store::Connection &connection, const TableSpec &table)
{
    const std::string from = (table.subjectColumn.empty() ? "0" : std::string(table.subjectColumn)) +
                             " FROM " + std::string(table.physical) + " WHERE ";
    const std::string key(table.key);
    DRAMATIS_TRY_ASSIGN(byId, connection.prepare("SELECT " + key + ", " + from +
                                                 std::string(table.columns[*table.id].physical) + " = ?"));
    DRAMATIS_TRY_ASSIGN(byKey, connection.prepare("SELECT " + from + key + " = ?"));
    return Parents(std::move(byId), std::move(byKey));
}

Result<std::optional<Parents::Parent>> Parents::find(std::string_view id)
{
    if (const Parent *before = m_known.find(id))
        return std::optional(*before);
    DRAMATIS_TRY_ASSIGN(there, m_byId.with(id).step());
    if (!there)
        return std::optional<Parent>();
    const Parent parent{m_byId.row().whole(0), m_byId.row().whole(1)};
    m_byId.reset();
    m_known.remember(id, parent);
    return std::optional(parent);
}

Result<store::SubjectKey> Parents::subjectOf(std::int64_t key)
{
    DRAMATIS_TRY_ASSIGN(there, m_byKey.with(key).step());
    const store::SubjectKey subject = there ? m_byKey.row().whole(0) : 0;
    m_byKey.reset();
    return subject;
}

Result<Texts> Texts::open(store::Connection &connection)
{
    DRAMATIS_TRY_ASSIGN(find, connection.prepare("SELECT text_key FROM texts WHERE text = ?"));
    DRAMATIS_TRY_ASSIGN(add, connection.prepare("INSERT INTO texts(text) VALUES(?)"));
    return Texts(connection, std::move(find), std::move(add));
}

Result<std::optional<std::int64_t>> Texts::find(std::string_view text)
{
    if (const std::int64_t *before = m_known.find(text))
        return std::optional(*before);
    DRAMATIS_TRY_ASSIGN(there, m_find.with(text).step());
    if (!there)
        return std::optional<std::int64_t>();
    const std::int64_t key = m_find.row().whole(0);
    m_find.reset();
    m_known.remember(text, key);
    return std::optional(key);
}

Result<std::int64_t> Texts::keyOf(std::string_view text)
{
    DRAMATIS_TRY_ASSIGN(known, find(text));
    if (known)
        return *known;
    DRAMATIS_TRY(m_add.with(text).run());
    const std::int64_t key = m_connection.lastInsertedKey();
    m_known.remember(text, key);
    return key;
}

} // namespace dramatis::importing

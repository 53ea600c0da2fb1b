// SPDX-License-Identifier: GPL-3.0-or-later
// From the texts that rows give to the integer keys that tables keep: parents by their id, names by
// themselves.
#pragma once

#include "domains/table_spec.h"
#include "importing/known_keys.h"
#include "store/connection.h"
#include "store/subjects.h"

#include <optional>

namespace dramatis::importing
{

/// The rows of the table that others refer to. They must not change meanwhile.
class Parents
{
public:
    struct Parent {
        std::int64_t key = 0;
        store::SubjectKey subject = 0;
    };

    static Result<Parents> open(store::Connection &connection, const TableSpec &table);
    Result<std::optional<Parent>> find(std::string_view id);
    Result<store::SubjectKey> subjectOf(std::int64_t key);

private:
    Parents(store::Statement byId, store::Statement byKey)
        : m_byId(std::move(byId)), m_byKey(std::move(byKey))
    {
    }

    store::Statement m_byId;
    store::Statement m_byKey;
    KnownKeys<Parent> m_known;
};

/// The dictionary `texts`: each text once.
class Texts
{
public:
    static Result<Texts> open(store::Connection &connection);
    /// Nothing if the dictionary has not got it.
    Result<std::optional<std::int64_t>> find(std::string_view text);
    /// Its key, given now if it has none.
    Result<std::int64_t> keyOf(std::string_view text);

private:
    Texts(store::Connection &connection, store::Statement find, store::Statement add)
        : m_connection(connection), m_find(std::move(find)), m_add(std::move(add))
    {
    }

    store::Connection &m_connection;
    store::Statement m_find;
    store::Statement m_add;
    KnownKeys<std::int64_t> m_known;
};

} // namespace dramatis::importing

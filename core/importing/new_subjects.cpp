// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/new_subjects.h"

#include <numeric>
#include <set>

namespace dramatis::importing
{

namespace
{

/// Building the index anew is worth it up to so many stored subjects per new one.
constexpr std::int64_t storedPerNew = 10;

Result<bool> hasEachARow(store::Connection &connection, const Domain &domain)
{
    std::int64_t rows = 0;
    std::set<std::string_view> counted; // several kinds may share a table
    for (const TableSpec &table : domain.tables()) {
        if (!table.subjects || !counted.insert(table.physical).second)
            continue;
        DRAMATIS_TRY_ASSIGN(more, connection.wholeOf("SELECT count(*) FROM " + std::string(table.physical)));
        rows += more;
    }
    DRAMATIS_TRY_ASSIGN(subjects,
                        connection.wholeOf("SELECT count(*) FROM @subjects WHERE domain = ?", domain.name()));
    return subjects == rows;
}

} // namespace

Result<NewSubjects> NewSubjects::open(store::Connection &connection, const Domain &domain, std::int64_t rows,
                                      bool ascending)
{
    DRAMATIS_TRY_ASSIGN(writer, store::BulkWriter::open(connection, "@subjects", {"domain", "subject_id"}));
    DRAMATIS_TRY_ASSIGN(single, store::SubjectKeys::open(connection, domain.name()));
    DRAMATIS_TRY_ASSIGN(allNew, hasEachARow(connection, domain));
    NewSubjects subjects(connection, domain, std::move(writer), std::move(single), allNew);
    DRAMATIS_TRY_ASSIGN(stored, connection.wholeOf("SELECT max(subject_key) FROM @subjects"));
    if (allNew && !ascending && stored / storedPerNew <= rows) {
        DRAMATIS_TRY_ASSIGN(deferred, store::DeferredIndexes::take(connection, "@subjects"));
        subjects.m_deferred.emplace(std::move(deferred));
    }
    return subjects;
}

Status NewSubjects::finish()
{
    return m_deferred ? m_deferred->build() : Status();
}

Status NewSubjects::keysOf(std::span<const std::string_view> ids, std::vector<store::SubjectKey> &keys)
{
    keys.resize(ids.size());
    if (!m_allNew) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            DRAMATIS_TRY_ASSIGN(key, m_single.keyOf(ids[i]));
            keys[i] = key;
        }
        return {};
    }
    if (ids.empty())
        return {};
    DRAMATIS_TRY(m_writer.write(std::vector<store::BulkColumn>{m_domain, ids}, ids.size()));
    std::iota(keys.begin(), keys.end(), // SQLite gives them one after the other
              m_connection.lastInsertedKey() - static_cast<store::SubjectKey>(ids.size()) + 1);
    return {};
}

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/missing_parents.h"

namespace dramatis::importing
{

namespace
{

std::vector<Value> madeValues(const TableSpec &table, std::string_view id, std::int64_t parentKey)
{
    std::vector<Value> values;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const ColumnSpec &column = table.columns[i];
        if (i == table.id)
            values.emplace_back(id);
        else if (column.storage == Storage::ParentKey)
            values.emplace_back(parentKey);
        else if (!column.made.empty())
            values.emplace_back(column.made);
        else if (column.value == ValueKind::Boolean)
            values.emplace_back(std::int64_t(column.absentFlag));
        else
            values.emplace_back();
    }
    return values;
}

} // namespace

Result<std::unique_ptr<MissingParents>> MissingParents::open(store::Connection &connection,
                                                             const Domain &domain, const TableSpec &table,
                                                             std::int64_t importNo)
{
    std::unique_ptr<MissingParents> missing(new MissingParents(connection));
    for (const TableSpec *child = &table; child->reference;) {
        child = domain.findTable(child->parent);
        DRAMATIS_TRY(missing->addLevel(domain, *child, importNo));
    }
    return missing;
}

Status MissingParents::addLevel(const Domain &domain, const TableSpec &table, std::int64_t importNo)
{
    Level level{&table, {}, {}, {}};
    DRAMATIS_TRY_ASSIGN(
        rows, StoredRows::open(m_connection, table, importNo, std::vector<bool>(table.columns.size(), true)));
    level.rows = std::move(rows);
    if (table.subjects) {
        DRAMATIS_TRY_ASSIGN(subjects, store::SubjectKeys::open(m_connection, domain.name()));
        level.subjects.emplace(std::move(subjects));
    }
    if (table.reference) {
        DRAMATIS_TRY_ASSIGN(parents, Parents::open(m_connection, *domain.findTable(table.parent)));
        level.parents.emplace(std::move(parents));
    }
    m_levels.push_back(std::move(level));
    return {};
}

Result<Parents::Parent> MissingParents::make(std::string_view id, std::string_view owner)
{
    return makeAt(0, id, owner);
}

Result<Parents::Parent> MissingParents::makeAt(std::size_t place, std::string_view id, std::string_view owner)
{
    Level &level = m_levels[place];
    Parents::Parent above;
    if (level.parents) {
        const std::string_view reference = owner.empty() ? id : owner;
        DRAMATIS_TRY_ASSIGN(found, level.parents->find(reference));
        if (!found) {
            DRAMATIS_TRY_ASSIGN(made, makeAt(place + 1, reference, {}));
            found = made;
        }
        above = *found;
    }
    std::optional<std::int64_t> key;
    if (level.subjects) {
        DRAMATIS_TRY_ASSIGN(subject, level.subjects->keyOf(id));
        key = subject;
    }
    DRAMATIS_TRY_ASSIGN(added, level.rows->add(key, madeValues(*level.table, id, above.key)));
    if (!added)
        return Error{ErrorKind::Internal,
                     "A row of " + std::string(level.table->kind) + " that was missing is there after all."};
    ++m_made;
    const std::int64_t given = key.value_or(m_connection.lastInsertedKey());
    return Parents::Parent{given, key.value_or(above.subject)};
}

Status MissingParents::finish()
{
    for (Level &level : m_levels)
        DRAMATIS_TRY(level.rows->finish());
    return {};
}

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/stored_rows.h"
#include "importing/parent_ranges.h"
#include "store/deferred_indexes.h"
#include "json/writer.h"

namespace dramatis::importing
{

namespace
{

void appendValue(json::Writer &writer, const Value &value)
{
    switch (value.index()) {
    case 0:
        writer.null();
        break;
    case 1:
        writer.whole(std::get<std::int64_t>(value));
        break;
    case 2:
        writer.number(std::get<double>(value));
        break;
    default:
        writer.text(std::get<std::string_view>(value));
        break;
    }
}

/// {"import_no": …, "amount": …}: by physical names.
std::string rowJson(const TableSpec &table, const StoredRow &row)
{
    std::string text;
    json::Writer writer(text);
    writer.beginObject();
    writer.key("import_no").whole(row.importNo);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        appendValue(writer.key(table.columns[i].physical), row.values[i]);
    if (!isAbsent(row.newest))
        appendValue(writer.key(newestColumn), row.newest);
    writer.endObject();
    return text;
}

/// A big import may have left it away (RowOrder). Building it takes a second per million rows, once.
Status buildIdIndex(store::Connection &connection, const TableSpec &table)
{
    const std::string_view id = table.columns[*table.id].physical;
    DRAMATIS_TRY_ASSIGN(absent, store::isIndexAbsent(connection, table.physical, id));
    return absent ? store::buildAbsentIndex(connection, table.physical, id) : Status();
}

} // namespace

Result<bool> hasNewestColumn(store::Connection &connection, const TableSpec &table)
{
    DRAMATIS_TRY_ASSIGN(found, connection.wholeOf("SELECT count(*) FROM pragma_table_info(?) WHERE name = ?",
                                                  table.physical, newestColumn));
    return found > 0;
}

std::string physicalColumns(const TableSpec &table)
{
    std::string text;
    for (const ColumnSpec &column : table.columns)
        text += (text.empty() ? "" : ", ") + std::string(column.physical);
    return text;
}

std::string constantColumns(const TableSpec &table)
{
    std::string text;
    for (const ConstantColumn &column : table.constants)
        text += ", " + std::string(column.physical);
    return text;
}

std::string constantValues(const TableSpec &table)
{
    std::string text;
    for (const ConstantColumn &column : table.constants)
        text += ", '" + std::string(column.text) + "'";
    return text;
}

StoredRow storedRowAt(store::Row row, const TableSpec &table, TextMemory &memory)
{
    constexpr int firstValue = 2;
    StoredRow stored{row.whole(0), row.whole(1), {}};
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        stored.values.push_back(memory.keepValue(valueAt(row, firstValue + static_cast<int>(i))));
    return stored;
}

Result<ReplacedRows> ReplacedRows::open(store::Connection &connection, const TableSpec &table,
                                        std::int64_t importNo)
{
    DRAMATIS_TRY_ASSIGN(
        insert, connection.prepare("INSERT INTO replaced_rows(run_no, table_name, row_key, subject_key, "
                                   "old_json) VALUES(?, ?, ?, ?, ?)"));
    return ReplacedRows(table, importNo, std::move(insert));
}

Status ReplacedRows::keep(const StoredRow &row, store::SubjectKey subject)
{
    return m_insert.with(m_importNo, m_table.physical, row.key, subject, rowJson(m_table, row)).run();
}

Result<std::unique_ptr<StoredRows>> StoredRows::open(store::Connection &connection, const TableSpec &table,
                                                     std::int64_t importNo, std::vector<bool> given)
{
    std::string sql = "INSERT INTO " + std::string(table.physical) + "(" + std::string(table.key) +
                      ", import_no, " + physicalColumns(table) + constantColumns(table);
    if (table.hasSubjectKeys())
        sql += ", " + std::string(table.subjectColumn);
    sql += ") VALUES(?, ?";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        sql += ", ?";
    sql += constantValues(table) + (table.hasSubjectKeys() ? ", ?" : "");
    DRAMATIS_TRY_ASSIGN(insert, connection.prepare(sql + ") ON CONFLICT DO NOTHING"));
    DRAMATIS_TRY_ASSIGN(replaced, ReplacedRows::open(connection, table, importNo));
    std::unique_ptr<StoredRows> rows(new StoredRows(connection, table, importNo, std::move(given),
                                                    std::move(replaced), std::move(insert)));
    DRAMATIS_TRY_ASSIGN(next, nextRowKey(connection, table));
    rows->m_firstKey = rows->m_nextKey = next;
    DRAMATIS_TRY_ASSIGN(byParents, liesByParents(connection, table));
    rows->m_liesByParents = byParents;
    DRAMATIS_TRY_ASSIGN(notesNewest, hasNewestColumn(connection, table));
    rows->m_notesNewest = notesNewest;
    DRAMATIS_TRY_ASSIGN(ids, OrderedIds::open(connection, table));
    rows->m_ids = std::move(ids);
    if (table.contentKey)
        DRAMATIS_TRY(buildIdIndex(connection, table));
    if (table.id)
        DRAMATIS_TRY(rows->prepareById());
    return rows;
}

StoredRows::StoredRows(store::Connection &connection, const TableSpec &table, std::int64_t importNo,
                       std::vector<bool> given, ReplacedRows replaced, store::Statement insert)
    : m_connection(connection), m_table(table), m_importNo(importNo), m_given(std::move(given)),
      m_replaced(std::move(replaced)), m_insert(std::move(insert))
{
}

Status StoredRows::prepareById()
{
    DRAMATIS_TRY(prepareFind());
    const std::string physical(m_table.physical);
    const std::string key(m_table.key);
    std::string sql = "UPDATE " + physical + " SET import_no = ?";
    if (m_notesNewest)
        sql += ", " + std::string(newestColumn) + " = ?";
    for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
        if (m_given[i])
            sql += ", " + std::string(m_table.columns[i].physical) + " = ?";
    }
    DRAMATIS_TRY_ASSIGN(update, m_connection.prepare(sql + " WHERE " + key + " = ?"));
    m_update = std::move(update);
    return {};
}

/// By id, or by the key that m_ids knows of it.
Status StoredRows::prepareFind()
{
    const std::string key(m_table.key);
    DRAMATIS_TRY_ASSIGN(
        find,
        m_connection.prepare("SELECT " + key + ", import_no, " + physicalColumns(m_table) +
                             (m_notesNewest ? ", " + std::string(newestColumn) : "") + " FROM " +
                             std::string(m_table.physical) + " WHERE " +
                             (m_ids ? key : std::string(m_table.columns[*m_table.id].physical)) + " = ?"));
    m_find = std::move(find);
    return {};
}

Status StoredRows::finish()
{
    DRAMATIS_TRY(noteNextRowKey(m_connection, m_table, m_nextKey));
    if (m_ids)
        DRAMATIS_TRY(m_ids->finish());
    return m_liesByParents ? notePlacesFrom(m_connection, m_table, m_firstKey) : Status();
}

/// Of a table without an index over ids, which would say so itself. The first row that is out of order
/// brings it back.
Result<bool> StoredRows::isFree(std::span<const Value> values)
{
    if (!m_ids)
        return true;
    DRAMATIS_TRY_ASSIGN(place, m_ids->take(textOf(values[*m_table.id]), m_nextKey));
    if (place != OrderedIds::Place::OutOfOrder)
        return place == OrderedIds::Place::Next;
    DRAMATIS_TRY(m_ids->buildIndex());
    m_ids.reset();
    DRAMATIS_TRY(prepareFind());
    return true;
}

Result<bool> StoredRows::step(std::string_view id)
{
    if (!m_ids)
        return m_find->with(id).step();
    DRAMATIS_TRY_ASSIGN(key, m_ids->find(id));
    return key ? m_find->with(*key).step() : Result<bool>(false);
}

Result<bool> StoredRows::add(std::optional<store::SubjectKey> subject, std::span<const Value> values)
{
    DRAMATIS_TRY_ASSIGN(free, isFree(values));
    if (!free)
        return false;
    const std::optional<std::int64_t> key = m_table.hasSubjectKeys() ? std::nullopt : subject;
    m_insert.with(key.value_or(m_nextKey), m_importNo);
    int position = 2;
    for (const Value &value : values)
        bindValue(m_insert, ++position, value);
    if (m_table.hasSubjectKeys())
        m_insert.bind(++position, *subject);
    DRAMATIS_TRY(m_insert.run());
    if (m_connection.changedRows() == 0)
        return false;
    m_nextKey += key ? 0 : 1;
    return true;
}

Result<const StoredRow *> StoredRows::find(std::string_view id)
{
    DRAMATIS_TRY_ASSIGN(there, step(id));
    if (!there)
        return static_cast<const StoredRow *>(nullptr);
    m_texts.clear();
    m_found = storedRowAt(m_find->row(), m_table, m_texts);
    if (m_notesNewest)
        m_found.newest = valueAt(m_find->row(), m_find->row().columnCount() - 1);
    m_find->reset();
    return static_cast<const StoredRow *>(&m_found);
}

Result<bool> StoredRows::change(std::span<const Value> values, store::SubjectKey oldSubject)
{
    bool differs = false;
    m_update->with(m_importNo);
    int position = 1;
    if (m_notesNewest)
        m_update->bind(++position, m_nextKey);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!m_given[i])
            continue;
        differs = differs || values[i] != m_found.values[i];
        bindValue(*m_update, ++position, values[i]);
    }
    if (!differs)
        return false;
    m_update->bind(++position, m_found.key);
    DRAMATIS_TRY(m_replaced.keep(m_found, oldSubject));
    DRAMATIS_TRY(m_update->run());
    m_nextKey += m_notesNewest ? 1 : 0;
    if (m_liesByParents && m_found.key < m_firstKey)
        DRAMATIS_TRY(notePlace(m_connection, m_table, m_found.key,
                               std::get<std::int64_t>(values[*m_table.reference])));
    return true;
}

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/bulk_rows.h"
#include "importing/stored_rows.h"

#include <algorithm>

namespace dramatis::importing
{

bool BulkRows::canTake(const TableSpec &table)
{
    return table.id && (!table.subjects || table.hasSubjectKeys()) &&
           std::all_of(table.columns.begin(), table.columns.end(), [](const ColumnSpec &column) {
               const bool codes = ColumnValues::formOf(column) == ColumnValues::Form::Codes;
               return (column.storage == Storage::Value) != codes && column.expected.empty();
           });
}

Result<BulkRows> BulkRows::open(store::Connection &connection, const TableSpec &table, std::int64_t importNo,
                                RowOrder &order, std::optional<NewSubjects> subjects)
{
    const std::string key(table.key);
    DRAMATIS_TRY_ASSIGN(next, nextRowKey(connection, table));
    DRAMATIS_TRY_ASSIGN(following, connection.wholeOf("SELECT coalesce(max(" + key + "), 0) + 1 FROM " +
                                                      std::string(table.physical)));
    std::vector<std::string> names = {"import_no"};
    for (const ColumnSpec &column : table.columns)
        names.emplace_back(column.physical);
    for (const ConstantColumn &column : table.constants)
        names.emplace_back(column.physical);
    if (table.hasSubjectKeys())
        names.emplace_back(table.subjectColumn);
    if (next != following)
        names.push_back(key);
    DRAMATIS_TRY_ASSIGN(texts, Texts::open(connection));
    DRAMATIS_TRY_ASSIGN(writer, store::BulkWriter::open(connection, table.physical, names));
    return BulkRows(connection, table, importNo, order, std::move(texts), std::move(subjects),
                    std::move(writer), next, next == following);
}

BulkRows::BulkRows(store::Connection &connection, const TableSpec &table, std::int64_t importNo,
                   RowOrder &order, Texts texts, std::optional<NewSubjects> subjects,
                   store::BulkWriter writer, std::int64_t nextKey, bool keysFollow)
    : m_connection(connection), m_table(table), m_importNo(importNo), m_rowOrder(order),
      m_texts(std::move(texts)), m_subjects(std::move(subjects)), m_writer(std::move(writer)),
      m_firstKey(nextKey), m_nextKey(nextKey), m_keysFollow(keysFollow), m_keysOfCodes(table.columns.size()),
      m_gathered(table.columns.size())
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].storage == Storage::Dictionary)
            m_dictionaries.push_back(i);
    }
}

Status BulkRows::finish(bool ascending)
{
    DRAMATIS_TRY(noteNextRowKey(m_connection, m_table, m_nextKey));
    if (m_subjects)
        DRAMATIS_TRY(m_subjects->finish());
    return m_rowOrder.finish(m_firstKey, m_nextKey, ascending);
}

Status BulkRows::add(const RowBatch &batch, const std::vector<std::uint32_t> &rows,
                     const BatchParents &parents)
{
    DRAMATIS_TRY(findTexts(batch, rows));
    std::vector<store::BulkColumn> columns = {m_importNo};
    for (std::size_t i = 0; i < m_table.columns.size(); ++i)
        columns.push_back(gather(i, batch.columns[i], rows, parents));
    for (const ConstantColumn &column : m_table.constants)
        columns.emplace_back(column.text);
    if (m_subjects) {
        DRAMATIS_TRY(m_subjects->keysOf(m_gathered[*m_table.id].texts, m_subjectKeys));
        columns.emplace_back(std::span<const std::int64_t>(m_subjectKeys));
    }
    if (!m_keysFollow)
        columns.push_back(store::AscendingKeys{m_nextKey});
    DRAMATIS_TRY(m_writer.write(columns, rows.size()));
    if (m_table.reference)
        m_rowOrder.add(m_gathered[*m_table.reference].wholes, m_nextKey);
    m_nextKey += static_cast<std::int64_t>(rows.size());
    if (!rows.empty() && m_connection.lastInsertedKey() != m_nextKey - 1)
        return Error{ErrorKind::Internal, "Rows of " + std::string(m_table.kind) + " got unexpected keys."};
    return {};
}

/// In the order in which single rows would get them.
Status BulkRows::findTexts(const RowBatch &batch, const std::vector<std::uint32_t> &rows)
{
    for (const std::size_t i : m_dictionaries) {
        m_keysOfCodes[i].assign(batch.columns[i].texts.size() + 1, 0);
        m_keysOfCodes[i][0] = store::absentWhole;
    }
    for (const std::uint32_t row : rows) {
        for (const std::size_t i : m_dictionaries) {
            const std::uint32_t code = batch.columns[i].codes[row];
            if (m_keysOfCodes[i][code] != 0)
                continue;
            DRAMATIS_TRY_ASSIGN(key, m_texts.keyOf(batch.columns[i].texts[code - 1]));
            m_keysOfCodes[i][code] = key;
        }
    }
    return {};
}

store::BulkColumn BulkRows::gather(std::size_t column, const ColumnValues &values,
                                   const std::vector<std::uint32_t> &rows, const BatchParents &parents)
{
    const auto collect = [&rows](auto &list, auto valueAt) {
        list.resize(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            list[i] = valueAt(rows[i]);
        return store::BulkColumn(std::span(std::as_const(list)));
    };
    Gathered &gathered = m_gathered[column];
    const ColumnSpec &spec = m_table.columns[column];
    switch (values.form) {
    case ColumnValues::Form::Reals:
        return collect(gathered.reals, [&](std::uint32_t row) { return values.reals[row]; });
    case ColumnValues::Form::Wholes: {
        const std::int64_t absent =
            spec.value == ValueKind::Boolean ? std::int64_t(spec.absentFlag) : store::absentWhole;
        return collect(gathered.wholes, [&, absent](std::uint32_t row) {
            return values.wholes[row] == ColumnValues::absentWhole ? absent : values.wholes[row];
        });
    }
    case ColumnValues::Form::Codes:
        if (spec.storage == Storage::ParentKey)
            return collect(gathered.wholes,
                           [&](std::uint32_t row) { return parents[values.codes[row] - 1]->key; });
        return collect(gathered.wholes,
                       [&](std::uint32_t row) { return m_keysOfCodes[column][values.codes[row]]; });
    case ColumnValues::Form::Texts:
        break;
    }
    return collect(gathered.texts, [&](std::uint32_t row) {
        const std::string_view text = values.texts[row];
        return text.empty() ? std::string_view() : text;
    });
}

} // namespace dramatis::importing

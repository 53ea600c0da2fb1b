// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/parent_lists.h"
#include "json/document.h"
#include "json/writer.h"

#include <algorithm>

namespace dramatis::importing
{

namespace
{

void appendNumbers(json::Writer &writer, std::string_view list)
{
    const auto parsed = json::Document::parse(list);
    writer.beginArray();
    if (const auto *document = std::get_if<json::Document>(&parsed)) {
        for (const json::Value &element : document->root().elements)
            writer.number(element.number);
    }
    writer.endArray();
}

/// Equal for rows that are equal in every field, by value: 1.50 is 1.5, also in a list.
std::string comparableText(const TableSpec &table, std::span<const Value> values)
{
    std::string text;
    json::Writer writer(text);
    writer.beginArray();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (isAbsent(values[i]))
            writer.null();
        else if (table.columns[i].value == ValueKind::Fractions)
            appendNumbers(writer, textOf(values[i]));
        else if (const auto *number = std::get_if<double>(&values[i]))
            writer.number(*number);
        else if (const auto *whole = std::get_if<std::int64_t>(&values[i]))
            writer.whole(*whole);
        else
            writer.text(textOf(values[i]));
    }
    writer.endArray();
    return text;
}

/// The order counts: sums run over a list in the order in which it is stored.
bool areEqual(const std::vector<StoredRow> &before, const std::vector<StoredRow> &now)
{
    return std::equal(before.begin(), before.end(), now.begin(), now.end(),
                      [](const StoredRow &a, const StoredRow &b) { return a.values == b.values; });
}

} // namespace

Result<std::unique_ptr<ParentLists>> ParentLists::open(store::Connection &connection, const TableSpec &table,
                                                       std::int64_t importNo)
{
    DRAMATIS_TRY_ASSIGN(replaced, ReplacedRows::open(connection, table, importNo));
    std::unique_ptr<ParentLists> lists(new ParentLists(connection, table, importNo, std::move(replaced)));
    DRAMATIS_TRY(lists->prepare());
    return lists;
}

ParentLists::ParentLists(store::Connection &connection, const TableSpec &table, std::int64_t importNo,
                         ReplacedRows replaced)
    : m_connection(connection), m_table(table), m_importNo(importNo), m_replaced(std::move(replaced))
{
}

Status ParentLists::prepare()
{
    DRAMATIS_TRY(m_connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS noted_rows(fields TEXT PRIMARY KEY) WITHOUT ROWID; "
        "DELETE FROM temp.noted_rows"));
    const std::string select = "SELECT " + std::string(m_table.key) + ", import_no, " +
                               physicalColumns(m_table) + " FROM " + std::string(m_table.physical) +
                               " WHERE " + std::string(m_table.columns[*m_table.reference].physical) +
                               " = ? AND import_no ";
    const std::string order = " ? ORDER BY " + std::string(m_table.key);
    DRAMATIS_TRY_ASSIGN(
        note, m_connection.prepare("INSERT INTO temp.noted_rows(fields) VALUES(?) ON CONFLICT DO NOTHING"));
    DRAMATIS_TRY_ASSIGN(before, m_connection.prepare(select + "<>" + order));
    DRAMATIS_TRY_ASSIGN(now, m_connection.prepare(select + "=" + order));
    DRAMATIS_TRY_ASSIGN(remove, m_connection.prepare("DELETE FROM " + std::string(m_table.physical) +
                                                     " WHERE " + std::string(m_table.key) + " = ?"));
    m_note = std::move(note);
    m_listBefore = std::move(before);
    m_listNow = std::move(now);
    m_remove = std::move(remove);
    return {};
}

Result<bool> ParentLists::isStored(std::int64_t parent)
{
    DRAMATIS_TRY_ASSIGN(there, m_listBefore->with(parent, m_importNo).step());
    m_listBefore->reset();
    return there;
}

Result<bool> ParentLists::note(std::span<const Value> values, std::int64_t parent)
{
    DRAMATIS_TRY(m_note->with(comparableText(m_table, values)).run());
    if (m_connection.changedRows() == 0)
        return false;
    m_named.insert(parent);
    return true;
}

Status ParentLists::settle(Parents &parents, Counts &counts, KeySet &touched)
{
    for (const std::int64_t parent : m_named.keys()) {
        DRAMATIS_TRY_ASSIGN(subject, parents.subjectOf(parent));
        DRAMATIS_TRY_ASSIGN(changed, settleOne(parent, subject, counts));
        if (changed)
            touched.insert(subject);
    }
    return m_connection.execute("DELETE FROM temp.noted_rows");
}

Result<bool> ParentLists::settleOne(std::int64_t parent, store::SubjectKey subject, Counts &counts)
{
    m_texts.clear();
    DRAMATIS_TRY_ASSIGN(before, listOf(parent, true));
    if (before.empty())
        return true;
    DRAMATIS_TRY_ASSIGN(now, listOf(parent, false));
    const auto rows = static_cast<std::int64_t>(now.size());
    counts.taken -= rows;
    if (areEqual(before, now)) {
        counts.unchanged += rows;
        DRAMATIS_TRY(remove(now));
        return false;
    }
    counts.replaced += rows;
    for (const StoredRow &row : before)
        DRAMATIS_TRY(m_replaced.keep(row, subject));
    DRAMATIS_TRY(remove(before));
    return true;
}

Result<std::vector<StoredRow>> ParentLists::listOf(std::int64_t parent, bool before)
{
    store::Statement &select = before ? *m_listBefore : *m_listNow;
    select.with(parent, m_importNo);
    std::vector<StoredRow> rows;
    for (;;) {
        DRAMATIS_TRY_ASSIGN(more, select.step());
        if (!more)
            return rows;
        rows.push_back(storedRowAt(select.row(), m_table, m_texts));
    }
}

Status ParentLists::remove(const std::vector<StoredRow> &rows)
{
    for (const StoredRow &row : rows)
        DRAMATIS_TRY(m_remove->with(row.key).run());
    return {};
}

} // namespace dramatis::importing

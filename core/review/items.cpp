// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/items.h"
#include "base/date.h"
#include "base/text.h"
#include "review/bands.h"
#include "review/item_json.h"
#include "store/transaction.h"

namespace dramatis::review
{

namespace
{

using store::Connection;
using store::Row;
using store::Statement;

constexpr std::string_view insertItem =
    "INSERT INTO @intel_items(item_id, run_id, item_type, title, summary, claims_json, evidence_json, "
    "scores_json, risk_flags_json, explainability_json, decision, decision_reason, created_at, domain, "
    "subject_key, window_days, total) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT(item_id) DO UPDATE SET title = excluded.title, summary = excluded.summary, "
    "claims_json = excluded.claims_json, evidence_json = excluded.evidence_json, "
    "scores_json = excluded.scores_json, risk_flags_json = excluded.risk_flags_json, "
    "explainability_json = excluded.explainability_json, total = excluded.total, ";
constexpr std::string_view operatorDecides = "decision = coalesce(excluded.decision, decision), "
                                             "decision_reason = coalesce(excluded.decision_reason, "
                                             "decision_reason)";
constexpr std::string_view programDecides =
    "decision = coalesce(decision, excluded.decision), decision_reason = CASE WHEN decision IS NULL "
    "THEN coalesce(excluded.decision_reason, decision_reason) ELSE decision_reason END";

/// Writes one item after the other with one statement.
class ItemWriter
{
public:
    static Result<ItemWriter> open(Connection &connection, Author author)
    {
        const std::string_view decides = author == Author::Operator ? operatorDecides : programDecides;
        DRAMATIS_TRY_ASSIGN(statement, connection.prepare(std::string(insertItem) + std::string(decides)));
        return ItemWriter(std::move(statement));
    }

    Status write(const ItemRow &item)
    {
        if (item.itemId.empty() || item.runId.empty() || item.type.empty())
            return inputError("An item needs an item_id, a run_id and an item_type" +
                              (item.itemId.empty() ? "." : ": '" + shownText(item.itemId) + "' lacks one."));
        DRAMATIS_TRY(checkJson(item));
        std::optional<std::string_view> decision;
        if (item.decision)
            decision = decisionText(*item.decision);
        std::optional<std::string_view> reason;
        if (!item.decisionReason.empty())
            reason = item.decisionReason;
        return m_statement
            .with(item.itemId, item.runId, item.type, item.title, item.summary, orList(item.claims),
                  orList(item.evidence), item.scores.empty() ? "{}" : std::string_view(item.scores),
                  orList(item.riskFlags), orList(item.explainability), decision, reason,
                  item.createdAt.empty() ? m_now : item.createdAt, item.domain, item.subject, item.window,
                  totalOf(item.scores, item.riskFlags))
            .run();
    }

private:
    explicit ItemWriter(Statement statement) : m_statement(std::move(statement)) {}
    static std::string_view orList(const std::string &json)
    {
        return json.empty() ? std::string_view("[]") : std::string_view(json);
    }

    Statement m_statement;
    std::string m_now = timestampNow();
};

/// The total as it is kept, or reckoned where a row of another program has none.
constexpr std::string_view totalColumns = "i.total, CASE WHEN i.total IS NULL THEN i.scores_json END, "
                                          "CASE WHEN i.total IS NULL THEN i.risk_flags_json END";

int totalAt(Row row, int column)
{
    if (!row.isNull(column))
        return static_cast<int>(row.whole(column));
    return totalOf(row.text(column + 1), row.text(column + 2));
}

std::optional<int> windowOf(Row row, int column)
{
    const auto window = row.optionalWhole(column);
    return window ? std::optional(static_cast<int>(*window)) : std::nullopt;
}

ItemLine lineOf(Row row)
{
    ItemLine line;
    line.itemId = row.text(0);
    line.runNo = row.whole(1);
    line.type = row.text(2);
    line.title = row.text(3);
    line.subjectId = row.text(4);
    line.domain = row.text(5);
    line.window = windowOf(row, 6);
    line.decision = decisionOf(row.text(7));
    line.createdAt = row.text(8);
    line.total = totalAt(row, 9);
    line.band = bandOfTotal(line.total);
    return line;
}

/// The conditions of a filter, as far as the table knows them, with their values.
struct Conditions {
    std::string sql;
    std::vector<std::string> values;

    explicit Conditions(const ItemFilter &filter)
    {
        equal("i.domain", filter.domain);
        equal("i.item_type", filter.type);
        equal("i.run_id", filter.runId);
        if (filter.state == ItemFilter::State::Undecided)
            add("i.decision IS NULL");
        if (filter.state == ItemFilter::State::Decided)
            add("i.decision IS NOT NULL");
    }

private:
    void add(const std::string &condition) { sql += (sql.empty() ? " WHERE " : " AND ") + condition; }
    void equal(const std::string &column, const std::string &value)
    {
        if (value.empty())
            return;
        add(column + " = ?");
        values.push_back(value);
    }
};

Item itemOf(Row row)
{
    ItemRow item;
    int column = 0;
    for (std::string ItemRow::*field :
         {&ItemRow::itemId, &ItemRow::runId, &ItemRow::type, &ItemRow::title, &ItemRow::summary,
          &ItemRow::claims, &ItemRow::evidence, &ItemRow::scores, &ItemRow::riskFlags,
          &ItemRow::explainability, &ItemRow::decisionReason, &ItemRow::createdAt, &ItemRow::domain})
        item.*field = row.text(column++);
    item.decision = decisionOf(row.text(column++));
    item.subject = row.optionalWhole(column++);
    item.window = windowOf(row, column++);
    Item result(std::move(item));
    result.subjectId = row.text(column++);
    result.runNo = row.whole(column);
    return result;
}

constexpr std::string_view joined = " FROM @intel_items i LEFT JOIN @runs r ON r.run_id = i.run_id "
                                    "LEFT JOIN @subjects s ON s.subject_key = i.subject_key";

constexpr std::string_view selectItem =
    "SELECT i.item_id, i.run_id, i.item_type, i.title, i.summary, i.claims_json, i.evidence_json, "
    "i.scores_json, i.risk_flags_json, i.explainability_json, coalesce(i.decision_reason, ''), "
    "i.created_at, i.domain, i.decision, i.subject_key, i.window_days, s.subject_id, r.run_no";

} // namespace

Status upsertItem(Connection &connection, const ItemRow &item, Author author)
{
    DRAMATIS_TRY_ASSIGN(writer, ItemWriter::open(connection, author));
    return writer.write(item);
}

Status upsertItems(Connection &connection, std::span<const ItemRow> items, Author author)
{
    if (items.empty())
        return {};
    DRAMATIS_TRY_ASSIGN(writing, store::Transaction::begin(connection, store::Transaction::Kind::Write));
    {
        DRAMATIS_TRY_ASSIGN(writer, ItemWriter::open(connection, author));
        for (const ItemRow &item : items)
            DRAMATIS_TRY(writer.write(item));
    }
    return writing.commit();
}

Result<std::vector<ItemLine>> listItems(Connection &connection, const ItemFilter &filter)
{
    const Conditions conditions(filter);
    DRAMATIS_TRY_ASSIGN(
        statement,
        connection.prepare("SELECT i.item_id, r.run_no, i.item_type, i.title, s.subject_id, i.domain, "
                           "i.window_days, i.decision, i.created_at, " +
                           std::string(totalColumns) + std::string(joined) + conditions.sql +
                           " ORDER BY i.created_at, i.rowid"));
    int position = 0;
    for (const std::string &value : conditions.values)
        statement.bind(++position, value);
    std::vector<ItemLine> lines;
    for (;;) {
        DRAMATIS_TRY_ASSIGN(more, statement.step());
        if (!more)
            return lines;
        ItemLine line = lineOf(statement.row());
        if (!filter.band || line.band == *filter.band)
            lines.push_back(std::move(line));
    }
}

Result<std::int64_t> countUndecided(Connection &connection)
{
    return connection.wholeOf("SELECT count(*) FROM @intel_items WHERE decision IS NULL");
}

Result<Item> findItem(Connection &connection, std::string_view text)
{
    // Every text that begins with `text` is below the one that ends with a byte that UTF-8 does not know.
    const std::string behind = std::string(text) + '\xff';
    std::vector<Item> found;
    DRAMATIS_TRY(connection.query(
        std::string(selectItem) + std::string(joined) +
            " WHERE i.item_id >= ? AND i.item_id < ? ORDER BY i.item_id LIMIT 2",
        [&](Row row) { found.push_back(itemOf(row)); }, text, behind));
    if (text.empty() || found.empty())
        return notFound("There is no review item '" + shownText(text) + "'.");
    if (found.size() > 1 && found.front().row().itemId != text)
        return notFound("Several review items begin with '" + shownText(text) + "': give more of it.");
    return std::move(found.front());
}

} // namespace dramatis::review

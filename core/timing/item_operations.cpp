// SPDX-License-Identifier: GPL-3.0-or-later
#include "timing/item_operations.h"
#include "review/item_json.h"
#include "store/transaction.h"

#include <algorithm>
#include <array>

namespace dramatis::timing
{

namespace
{

using review::ItemRow;
using store::Connection;
using store::Transaction;

/// Single commits of more would take minutes on a slow disk.
constexpr std::size_t mostSingleCommits = 1000;
constexpr std::size_t scannedLookups = 50;
constexpr std::size_t looksAtField = 3;

constexpr std::string_view lookup = "SELECT title FROM @intel_items WHERE item_id = ?";
constexpr std::string_view scan = "SELECT title FROM @intel_items NOT INDEXED WHERE item_id = ?";

Status empty(Connection &connection)
{
    DRAMATIS_TRY(connection.run("DELETE FROM @intel_items"));
    return connection.execute("PRAGMA wal_checkpoint(TRUNCATE)"); // every round begins with an empty log
}

Status writeInBatches(Connection &connection, std::span<const ItemRow> items, std::size_t batch)
{
    for (std::size_t at = 0; at < items.size(); at += batch) {
        DRAMATIS_TRY_ASSIGN(writing, Transaction::begin(connection, Transaction::Kind::Write));
        const auto part = items.subspan(at, std::min(batch, items.size() - at));
        DRAMATIS_TRY(batch == 1 ? review::upsertItem(connection, part.front(), review::Author::Program)
                                : review::upsertItems(connection, part, review::Author::Program));
        DRAMATIS_TRY(writing.commit());
    }
    return {};
}

/// Are they all there, each with its own title?
Status checkWritten(Connection &connection, std::span<const ItemRow> items)
{
    std::size_t found = 0;
    for (const ItemRow &item : items) {
        DRAMATIS_TRY_ASSIGN(title, connection.textOf(lookup, item.itemId));
        found += title == item.title ? 1 : 0;
    }
    DRAMATIS_TRY_ASSIGN(rows, connection.wholeOf("SELECT count(*) FROM @intel_items"));
    return checkThat(found == items.size() && rows == static_cast<std::int64_t>(items.size()),
                     "writing items");
}

struct Batch {
    std::string_view name;
    std::size_t items;
};
constexpr std::array<Batch, 4> batches = {
    {{"single", 1}, {"batch_100", 100}, {"batch_1000", 1000}, {"batch_10000", 10'000}}};

std::vector<Way> writingWays(Connection &connection, std::span<const ItemRow> items)
{
    std::vector<Way> ways;
    for (const Batch &batch : batches) {
        const auto part = batch.items == 1 ? items.first(std::min(items.size(), mostSingleCommits)) : items;
        const std::size_t commits = (part.size() + batch.items - 1) / batch.items;
        ways.push_back(
            {batch.name, static_cast<std::int64_t>(part.size()),
             [&connection, part, size = batch.items] { return writeInBatches(connection, part, size); },
             [&connection] { return empty(connection); },
             [&connection, part] { return checkWritten(connection, part); },
             static_cast<std::int64_t>(commits)});
    }
    return ways;
}

/// Looks up items spread evenly over all.
Status lookUp(Connection &connection, std::span<const ItemRow> items, std::size_t count, std::string_view sql)
{
    std::size_t right = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const ItemRow &item = items[i * items.size() / count];
        DRAMATIS_TRY_ASSIGN(title, connection.textOf(sql, item.itemId));
        right += title == item.title ? 1 : 0;
    }
    return checkThat(right == count, "looking up items");
}

std::vector<Way> lookupWays(Connection &connection, std::span<const ItemRow> items)
{
    const auto way = [&](std::string_view name, std::size_t count, std::string_view sql) {
        return Way{name, static_cast<std::int64_t>(count),
                   [&connection, items, count, sql] { return lookUp(connection, items, count, sql); }};
    };
    return {way("scan", scannedLookups, scan), way("indexed", items.size(), lookup)};
}

Status stepWith(store::Statement &statement, const ItemRow &item)
{
    DRAMATIS_TRY_ASSIGN(found, statement.with(item.itemId).step());
    const bool right = found && statement.row().text(0) == item.title;
    statement.reset();
    return checkThat(right, "preparing statements");
}

std::vector<Way> statementWays(Connection &connection, std::span<const ItemRow> items)
{
    const auto count = static_cast<std::int64_t>(items.size());
    const auto eachTime = [&connection, items]() -> Status {
        for (const ItemRow &item : items) {
            DRAMATIS_TRY_ASSIGN(statement, connection.prepare(lookup));
            DRAMATIS_TRY(stepWith(statement, item));
        }
        return {};
    };
    const auto once = [&connection, items]() -> Status {
        DRAMATIS_TRY_ASSIGN(statement, connection.prepare(lookup));
        for (const ItemRow &item : items)
            DRAMATIS_TRY(stepWith(statement, item));
        return {};
    };
    const auto kept = [&connection, items] { return lookUp(connection, items, items.size(), lookup); };
    return {{"each_time", count, eachTime}, {"kept", count, kept}, {"once", count, once}};
}

/// What a page does with an item that it shows: every field, several times.
std::size_t lookAtAll(const review::Item &item)
{
    return item.claims().size() + item.evidence().size() + item.flags().size() + item.explanation().size() +
           (item.assessment().total > 0 ? 1 : 0);
}

/// The same, decoded anew at each look.
std::size_t decodeForEach(const ItemRow &row)
{
    const std::vector<std::string> flags = review::readTexts(row.riskFlags);
    return review::readTexts(row.claims).size() + review::readEvidence(row.evidence).size() +
           review::readTexts(row.riskFlags).size() + review::readTexts(row.explainability).size() +
           (review::assess(review::readScores(row.scores), flags).total > 0 ? 1 : 0);
}

constexpr std::size_t partsOfItem = 1 + 2 + 1 + 1 + 1; // what sampleItems() puts into one

std::vector<Way> jsonWays(std::span<const ItemRow> items)
{
    constexpr std::int64_t fields = 5;
    const auto count = static_cast<std::int64_t>(items.size() * looksAtField) * fields;
    const auto expected = items.size() * looksAtField * partsOfItem;
    const auto perField = [items, expected]() -> Status {
        std::size_t parts = 0;
        for (const ItemRow &row : items) {
            for (std::size_t look = 0; look < looksAtField; ++look)
                parts += decodeForEach(row);
        }
        return checkThat(parts == expected, "decoding per field");
    };
    const auto once = [items, expected]() -> Status {
        std::size_t parts = 0;
        for (const ItemRow &row : items) {
            const review::Item item(row);
            for (std::size_t look = 0; look < looksAtField; ++look)
                parts += lookAtAll(item);
        }
        return checkThat(parts == expected, "decoding once");
    };
    return {{"per_field", count, perField}, {"once", count, once}};
}

} // namespace

std::vector<review::ItemRow> sampleItems(std::int64_t count)
{
    std::vector<ItemRow> items(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string number = std::to_string(i);
        ItemRow &item = items[i];
        item.itemId = "near_miss:customers:30:" + number + ":saver";
        item.runId = "00000000-0000-4000-8000-000000000000";
        item.type = review::kind::nearMiss;
        item.title = "Customer " + number + " nearly matches saver";
        item.summary = "One condition of saver fails by less than 5 % in the window of 30 days.";
        item.claims = R"(["savings_emergency_fund_months is 5.8 and would have to be at least 6."])";
        item.evidence = R"([{"signal":"savings_emergency_fund_months","op":">=","threshold":6,"value":5.8,)"
                        R"("held":false,"margin":-0.2,"relative_margin":-0.033},)"
                        R"({"signal":"income_monthly","op":">","threshold":0,"value":2400,"held":true,)"
                        R"("margin":2400}])";
        item.scores = R"({"impact":19,"timeliness":17,"virality":9,"relevance":19,"confidence":7,)"
                      R"("engagement":40,"velocity":12})";
        item.riskFlags = R"(["single_source"])";
        item.explainability = R"(["Confidence comes from how near the threshold is."])";
        item.domain = "customers";
    }
    return items;
}

Status timeItemOperations(const store::Workspace &workspace, const StoreOperationsRequest &request,
                          const JobContext &job, std::vector<OperationMeasure> &measures)
{
    const std::vector<ItemRow> items = sampleItems(request.items);
    DRAMATIS_TRY_ASSIGN(connection, workspace.connectToWrite(job.stop));
    const auto time = [&](std::string_view operation, const std::vector<Way> &ways) {
        return timeWays(operation, ways, request.repeats, job, measures);
    };
    DRAMATIS_TRY(connection->execute("PRAGMA synchronous=FULL"));
    DRAMATIS_TRY(time("write_full", writingWays(*connection, items)));
    DRAMATIS_TRY(connection->execute("PRAGMA synchronous=NORMAL"));
    DRAMATIS_TRY(time("write_normal", writingWays(*connection, items)));
    DRAMATIS_TRY(empty(*connection));
    DRAMATIS_TRY(writeInBatches(*connection, items, items.size()));
    DRAMATIS_TRY(time("lookup", lookupWays(*connection, items)));
    DRAMATIS_TRY(time("statement", statementWays(*connection, items)));
    return time("json", jsonWays(items));
}

} // namespace dramatis::timing

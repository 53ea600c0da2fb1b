// SPDX-License-Identifier: GPL-3.0-or-later
// The part of staging.h that forgets rows.
#include "importing/staged_codec.h"
#include "importing/staging.h"

#include <set>

namespace dramatis::importing
{

namespace
{

using Identifiers = std::set<std::string, std::less<>>;

std::string_view textIn(const RowBatch &batch, std::optional<std::size_t> column, std::size_t row)
{
    return column ? batch.columns[*column].textAt(row) : std::string_view();
}

/// Every staged batch of unfinished imports of such rows.
Status forEachBatch(store::Connection &connection, const TableSpec &table,
                    const std::function<Status(std::int64_t stagedNo, const RowBatch &)> &each)
{
    std::vector<std::int64_t> numbers;
    DRAMATIS_TRY(connection.query(
        "SELECT staged_no FROM staged_batches WHERE run_no IN (SELECT run_no FROM imports WHERE kind = ?)",
        [&](store::Row row) { numbers.push_back(row.whole(0)); }, table.kind));
    DRAMATIS_TRY_ASSIGN(select,
                        connection.prepare("SELECT ids, rest FROM staged_batches WHERE staged_no = ?"));
    for (const std::int64_t stagedNo : numbers) {
        DRAMATIS_TRY(select.with(stagedNo).step());
        auto batch = decodeBatch(select.row().blob(0), select.row().blob(1), table);
        select.reset();
        if (!batch)
            return batch.error();
        DRAMATIS_TRY(each(stagedNo, *batch));
    }
    return {};
}

void copyValue(const ColumnValues &from, std::size_t row, ColumnValues &to)
{
    switch (from.form) {
    case ColumnValues::Form::Texts:
        return to.texts.add(from.texts[row]);
    case ColumnValues::Form::Codes:
        return to.codes.push_back(from.codes[row]);
    case ColumnValues::Form::Reals:
        return to.reals.push_back(from.reals[row]);
    case ColumnValues::Form::Wholes:
        return to.wholes.push_back(from.wholes[row]);
    }
}

/// The texts of a list that rows still use, in their order, with the codes to match.
void dropUnusedTexts(ColumnValues &column, const Texts32 &list)
{
    std::vector<std::uint32_t> codes(list.size() + 1);
    for (std::uint32_t &code : column.codes) {
        if (code != 0 && codes[code] == 0) {
            column.texts.add(list[code - 1]);
            codes[code] = static_cast<std::uint32_t>(column.texts.size());
        }
        code = codes[code];
    }
}

RowBatch without(const RowBatch &batch, const std::vector<bool> &gone, const TableSpec &table)
{
    RowBatch rest(table);
    if (batch.owners)
        rest.owners.emplace(ColumnValues{.form = ColumnValues::Form::Codes});
    auto fault = batch.faults.begin();
    for (std::size_t row = 0; row < batch.size(); ++row) {
        const bool faulty = fault != batch.faults.end() && fault->row == row;
        if (!gone[row]) {
            if (faulty)
                rest.faults.push_back({rest.size(), fault->fault, fault->raw});
            for (std::size_t i = 0; i < batch.columns.size(); ++i)
                copyValue(batch.columns[i], row, rest.columns[i]);
            if (batch.owners)
                copyValue(*batch.owners, row, *rest.owners);
            rest.places.push_back(batch.places[row]);
        }
        fault += faulty ? 1 : 0;
    }
    for (std::size_t i = 0; i < batch.columns.size(); ++i)
        dropUnusedTexts(rest.columns[i], batch.columns[i].texts);
    if (batch.owners)
        dropUnusedTexts(*rest.owners, batch.owners->texts);
    return rest;
}

std::span<const std::uint8_t> bytesOf(const std::string &text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

} // namespace

Result<std::vector<std::string>> stagedIdsOf(store::Connection &connection, const TableSpec &table,
                                             const std::vector<std::string> &parents)
{
    const Identifiers wanted(parents.begin(), parents.end());
    std::vector<std::string> found;
    DRAMATIS_TRY(forEachBatch(connection, table, [&](std::int64_t, const RowBatch &batch) {
        for (std::size_t row = 0; row < batch.size(); ++row) {
            const std::string_view id = textIn(batch, table.id, row);
            if (!id.empty() && wanted.contains(textIn(batch, table.reference, row)))
                found.emplace_back(id);
        }
        return Status();
    }));
    return found;
}

Status forgetStagedRows(store::Connection &connection, const TableSpec &table,
                        const std::vector<std::string> &ids, const std::vector<std::string> &parents)
{
    const Identifiers ownIds(ids.begin(), ids.end());
    const Identifiers ownParents(parents.begin(), parents.end());
    return forEachBatch(connection, table, [&](std::int64_t stagedNo, const RowBatch &batch) -> Status {
        std::vector<bool> gone(batch.size());
        std::int64_t left = static_cast<std::int64_t>(batch.size());
        for (std::size_t row = 0; row < batch.size(); ++row) {
            gone[row] = ownIds.contains(textIn(batch, table.id, row)) ||
                        ownParents.contains(textIn(batch, table.reference, row));
            left -= gone[row] ? 1 : 0;
        }
        if (left == static_cast<std::int64_t>(batch.size()))
            return {};
        const EncodedBatch encoded = encodeBatch(without(batch, gone, table), table);
        return connection.run(
            "UPDATE staged_batches SET row_count = ?, ids = ?, rest = ? WHERE staged_no = ?", left,
            bytesOf(encoded.ids), bytesOf(encoded.rest), stagedNo);
    });
}

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a file of review items: which column is which field, and whether a row can be taken.
//
// Fields have the names of the table's columns; `claims` says the same as `claims_json`. Names are compared
// as those of every import. Only item_id is needed.
#pragma once

#include "csv/reader.h"
#include "importing/file_order.h"
#include "review/items.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace dramatis::review
{

/// The kind, as `--kind` and the ledger name it.
inline constexpr std::string_view itemsKind = "review-items";

enum class ItemField {
    ItemId,
    RunId,
    Type,
    Title,
    Summary,
    Claims,
    Evidence,
    Scores,
    RiskFlags,
    Explainability,
    Decision,
    DecisionReason,
    CreatedAt
};
inline constexpr std::size_t itemFieldCount = 13;
/// "claims_json"
std::string_view fieldName(ItemField field);

/// Where the fields stand in the rows of a file.
struct ItemColumns {
    std::vector<std::string> header;
    std::array<std::optional<std::size_t>, itemFieldCount> places;
    std::vector<std::string> ignored; ///< names of columns of no field

    [[nodiscard]] bool has(ItemField field) const { return placeOf(field).has_value(); }
    [[nodiscard]] const std::optional<std::size_t> &placeOf(ItemField field) const
    {
        return places[static_cast<std::size_t>(field)];
    }
};

/// Do these names belong to review items: item_id and another field of theirs?
bool areItemNames(const std::vector<std::string> &header);
/// Input error naming the file if no column is item_id; Usage error for a field or column that is not there.
Result<ItemColumns> columnsOf(const std::vector<std::string> &header, const importing::FileOrder &order);

/// Why a row is not taken.
struct ItemFault {
    std::string column; ///< the source's header; empty: the row as a whole
    std::string kind;
    std::string message;
};

/// The row as an item; of fields that the file does not have, or that are blank, nothing.
std::variant<ItemRow, ItemFault> readItem(const ItemColumns &columns, const csv::Record &record);

} // namespace dramatis::review

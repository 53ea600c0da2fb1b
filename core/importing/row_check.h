// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of a row that need nothing but the row: each text becomes a typed value, or is a fault. The same
// for files and for other programs' databases (spec customers.md, Tables).
//
// A row is checked in the order of the table's columns and keeps its first fault; what a fault of the row as
// a whole, a repeated key or an unknown reference means is decided later (taker.h), by the same order.
#pragma once

#include "base/text.h"
#include "domains/table_spec.h"
#include "importing/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace dramatis::importing
{

/// Kinds of rejects, as the contract names them. The domain names the kind of an unknown reference itself.
namespace reject
{
inline constexpr std::string_view missingId = "missing_id";
inline constexpr std::string_view duplicate = "duplicate";
inline constexpr std::string_view badNumber = "bad_number";
inline constexpr std::string_view badDate = "bad_date";
inline constexpr std::string_view badTime = "bad_time";
inline constexpr std::string_view badBoolean = "bad_boolean";
inline constexpr std::string_view badText = "bad_text";
inline constexpr std::string_view negativeLimit = "negative_limit";
inline constexpr std::string_view badAprs = "bad_aprs";
inline constexpr std::string_view raggedRow = "ragged_row";
inline constexpr std::string_view recordTooLong = "record_too_long";
} // namespace reject

/// Why a row is not taken.
struct Fault {
    static constexpr int wholeRow = -1;

    int column = wholeRow; ///< position in the table
    std::string kind;
    std::string message; ///< one sentence: what stood there, what is expected
};

/// A value, or the kind of reject why there is none.
struct Checked {
    Value value;
    std::string_view fault = {};
};

/// What the text says in that column. The value's text is a part of `text`, or, where it had to be written
/// anew, kept in `memory`.
Checked checkView(const ColumnSpec &column, std::string_view text, TextMemory &memory);
/// The same with the value's text kept in `memory`.
Checked checkText(const ColumnSpec &column, std::string_view text, TextMemory &memory);
/// What a number, which is one already, says in a Number, Limit, Whole or Time column.
Checked checkNumber(const ColumnSpec &column, double number);
/// The kind of reject of something that cannot be read at all (a blob).
std::string_view unreadableKind(const ColumnSpec &column);

/// The fault of the column at `position`, where `text` stood. `expected`: "a date such as 29.02.2024 is
/// expected" for a text that was not read in the contract's own form.
Fault columnFault(const TableSpec &table, std::size_t position, std::string_view kind, std::string_view text,
                  std::string_view expected = {});

/// The key is there already: that of an earlier row of the input, or of a stored one.
Fault repeatedKeyFault(const TableSpec &table, std::string_view id, bool ofThisInput);
Fault unknownParentFault(const TableSpec &table, std::string_view reference);

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
// From a file's columns to a table's fields: what the operator (or a proposal) says, as a value and as JSON
// (spec import.md, published schema resources/schemas/mapping.schema.json). Knows no file and no database.
#pragma once

#include "base/result.h"
#include "csv/dialect.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dramatis::mapping
{

enum class Transform { Trim, Upper, Lower, PercentToFraction, FractionToPercent };

/// Where the sign of an amount comes from.
struct Sign {
    bool flip = false;            ///< money out is positive in the file
    std::string column;           ///< amounts are unsigned: out where this column says one of `out`
    std::vector<std::string> out; ///< compared trimmed, without regard to case
};

/// What one field of a table is made of. One of columns, constant, in/out is given.
struct FieldSource {
    std::vector<std::string> columns = {};    ///< one, or several that `format` joins
    std::optional<std::string> constant = {}; ///< the same text in every row
    std::string inColumn = {};                ///< two amount columns: money in
    std::string outColumn = {};               ///< money out
    std::string format = {};                  ///< dates: strptime's, "epoch" or "epoch_ms"; empty: ISO 8601
    std::optional<Sign> sign = {};
    std::vector<Transform> transforms = {};
    std::vector<std::string> absent = {};   ///< texts that mean there is nothing, in any case; as blank ones
    std::vector<std::string> elseFrom = {}; ///< where the text is blank, or no column given: an id of these
};

struct Mapping {
    std::string kind;                ///< "transactions"
    std::string title;               ///< the operator's name for it; may be empty
    std::vector<std::string> header; ///< of the file that it was made for; empty: not known
    csv::Dialect dialect;
    std::vector<std::pair<std::string, FieldSource>> fields; ///< in the order of the table's columns
    bool createMissing = false;

    [[nodiscard]] const FieldSource *find(std::string_view field) const;
};

/// Canonical JSON: every member, in one order. For people two blanks per level and a line end; `indent` 0: in
/// one line.
std::string toJson(const Mapping &mapping, int indent = 2);
/// The member "dialect" alone, in one line.
std::string toJson(const csv::Dialect &dialect);
/// Input error naming `place` ("mapping.json"), the member and what is expected there. Unknown members are
/// errors. A member that is left out has its default; `dialectGiven` tells which parts of the dialect were
/// said.
Result<Mapping> fromJson(std::string_view json, const std::string &place,
                         csv::DialectChoice *dialectGiven = nullptr);

} // namespace dramatis::mapping

// SPDX-License-Identifier: GPL-3.0-or-later
// A domain's tables as data: what the importer checks, the store keeps and other programs read. One
// description serves CSV files and other programs' databases alike.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace dramatis
{

/// What a column may hold, and so how a text is checked.
enum class ValueKind {
    Id,        ///< the row's own key: text, trimmed
    Reference, ///< the key of a row of the parent table: text, trimmed
    Text,      ///< anything well-formed, trimmed; blank is absent
    Spelling,  ///< trimmed, lower case, underscores and hyphens as spaces
    Number,
    Limit, ///< a number that is not negative
    Date,
    Boolean,
    Fractions, ///< a JSON list of numbers; blank is none
};

/// How a value is kept in the physical table.
enum class Storage {
    Value,      ///< as it is
    Dictionary, ///< as the key of its text in `texts`
    ParentKey,  ///< as the parent row's integer key
};

struct ColumnSpec {
    std::string_view name; ///< in files and in the contract's views
    ValueKind value = ValueKind::Text;
    bool required = false;
    std::string_view physical; ///< in the physical table
    Storage storage = Storage::Value;
    std::vector<std::string_view> expected =
        {}; ///< spellings that are known; others are kept and warned about
    std::vector<std::string_view> synonyms =
        {};                     ///< other names that files give it, lower case with underscores
    bool money = false;         ///< its sign says which way money goes: negative is out
    std::string_view made = {}; ///< its value in a row that an import makes for a missing reference
};

/// What happens to a row whose key is stored already.
enum class Duplicates { Reject, Skip, Replace };

struct TableSpec {
    std::string_view kind;     ///< of files, and the name in other programs' databases: "transactions"
    std::string_view physical; ///< "transaction_rows"
    std::string_view key;      ///< its integer key column
    std::vector<ColumnSpec> columns;
    std::optional<std::size_t> id;        ///< position of the Id column; none: rows have no key
    std::optional<std::size_t> reference; ///< position of the Reference column
    std::string_view parent = {};         ///< kind of the table it refers to
    std::string_view unknownParent = {};  ///< reject kind of a reference that is not there: "unknown_account"
    std::string_view subjectColumn =
        {};                        ///< physical column with the subject's key; empty: through the parent
    bool subjects = false;         ///< its rows are the subjects
    bool replacesByParent = false; ///< without keys: an import replaces all rows of every parent it names
    Duplicates whenStored = Duplicates::Reject;
    bool optionalTable = false; ///< other programs' databases may lack it

    /// Its rows are dated: events, which a snapshot keeps and only ever adds to.
    [[nodiscard]] bool holdsEvents() const;
    [[nodiscard]] std::optional<std::size_t> findColumn(std::string_view name) const;
};

} // namespace dramatis

// SPDX-License-Identifier: GPL-3.0-or-later
// A domain's tables as data: what the importer checks, the store keeps and other programs read. One
// description serves CSV files and other programs' databases alike.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis
{

/// What a column may hold, and so how a text is checked.
enum class ValueKind {
    Id,         ///< the row's own key: text, trimmed
    Reference,  ///< the key of a row of the parent table: text, trimmed
    Identifier, ///< of something that need not be there: text, trimmed
    Text,       ///< anything well-formed, trimmed; blank is absent
    Spelling,   ///< trimmed, lower case, underscores and hyphens as spaces
    Choice,     ///< one of a few words, in any case
    Number,
    Limit, ///< a number that is not negative
    Whole, ///< a whole number
    Year,  ///< four digits, 1900 to 2100
    Date,
    Time, ///< unix seconds, milliseconds or ISO 8601; kept as unix seconds
    Boolean,
    Fractions, ///< a JSON list of numbers; blank is none
};

/// How a value is kept in the physical table.
enum class Storage {
    Value,      ///< as it is
    Dictionary, ///< as the key of its text in `texts`
    ParentKey,  ///< as the parent row's integer key
};

/// What a number may be, both bounds included unless said otherwise.
struct NumberRange {
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    bool aboveLeast = false; ///< `least` itself is too little
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
    std::vector<std::string_view> choices = {}; ///< of a Choice, as they are kept
    NumberRange range = {};                     ///< of a Number
    std::string_view fault = {};   ///< reject kind of a value that is no good ("bad_side"); empty: its kind's
    std::string_view expects = {}; ///< "BUY or SELL", for sentences; empty: what its kind expects
    bool absentFlag = false;       ///< Boolean: what a row without a value has
    bool warnsOfCase = false;      ///< Id: two that differ in the case of letters only are warned about
    bool needed = false;           ///< a file must have the column; a value may be absent all the same
    std::size_t longest = 0;       ///< of a text: characters behind trimming; 0: any number
    bool upper = false;            ///< Reference, Identifier: kept in upper case
    std::vector<std::string_view> otherChoices = {}; ///< other words for `choices`, in their order
    std::vector<std::string_view> absent = {};       ///< words for no value, in any case
    bool percent = false; ///< Number: of hundredths; files may have fractions instead

    /// Must a file have it?
    [[nodiscard]] bool isNeeded() const { return required || needed; }
    /// Date or Time.
    [[nodiscard]] bool isTimed() const { return value == ValueKind::Date || value == ValueKind::Time; }
    [[nodiscard]] bool isNumeric() const { return value == ValueKind::Number || value == ValueKind::Limit; }
};

/// An id that is made of the values of the row itself: a hash of them (domains/content_id.h), or, where
/// people are to read it, the values with blanks between, absent ones left out.
struct ContentKey {
    std::size_t needs = 0;          ///< column: a row without a value there has no id, and repeats no other
    std::vector<std::size_t> parts; ///< columns, in the order in which their values are hashed or joined
    bool readable = false;
    std::string_view word = {}; ///< of a readable one: stands behind the first part
};

/// A column of the physical table that is the same in all rows of a kind, where kinds share the table.
struct ConstantColumn {
    std::string_view physical;
    std::string_view text;
};

/// What happens to a row whose key is stored already.
enum class Duplicates { Reject, Skip, Replace };

struct TableSpec {
    std::string_view kind;     ///< of files: "transactions"
    std::string_view physical; ///< "transaction_rows"
    std::string_view key;      ///< its integer key column
    std::vector<ColumnSpec> columns;
    std::optional<std::size_t> id;        ///< position of the Id column; none: rows have no key
    std::optional<std::size_t> reference; ///< position of the Reference column
    std::string_view parent = {};         ///< kind of the table it refers to
    std::string_view unknownParent = {};  ///< reject kind of a reference that is not there: "unknown_account"
    std::string_view subjectColumn = {};  ///< physical column with the subject's key; empty: through the
                                         ///< parent, or, without a reference, of no subject
    bool subjects = false;         ///< its rows are the subjects
    bool replacesByParent = false; ///< without keys: an import replaces all rows of every parent it names
    Duplicates whenStored = Duplicates::Reject;
    bool optionalTable = false;                ///< other programs' databases may lack it
    std::string_view foreignName = {};         ///< in other programs' databases; empty: as its kind
    std::optional<ContentKey> contentKey = {}; ///< then the Id column stands in no file; it is the last one
    bool makesParents = false; ///< parents that are not there are made, whether asked for or not
    bool observations = false; ///< rows say how something stood at a time: without keys, all are kept
    std::vector<ConstantColumn> constants = {}; ///< tell its rows from those of other kinds in the table
    bool notInFiles = false;                    ///< its rows are only made for those that refer to them
    bool labels = false; ///< rows say what became of subjects: no signal depends on them

    /// Its rows are dated: events, which a snapshot keeps and only ever adds to.
    [[nodiscard]] bool holdsEvents() const;
    /// Its rows belong to no subject; a change of one may change every subject's signals.
    [[nodiscard]] bool concernsAll() const { return !subjects && !reference && !labels && !notInFiles; }
    /// Its rows are the subjects, and have keys of their own beside the subject's.
    [[nodiscard]] bool hasSubjectKeys() const { return subjects && subjectColumn != key; }
    /// For a query: the physical table, and which of its rows are of this kind ("t WHERE period = 'annual'").
    [[nodiscard]] std::string rowsOfKind() const;
    /// When its rows were: the first column with dates or times.
    [[nodiscard]] std::optional<std::size_t> timeColumn() const;
    /// Is the column made by the import, so that no file has it?
    [[nodiscard]] bool isMade(std::size_t column) const { return contentKey && id == column; }
    /// How many of its columns a file may have.
    [[nodiscard]] std::size_t fieldCount() const { return columns.size() - (contentKey ? 1 : 0); }
    [[nodiscard]] std::string_view nameInDatabases() const
    {
        return foreignName.empty() ? kind : foreignName;
    }
    /// Of those that files may have.
    [[nodiscard]] std::optional<std::size_t> findColumn(std::string_view name) const;
};

} // namespace dramatis

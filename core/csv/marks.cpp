// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/marks.h"

#include <string_view>

namespace dramatis::csv
{

namespace
{

/// Nothing where there is none, or it is not known.
struct Marks {
    std::optional<char> delimiter;
    std::optional<char> quote;
    std::optional<char> comment;
    std::optional<char> escape;
    std::optional<char> decimal;
    std::optional<char> thousands;
};

Status checkDiffer(std::optional<char> a, std::string_view nameA, std::optional<char> b,
                   std::string_view nameB)
{
    if (!a || a != b)
        return {};
    return usageError("The " + std::string(nameA) + " cannot be the " + std::string(nameB) +
                      " too (both are '" + std::string(1, *a) + "'): give different ones.");
}

Status check(const Marks &marks)
{
    DRAMATIS_TRY(checkDiffer(marks.delimiter, "delimiter", marks.quote, "quote"));
    DRAMATIS_TRY(checkDiffer(marks.delimiter, "delimiter", marks.comment, "comment sign"));
    DRAMATIS_TRY(checkDiffer(marks.quote, "quote", marks.comment, "comment sign"));
    DRAMATIS_TRY(checkDiffer(marks.delimiter, "delimiter", marks.escape, "escape"));
    return checkDiffer(marks.decimal, "decimal mark", marks.thousands, "thousands separator");
}

std::optional<char> escapeIf(bool character, std::optional<char> escape)
{
    return character ? escape : std::nullopt;
}

} // namespace

Status checkMarks(const Dialect &dialect)
{
    return check({dialect.delimiter, dialect.quote, dialect.comment,
                  escapeIf(dialect.escape == Escape::Character, dialect.escapeCharacter), dialect.decimal,
                  dialect.thousands});
}

Status checkMarks(const DialectChoice &said)
{
    return check({said.delimiter, said.quote.value_or(std::nullopt), said.comment.value_or(std::nullopt),
                  escapeIf(said.escape == Escape::Character, said.escapeCharacter), said.decimal,
                  said.thousands.value_or(std::nullopt)});
}

} // namespace dramatis::csv

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/dialect_choice.h"

namespace dramatis::mapping
{

csv::DialectChoice choiceOf(const csv::Dialect &dialect)
{
    csv::DialectChoice choice;
    choice.delimiter = dialect.delimiter;
    choice.quote = dialect.quote;
    choice.escape = dialect.escape;
    choice.escapeCharacter = dialect.escapeCharacter;
    choice.comment = dialect.comment;
    choice.skipLines = dialect.skipLines;
    choice.encoding = dialect.encoding;
    choice.header = dialect.header;
    choice.decimal = dialect.decimal;
    choice.thousands = dialect.thousands;
    return choice;
}

csv::DialectChoice overlaid(const csv::DialectChoice &below, const csv::DialectChoice &above)
{
    const auto either = [](const auto &upper, const auto &lower) { return upper ? upper : lower; };
    csv::DialectChoice choice;
    choice.delimiter = either(above.delimiter, below.delimiter);
    choice.quote = either(above.quote, below.quote);
    choice.escape = either(above.escape, below.escape);
    choice.escapeCharacter = either(above.escapeCharacter, below.escapeCharacter);
    choice.comment = either(above.comment, below.comment);
    choice.skipLines = either(above.skipLines, below.skipLines);
    choice.encoding = either(above.encoding, below.encoding);
    choice.header = either(above.header, below.header);
    choice.decimal = either(above.decimal, below.decimal);
    choice.thousands = either(above.thousands, below.thousands);
    return choice;
}

} // namespace dramatis::mapping

// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/dialect_choices.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

namespace dramatis::ui
{

namespace
{

struct DialectChoices {
    Q_DECLARE_TR_FUNCTIONS(DialectChoices)
};

using Options = std::vector<DialectOption>;
using csv::Dialect;
using csv::DialectChoice;

QString characterText(char character)
{
    return character == '\t' ? DialectChoices::tr("tab") : QString(QLatin1Char(character));
}

template <typename Value, typename Member, typename Part>
DialectOption option(const QString &text, Member member, Part part, Value value)
{
    return {text, [=](DialectChoice &choice) { choice.*member = value; },
            [=](const Dialect &dialect) { return dialect.*part == value; }};
}

Options delimiters(const Dialect &dialect)
{
    const std::pair<char, QString> known[] = {{',', DialectChoices::tr(", comma")},
                                              {';', DialectChoices::tr("; semicolon")},
                                              {'\t', DialectChoices::tr("tab")},
                                              {'|', DialectChoices::tr("| bar")},
                                              {':', DialectChoices::tr(": colon")},
                                              {' ', DialectChoices::tr("blank")},
                                              {dialect.delimiter, characterText(dialect.delimiter)}};
    Options options;
    for (const auto &[character, text] : known)
        options.push_back(option(text, &DialectChoice::delimiter, &Dialect::delimiter, character));
    return options;
}

Options quotes(const Dialect &dialect)
{
    using Quote = std::optional<char>;
    Options options;
    for (const Quote quote : {Quote('"'), Quote('\''), Quote(), dialect.quote})
        options.push_back(option(quote ? characterText(*quote) : DialectChoices::tr("none"),
                                 &DialectChoice::quote, &Dialect::quote, quote));
    return options;
}

DialectOption escapeCharacter(char character)
{
    return {DialectChoices::tr("%1 before it").arg(characterText(character)),
            [character](DialectChoice &choice) {
                choice.escape = csv::Escape::Character;
                choice.escapeCharacter = character;
            },
            [character](const Dialect &dialect) {
                return dialect.escape == csv::Escape::Character && dialect.escapeCharacter == character;
            }};
}

Options escapes(const Dialect &dialect)
{
    return {
        option(DialectChoices::tr("doubled"), &DialectChoice::escape, &Dialect::escape, csv::Escape::Doubled),
        escapeCharacter('\\'),
        option(DialectChoices::tr("none"), &DialectChoice::escape, &Dialect::escape, csv::Escape::None),
        escapeCharacter(dialect.escapeCharacter)};
}

bool sameEncoding(const std::string &a, const std::string &b)
{
    return equalIgnoringCase(a, b);
}

Options encodings(const Dialect &dialect)
{
    Options options;
    for (const std::string &name :
         {std::string("UTF-8"), std::string("Windows-1252"), std::string("ISO-8859-1"),
          std::string("ISO-8859-15"), std::string("UTF-16LE"), std::string("UTF-16BE"),
          std::string("Windows-1250"), std::string("ISO-8859-2"), std::string("Windows-1251"),
          std::string("KOI8-R"), std::string("GB18030"), std::string("Shift_JIS"), dialect.encoding}) {
        if (sameEncoding(name, dialect.encoding) || QStringDecoder(name.c_str()).isValid())
            options.push_back({QString::fromStdString(name),
                               [name](DialectChoice &choice) { choice.encoding = name; },
                               [name](const Dialect &now) { return sameEncoding(now.encoding, name); }});
    }
    return options;
}

Options decimals(const Dialect &dialect)
{
    using Thousands = std::optional<char>;
    const std::pair<char, Thousands> known[] = {
        {'.', ','}, {',', '.'}, {',', ' '}, {'.', '\''},
        {'.', {}},  {',', {}},  {'.', ' '}, {dialect.decimal, dialect.thousands}};
    Options options;
    for (const auto &[decimal, thousands] : known) {
        const QString group = thousands ? QString(QLatin1Char(*thousands)) : QString();
        options.push_back(
            {QLatin1Char('1') + group + QStringLiteral("234") + QLatin1Char(decimal) + QStringLiteral("56"),
             [decimal = decimal, thousands = thousands](DialectChoice &choice) {
                 choice.decimal = decimal;
                 choice.thousands = thousands;
             },
             [decimal = decimal, thousands = thousands](const Dialect &now) {
                 return now.decimal == decimal && now.thousands == thousands;
             }});
    }
    return options;
}

Options headers()
{
    return {option(DialectChoices::tr("first row"), &DialectChoice::header, &Dialect::header, true),
            option(DialectChoices::tr("none"), &DialectChoice::header, &Dialect::header, false)};
}

Options skippedLines(const Dialect &dialect)
{
    constexpr std::int64_t most = 20;
    Options options;
    for (std::int64_t lines = 0; lines <= most; ++lines)
        options.push_back(option(lines == 0 ? DialectChoices::tr("none") : QString::number(lines),
                                 &DialectChoice::skipLines, &Dialect::skipLines, lines));
    options.push_back(option(QString::number(dialect.skipLines), &DialectChoice::skipLines,
                             &Dialect::skipLines, dialect.skipLines));
    return options;
}

Options comments(const Dialect &dialect)
{
    using Comment = std::optional<char>;
    Options options;
    for (const Comment comment :
         {Comment(), Comment('#'), Comment('%'), Comment(';'), Comment('/'), dialect.comment})
        options.push_back(option(comment ? characterText(*comment) : DialectChoices::tr("none"),
                                 &DialectChoice::comment, &Dialect::comment, comment));
    return options;
}

Options allOptions(DialectPart part, const Dialect &dialect)
{
    switch (part) {
    case DialectPart::Delimiter:
        return delimiters(dialect);
    case DialectPart::Quotes:
        return quotes(dialect);
    case DialectPart::Escape:
        return escapes(dialect);
    case DialectPart::Encoding:
        return encodings(dialect);
    case DialectPart::Decimals:
        return decimals(dialect);
    case DialectPart::Header:
        return headers();
    case DialectPart::SkipLines:
        return skippedLines(dialect);
    case DialectPart::Comment:
        break;
    }
    return comments(dialect);
}

} // namespace

/// The last one is what the dialect has; it goes if one before it says the same.
std::vector<DialectOption> dialectOptions(DialectPart part, const Dialect &dialect)
{
    Options options = allOptions(part, dialect);
    const auto last = std::prev(options.end());
    const bool known =
        std::any_of(options.begin(), last, [&](const auto &each) { return each.isIn(dialect); });
    const bool ownOnly = part == DialectPart::Header;
    if (!ownOnly && (known || !last->isIn(dialect)))
        options.pop_back();
    return options;
}

QString partTitle(DialectPart part)
{
    switch (part) {
    case DialectPart::Delimiter:
        return DialectChoices::tr("Delimiter");
    case DialectPart::Quotes:
        return DialectChoices::tr("Quotes");
    case DialectPart::Escape:
        return DialectChoices::tr("Quote within");
    case DialectPart::Encoding:
        return DialectChoices::tr("Encoding");
    case DialectPart::Decimals:
        return DialectChoices::tr("Decimals");
    case DialectPart::Header:
        return DialectChoices::tr("Header");
    case DialectPart::SkipLines:
        return DialectChoices::tr("Skip lines");
    case DialectPart::Comment:
        break;
    }
    return DialectChoices::tr("Comments");
}

bool takesCharacter(DialectPart part)
{
    return part == DialectPart::Delimiter || part == DialectPart::Quotes || part == DialectPart::Escape ||
           part == DialectPart::Comment;
}

void chooseCharacter(DialectPart part, char character, DialectChoice &choice)
{
    switch (part) {
    case DialectPart::Delimiter:
        choice.delimiter = character;
        break;
    case DialectPart::Quotes:
        choice.quote = character;
        break;
    case DialectPart::Escape:
        escapeCharacter(character).choose(choice);
        break;
    case DialectPart::Comment:
        choice.comment = character;
        break;
    default:
        break;
    }
}

const csv::Reason &reasonOf(DialectPart part, const csv::Sniffed &sniffed)
{
    switch (part) {
    case DialectPart::Delimiter:
        return sniffed.delimiter;
    case DialectPart::Quotes:
        return sniffed.quote;
    case DialectPart::Escape:
        return sniffed.escape;
    case DialectPart::Encoding:
        return sniffed.encoding;
    case DialectPart::Decimals:
        return sniffed.decimal;
    case DialectPart::Header:
        return sniffed.header;
    case DialectPart::SkipLines:
        return sniffed.skipLines;
    case DialectPart::Comment:
        break;
    }
    return sniffed.comment;
}

} // namespace dramatis::ui

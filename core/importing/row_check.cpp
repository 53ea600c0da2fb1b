// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/row_check.h"
#include "base/date.h"
#include "base/number.h"
#include "base/text.h"
#include "mapping/letter_case.h"
#include "json/document.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace dramatis::importing
{

namespace
{

/// ASCII without zero bytes, eight at a time; false where that cannot be told so.
bool isPlainlyReadable(std::string_view text)
{
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t tops = 0x8080808080808080U;
    std::uint64_t bad = 0;
    while (text.size() >= sizeof bad) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data(), sizeof word);
        bad |= (word | (word - ones)) & tops; // a top bit; or zero, which borrows
        text.remove_prefix(sizeof word);
    }
    for (const char c : text)
        bad |= c == 0 || (static_cast<unsigned char>(c) & 0x80U) != 0 ? tops : 0;
    return bad == 0;
}

bool isReadable(std::string_view text)
{
    if (isPlainlyReadable(text))
        return true;
    return text.find('\0') == std::string_view::npos && isValidUtf8(text);
}

std::optional<bool> parseBoolean(std::string_view text)
{
    if (text == "0" || text == "1") // nearly always
        return text == "1";
    const auto isOneOf = [&](std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view w) { return equalIgnoringCase(text, w); });
    };
    if (isOneOf({"1", "true", "yes"}))
        return true;
    if (isOneOf({"0", "false", "no"}))
        return false;
    return std::nullopt;
}

bool isListOfNumbers(std::string_view text)
{
    const auto parsed = json::Document::parse(text);
    const auto *document = std::get_if<json::Document>(&parsed);
    if (!document || !document->faults().empty() || document->root().kind != json::Kind::Array)
        return false;
    const auto &elements = document->root().elements;
    return std::all_of(elements.begin(), elements.end(), [](const json::Value &element) {
        return element.kind == json::Kind::Number && std::isfinite(element.number);
    });
}

/// What an empty field is in a column that must have a value.
std::string_view blankKind(const ColumnSpec &column)
{
    if (!column.fault.empty())
        return column.fault;
    const bool names = column.value == ValueKind::Id || column.value == ValueKind::Reference ||
                       column.value == ValueKind::Identifier;
    return names ? reject::missingId : unreadableKind(column);
}

Checked checkChoice(const ColumnSpec &column, std::string_view text)
{
    for (const auto *words : {&column.choices, &column.otherChoices}) {
        for (std::size_t i = 0; i < words->size(); ++i) {
            if (equalIgnoringCase(text, (*words)[i]))
                return {column.choices[i]};
        }
    }
    return {{}, unreadableKind(column)};
}

std::optional<std::int64_t> parseYear(std::string_view text)
{
    constexpr std::int64_t first = 1900;
    constexpr std::int64_t last = 2100;
    constexpr std::size_t digits = 4;
    if (text.size() != digits || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    const auto year = parseWholeNumber(text);
    return year && *year >= first && *year <= last ? year : std::nullopt;
}

std::size_t charactersOf(std::string_view utf8)
{
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; // where one begins
    }));
}

std::string_view inUpperCase(std::string_view text, TextMemory &memory)
{
    const auto isPlain = [](char c) { return static_cast<unsigned char>(c) < 0x80U && (c < 'a' || c > 'z'); };
    return std::all_of(text.begin(), text.end(), isPlain) ? text : memory.keep(mapping::upperCase(text));
}

/// Some letters become two in upper case; those count.
Checked checkPlainText(const ColumnSpec &column, std::string_view text, TextMemory &memory)
{
    if (!isReadable(text))
        return {{}, unreadableKind(column)};
    const std::string_view value = column.upper ? inUpperCase(text, memory) : text;
    if (column.longest > 0 && charactersOf(value) > column.longest)
        return {{}, unreadableKind(column)};
    return {value};
}

bool isAbsentWord(const ColumnSpec &column, std::string_view text)
{
    return std::any_of(column.absent.begin(), column.absent.end(),
                       [&](std::string_view word) { return equalIgnoringCase(text, word); });
}

bool isWithin(const NumberRange &range, double number)
{
    return number >= range.least && number <= range.most && !(range.aboveLeast && number == range.least);
}

std::string_view expectation(std::string_view kind)
{
    if (kind == reject::missingId)
        return "every row needs one";
    if (kind == reject::badNumber)
        return "a number such as -12.50 is expected";
    if (kind == reject::negativeLimit)
        return "a limit cannot be negative";
    if (kind == reject::badDate)
        return "a date such as 2024-02-29 is expected";
    if (kind == reject::badTime)
        return "unix seconds or milliseconds, or a time such as 2024-02-29T16:05:00Z, is expected";
    if (kind == reject::badBoolean)
        return "1 or 0, true or false, yes or no is expected";
    if (kind == reject::badAprs)
        return "a list of fractions such as [0.1999] is expected";
    return "a text in UTF-8 without zero bytes is expected";
}

/// In the contract's own form.
std::string expectationOf(const ColumnSpec &column, std::string_view kind)
{
    if (kind == column.fault && !column.expects.empty())
        return std::string(column.expects) + " is expected";
    if (kind == reject::badNumber && column.value == ValueKind::Whole)
        return "a whole number such as 1 is expected";
    return std::string(expectation(kind));
}

/// "SYMBOL 2020 Q4": a readable id without the word that all of the kind have.
std::string keyText(const TableSpec &table, std::string_view id)
{
    std::string text(id);
    const std::string word = " " + std::string(table.contentKey->word) + " ";
    const std::size_t at = text.rfind(word); // what stands behind it never holds it
    if (!table.contentKey->word.empty() && at != std::string::npos)
        text.replace(at, word.size(), " ");
    return shownText(text);
}

Checked checkFilled(const ColumnSpec &column, std::string_view text, TextMemory &memory)
{
    switch (column.value) {
    case ValueKind::Number:
    case ValueKind::Limit:
    case ValueKind::Whole:
        if (const auto number = parseNumber(text))
            return checkNumber(column, *number);
        break;
    case ValueKind::Time:
        if (const auto time = parseTime(text))
            return {*time};
        break;
    case ValueKind::Choice:
        return checkChoice(column, text);
    case ValueKind::Date:
        if (const auto day = parseDate(text))
            return {std::int64_t(*day)};
        break;
    case ValueKind::Boolean:
        if (const auto flag = parseBoolean(text))
            return {std::int64_t(*flag)};
        break;
    case ValueKind::Fractions:
        if (isListOfNumbers(text))
            return {text};
        break;
    case ValueKind::Spelling:
        if (const std::string spelling = normalisedSpelling(text); !spelling.empty() && isReadable(spelling))
            return {memory.keep(spelling)};
        break;
    case ValueKind::Id:
    case ValueKind::Reference:
    case ValueKind::Identifier:
    case ValueKind::Text:
        return checkPlainText(column, text, memory);
    case ValueKind::Year:
        if (const auto year = parseYear(text))
            return {*year};
        break;
    }
    return {{}, unreadableKind(column)};
}

} // namespace

Checked checkView(const ColumnSpec &column, std::string_view text, TextMemory &memory)
{
    const std::string_view inner = trimmed(text);
    if (inner.empty() || isAbsentWord(column, inner))
        return {{}, column.required ? blankKind(column) : std::string_view()};
    return checkFilled(column, inner, memory);
}

Checked checkText(const ColumnSpec &column, std::string_view text, TextMemory &memory)
{
    Checked checked = checkView(column, text, memory);
    checked.value = memory.keepValue(checked.value);
    return checked;
}

Checked checkNumber(const ColumnSpec &column, double number)
{
    constexpr double mostExact = 9'007'199'254'740'992; // whole numbers beyond are not told apart
    if (column.value == ValueKind::Time) {
        const auto time = timeOf(number);
        return time ? Checked{*time} : Checked{{}, unreadableKind(column)};
    }
    if (!std::isfinite(number) || !isWithin(column.range, number))
        return {{}, unreadableKind(column)};
    if (column.value == ValueKind::Limit && number < 0)
        return {{}, reject::negativeLimit};
    if (column.value != ValueKind::Whole)
        return {column.range.least == 0 && number == 0 ? 0.0 : number}; // no -0 where it would be the least
    if (std::floor(number) != number || std::abs(number) > mostExact)
        return {{}, unreadableKind(column)};
    return {static_cast<std::int64_t>(number)};
}

std::string_view unreadableKind(const ColumnSpec &column)
{
    if (!column.fault.empty())
        return column.fault;
    switch (column.value) {
    case ValueKind::Number:
    case ValueKind::Limit:
    case ValueKind::Whole:
        return reject::badNumber;
    case ValueKind::Date:
        return reject::badDate;
    case ValueKind::Time:
        return reject::badTime;
    case ValueKind::Boolean:
        return reject::badBoolean;
    case ValueKind::Fractions:
        return reject::badAprs;
    case ValueKind::Id:
    case ValueKind::Reference:
    case ValueKind::Identifier:
    case ValueKind::Text:
    case ValueKind::Spelling:
    case ValueKind::Choice:
    case ValueKind::Year:
        break;
    }
    return reject::badText;
}

Fault columnFault(const TableSpec &table, std::size_t position, std::string_view kind, std::string_view text,
                  std::string_view expected)
{
    const ColumnSpec &column = table.columns[position];
    const std::string name(column.name);
    const std::string shown = shownText(text);
    const std::string what = shown.empty() ? name + " is empty" : name + " is \"" + shown + "\"";
    const bool useExpected = !expected.empty() && (kind == reject::badDate || kind == reject::badTime ||
                                                   kind == reject::badNumber);
    return {static_cast<int>(position), std::string(kind),
            what + ": " + (useExpected ? std::string(expected) : expectationOf(column, kind)) + "."};
}

Fault repeatedKeyFault(const TableSpec &table, std::string_view id, bool ofThisInput)
{
    if (table.contentKey && table.contentKey->readable)
        return {Fault::wholeRow, std::string(reject::duplicate), "already exists for " + keyText(table, id)};
    if (table.contentKey) // of many columns, so none is named
        return {Fault::wholeRow, std::string(reject::duplicate),
                ofThisInput ? "The row says the same as an earlier one."
                            : "The row says the same as one that is there already."};
    return {static_cast<int>(*table.id), std::string(reject::duplicate),
            std::string(table.columns[*table.id].name) + " \"" + shownText(id) + "\"" +
                (ofThisInput ? " stands in an earlier row." : " is there already.")};
}

Fault unknownParentFault(const TableSpec &table, std::string_view reference)
{
    const std::size_t column = *table.reference;
    return {static_cast<int>(column), std::string(table.unknownParent),
            std::string(table.columns[column].name) + " \"" + shownText(reference) + "\" is not among the " +
                std::string(table.parent) + "."};
}

} // namespace dramatis::importing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/row_check.h"
#include "base/date.h"
#include "base/number.h"
#include "base/text.h"
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
std::string_view blankKind(ValueKind kind)
{
    return kind == ValueKind::Id || kind == ValueKind::Reference ? reject::missingId : unreadableKind(kind);
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
    if (kind == reject::badBoolean)
        return "1 or 0, true or false, yes or no is expected";
    if (kind == reject::badAprs)
        return "a list of fractions such as [0.1999] is expected";
    return "a text in UTF-8 without zero bytes is expected";
}

Checked checkFilled(const ColumnSpec &column, std::string_view text, TextMemory &memory)
{
    switch (column.value) {
    case ValueKind::Number:
    case ValueKind::Limit:
        if (const auto number = parseNumber(text))
            return checkNumber(column, *number);
        break;
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
    case ValueKind::Text:
        if (isReadable(text))
            return {text};
        break;
    }
    return {{}, unreadableKind(column.value)};
}

} // namespace

Checked checkView(const ColumnSpec &column, std::string_view text, TextMemory &memory)
{
    const std::string_view inner = trimmed(text);
    if (inner.empty())
        return {{}, column.required ? blankKind(column.value) : std::string_view()};
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
    if (!std::isfinite(number))
        return {{}, reject::badNumber};
    if (column.value == ValueKind::Limit && number < 0)
        return {{}, reject::negativeLimit};
    return {number};
}

std::string_view unreadableKind(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Number:
    case ValueKind::Limit:
        return reject::badNumber;
    case ValueKind::Date:
        return reject::badDate;
    case ValueKind::Boolean:
        return reject::badBoolean;
    case ValueKind::Fractions:
        return reject::badAprs;
    case ValueKind::Id:
    case ValueKind::Reference:
    case ValueKind::Text:
    case ValueKind::Spelling:
        break;
    }
    return reject::badText;
}

Fault columnFault(const TableSpec &table, std::size_t position, std::string_view kind, std::string_view text,
                  std::string_view expected)
{
    const std::string name(table.columns[position].name);
    const std::string shown = shownText(text);
    const std::string what = shown.empty() ? name + " is empty" : name + " is \"" + shown + "\"";
    const bool useExpected = !expected.empty() && (kind == reject::badDate || kind == reject::badNumber);
    return {static_cast<int>(position), std::string(kind),
            what + ": " + std::string(useExpected ? expected : expectation(kind)) + "."};
}

Fault repeatedKeyFault(const TableSpec &table, std::string_view id, bool ofThisInput)
{
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

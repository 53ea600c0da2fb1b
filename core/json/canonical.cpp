// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/canonical.h"
#include "json/writer.h"

#include <QString>

#include <algorithm>
#include <array>
#include <charconv>

namespace dramatis::json
{

namespace
{

/// The number is 0.digits × 10^exponent.
struct Decimal {
    std::string digits;
    int exponent = 0;
};

/// The shortest digits that read back as the same double.
Decimal shortestDecimal(double positive)
{
    std::array<char, 32> buffer;
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), positive, std::chars_format::scientific)
            .ptr;
    const char *const begin = buffer.data();
    const char *const e = std::find<const char *>(begin, end, 'e');
    Decimal result;
    std::copy_if(begin, e, std::back_inserter(result.digits), [](char c) { return c != '.'; });
    std::from_chars(e[1] == '+' ? e + 2 : e + 1, end, result.exponent);
    ++result.exponent;
    return result;
}

void appendWithExponent(std::string &out, const Decimal &decimal)
{
    out += decimal.digits.front();
    if (decimal.digits.size() > 1)
        out.append(".").append(decimal.digits, 1);
    out += decimal.exponent > 0 ? "e+" : "e-";
    out += std::to_string(std::abs(decimal.exponent - 1));
}

void appendObject(std::string &out, const Value &value);

void appendValue(std::string &out, const Value &value)
{
    switch (value.kind) {
    case Kind::Null:
        out += "null";
        return;
    case Kind::Boolean:
        out += value.flag ? "true" : "false";
        return;
    case Kind::Number:
        return appendCanonicalNumber(out, value.number);
    case Kind::Text:
        return appendQuoted(out, value.text);
    case Kind::Object:
        return appendObject(out, value);
    case Kind::Array:
        break;
    }
    out += '[';
    for (const Value &element : value.elements) {
        if (&element != &value.elements.front())
            out += ',';
        appendValue(out, element);
    }
    out += ']';
}

void appendObject(std::string &out, const Value &value)
{
    std::vector<std::pair<QString, const Member *>> members;
    for (const Member &member : value.members)
        members.emplace_back(QString::fromStdString(member.name), &member);
    // QString compares code units: exactly the order that is asked for.
    std::sort(members.begin(), members.end());
    out += '{';
    for (const auto &[key, member] : members) {
        if (member != members.front().second)
            out += ',';
        appendQuoted(out, member->name);
        out += ':';
        appendValue(out, member->value);
    }
    out += '}';
}

void write(Writer &out, const Value &value)
{
    switch (value.kind) {
    case Kind::Null:
        out.null();
        return;
    case Kind::Boolean:
        out.flag(value.flag);
        return;
    case Kind::Number:
        out.number(value.number);
        return;
    case Kind::Text:
        out.text(value.text);
        return;
    case Kind::Array:
        out.beginArray();
        for (const Value &element : value.elements)
            write(out, element);
        out.endArray();
        return;
    case Kind::Object:
        break;
    }
    out.beginObject();
    for (const Member &member : value.members)
        write(out.key(member.name), member.value);
    out.endObject();
}

} // namespace

std::string canonicalJson(const Value &value)
{
    std::string out;
    appendValue(out, value);
    return out;
}

std::string indentedJson(const Value &value)
{
    std::string text;
    Writer out(text, 2);
    write(out, value);
    return text += '\n';
}

void appendCanonicalNumber(std::string &out, double value)
{
    if (value == 0) {
        out += '0';
        return;
    }
    if (value < 0)
        out += '-';
    const Decimal decimal = shortestDecimal(std::abs(value));
    const int count = static_cast<int>(decimal.digits.size());
    const int point = decimal.exponent;
    if (point > 21 || point <= -6)
        return appendWithExponent(out, decimal);
    if (point <= 0)
        out.append("0.").append(static_cast<std::size_t>(-point), '0').append(decimal.digits);
    else if (point >= count)
        out.append(decimal.digits).append(static_cast<std::size_t>(point - count), '0');
    else
        out.append(decimal.digits, 0, static_cast<std::size_t>(point))
            .append(".")
            .append(decimal.digits, point);
}

} // namespace dramatis::json

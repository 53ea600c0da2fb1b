// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/number.h"
#include "base/text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace dramatis
{

namespace
{

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digitsAt(std::string_view text, std::size_t from)
{
    std::size_t end = from;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - from;
}

/// True if `text` (without sign) is digits with at most one point and an optional exponent.
bool hasNumberForm(std::string_view text)
{
    const std::size_t whole = digitsAt(text, 0);
    std::size_t at = whole;
    std::size_t fraction = 0;
    if (at < text.size() && text[at] == '.') {
        fraction = digitsAt(text, at + 1);
        at += 1 + fraction;
    }
    if (whole + fraction == 0)
        return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        const std::size_t exponent = digitsAt(text, at);
        if (exponent == 0)
            return false;
        at += exponent;
    }
    return at == text.size();
}

/// For a number that does not fit a double: was it too small (rather than too large)? Compares the decimal
/// position of the first digit that is not 0 with the written exponent.
bool isTooSmall(std::string_view text)
{
    const std::size_t e = text.find_first_of("eE");
    const std::string_view mantissa = text.substr(0, e);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    const std::size_t first = mantissa.find_first_of("123456789");
    if (first == std::string_view::npos)
        return true;
    double magnitude = static_cast<double>(point) - static_cast<double>(first);
    if (e != std::string_view::npos) {
        const std::string_view exponent = text.substr(e + 1);
        const bool negative = exponent.front() == '-';
        double size = 0;
        for (const char c : exponent.substr(exponent.find_first_of("0123456789")))
            size = size * 10 + (c - '0');
        magnitude += negative ? -size : size;
    }
    return magnitude < 0;
}

/// Plain decimals (without sign) of few digits: a whole number and a power of ten that doubles hold exactly,
/// so their quotient is the nearest double (Clinger 1990). Nothing where that is not so.
std::optional<double> parsePlainDecimal(std::string_view text)
{
    constexpr std::size_t mostDigits = 15;
    static constexpr std::array<double, mostDigits + 1> powers = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    if (text.size() > mostDigits + 1)
        return std::nullopt;
    std::int64_t digits = 0;
    std::size_t count = 0;
    std::size_t point = text.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isDigit(text[i])) {
            digits = digits * 10 + (text[i] - '0');
            ++count;
        } else if (text[i] == '.' && point == text.size()) {
            point = i;
        } else {
            return std::nullopt;
        }
    }
    if (count == 0 || count > mostDigits)
        return std::nullopt;
    const std::size_t behind = point == text.size() ? 0 : text.size() - point - 1;
    return static_cast<double>(digits) / powers[behind];
}

} // namespace

std::optional<double> parseNumber(std::string_view text)
{
    text = trimmed(text);
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    if (const auto plain = parsePlainDecimal(text))
        return negative ? -*plain : *plain;
    if (!hasNumberForm(text))
        return std::nullopt;
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code == std::errc::result_out_of_range) {
        if (!isTooSmall(text))
            return std::nullopt;
        value = 0;
    }
    if (!std::isfinite(value))
        return std::nullopt;
    return negative ? -value : value;
}

std::optional<std::int64_t> parseWholeNumber(std::string_view text)
{
    if (text.empty() || digitsAt(text, 0) != text.size())
        return std::nullopt;
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc())
        return std::nullopt;
    return value;
}

void appendNumber(std::string &out, double value)
{
    if (isMissing(value))
        return;
    if (value == 0) {
        out += '0';
        return;
    }
    std::array<char, 64> buffer; // 17 digits, 15 places before the point or 22 behind it, sign, point
    const double size = std::fabs(value);
    const auto format =
        size >= 1e-5 && size < 1e15 ? std::chars_format::fixed : std::chars_format::scientific;
    const auto [end, code] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format);
    out.append(buffer.data(), end);
}

std::string numberText(double value)
{
    std::string text;
    appendNumber(text, value);
    return text;
}

} // namespace dramatis

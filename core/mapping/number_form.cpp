// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapping/number_form.h"
#include "base/number.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace dramatis::mapping
{

namespace
{

constexpr std::array<std::string_view, 4> wideBlanks = {" ", "\u00A0", "\u2009", "\u202F"};
constexpr std::array<std::string_view, 13> currencySigns = {
    "US$",    "$",      "\u00A3", "\u20AC",  "\u00A5",  "\u20B9", "\u20BD",
    "\u20A9", "\u20BA", "\u20BF", "K\u010D", "z\u0142", "kr"};
constexpr std::string_view minusSign = "\u2212";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool takeFront(std::string_view &text, std::string_view token)
{
    if (!text.starts_with(token))
        return false;
    text.remove_prefix(token.size());
    return true;
}

bool takeBack(std::string_view &text, std::string_view token)
{
    if (!text.ends_with(token))
        return false;
    text.remove_suffix(token.size());
    return true;
}

template <typename Tokens> bool takeFrontOf(std::string_view &text, const Tokens &tokens)
{
    return std::any_of(tokens.begin(), tokens.end(), [&](auto token) { return takeFront(text, token); });
}

template <typename Tokens> bool takeBackOf(std::string_view &text, const Tokens &tokens)
{
    return std::any_of(tokens.begin(), tokens.end(), [&](auto token) { return takeBack(text, token); });
}

bool isCode(std::string_view text)
{
    return text.size() == 3 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// What stands around the digits.
class Affixes
{
public:
    /// Cuts them off `text`; false if they contradict each other.
    bool take(std::string_view &text, bool percent)
    {
        while (!text.empty() && !isDigit(text.front()) && takeOneBefore(text)) {
        }
        if (m_bracket && !takeBack(text, ")"))
            return false;
        while (!text.empty() && !isDigit(text.back()) && takeOneBehind(text, percent)) {
        }
        return !(m_bracket && m_signs > 0) && m_signs <= 1 && m_currencies <= 1 && m_percents <= 1;
    }

    [[nodiscard]] bool negative() const { return m_bracket || m_negative; }

private:
    bool takeOneBefore(std::string_view &text)
    {
        if (takeFront(text, "-") || takeFront(text, minusSign)) {
            m_negative = true;
            return ++m_signs > 0;
        }
        if (takeFront(text, "+"))
            return ++m_signs > 0;
        if (!m_bracket && takeFront(text, "(")) {
            m_bracket = true;
            return true;
        }
        return takeFrontOf(text, wideBlanks) || takeCurrencyBefore(text);
    }

    bool takeCurrencyBefore(std::string_view &text)
    {
        if (isCode(text.substr(0, 3)))
            text.remove_prefix(3);
        else if (!takeFrontOf(text, currencySigns))
            return false;
        return ++m_currencies > 0;
    }

    bool takeOneBehind(std::string_view &text, bool percent)
    {
        if (percent && takeBack(text, "%"))
            return ++m_percents > 0;
        if (takeBackOf(text, wideBlanks))
            return true;
        if (text.size() > 3 && isCode(text.substr(text.size() - 3)))
            text.remove_suffix(3);
        else if (!takeBackOf(text, currencySigns))
            return false;
        return ++m_currencies > 0;
    }

    bool m_bracket = false;
    bool m_negative = false;
    int m_signs = 0;
    int m_currencies = 0;
    int m_percents = 0;
};

bool takeSeparator(std::string_view &text, char thousands)
{
    if (thousands == ' ')
        return takeFrontOf(text, wideBlanks);
    if (thousands == '\'' && takeFront(text, "\u2019"))
        return true;
    return takeFront(text, std::string_view(&thousands, 1));
}

/// Appends the whole part. Groups have three digits, in India those before the last one two.
bool takeWhole(std::string_view &text, std::optional<char> thousands, std::string &plain)
{
    std::size_t group = 0;
    for (bool first = true;; first = false) {
        group = 0;
        for (; !text.empty() && isDigit(text.front()); text.remove_prefix(1), ++group)
            plain += text.front();
        std::string_view rest = text;
        const bool more = thousands && !rest.empty() && takeSeparator(rest, *thousands);
        if (!more)
            return first || group == 3;
        if (first ? group < 1 || group > 3 : group < 2 || group > 3)
            return false;
        text = rest;
    }
}

} // namespace

std::optional<double> readNumber(std::string_view text, const NumberForm &form)
{
    text = trimmed(text);
    if (form.decimal == '.') {
        if (const auto number = parseNumber(text)) // nearly always
            return number;
    }
    Affixes affixes;
    std::string plain;
    if (!affixes.take(text, form.percent) || !takeWhole(text, form.thousands, plain))
        return std::nullopt;
    if (takeFront(text, std::string_view(&form.decimal, 1)))
        plain += '.';
    else if (!text.empty() && text.front() != 'e' && text.front() != 'E')
        return std::nullopt;
    plain += text;
    if (plain.empty() || !(isDigit(plain.front()) || plain.front() == '.'))
        return std::nullopt;
    const auto number = parseNumber(plain);
    return number && affixes.negative() && *number != 0 ? std::optional(-*number) : number;
}

} // namespace dramatis::mapping

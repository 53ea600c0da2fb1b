// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/syntax.h"
#include "base/text.h"

#include <cstdint>
#include <vector>

namespace dramatis::json
{

namespace
{

/// Goes over strings and brackets and passes over everything else.
class BracketScan
{
public:
    BracketScan(std::string_view text, const PlaceText &placeText) : m_text(text), m_placeText(placeText) {}

    std::optional<SyntaxFault> run()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at)
            if (auto fault = step(m_text[m_at]))
                return fault;
        if (m_open.empty())
            return std::nullopt;
        return fault(m_text.size(), "The text ends, but the \"" + std::string(1, m_text[m_open.back()]) +
                                        "\" in " + m_placeText(m_open.back()) + " is not closed.");
    }

private:
    std::optional<SyntaxFault> step(char c)
    {
        if (m_ended && !isBlank(c))
            return fault(m_at, "Nothing may follow the end of the document.");
        if (c == '"')
            return string();
        if (c == '{' || c == '[')
            m_open.push_back(m_at);
        else if (c == '}' || c == ']')
            return close(c);
        return std::nullopt;
    }

    std::optional<SyntaxFault> close(char c)
    {
        if (m_open.empty())
            return fault(m_at, std::string("This \"") + c + "\" closes nothing.");
        const std::size_t opened = m_open.back();
        if ((m_text[opened] == '{') != (c == '}'))
            return fault(m_at, std::string("This \"") + c + "\" cannot close the \"" + m_text[opened] +
                                   "\" in " + m_placeText(opened) + ".");
        m_open.pop_back();
        m_ended = m_open.empty();
        return std::nullopt;
    }

    /// Leaves m_at at the closing quote.
    std::optional<SyntaxFault> string()
    {
        const std::size_t opened = m_at;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            const char c = m_text[m_at];
            if (c == '\n' || c == '\r')
                return fault(opened, "The quote opened here is not closed on the same line.");
            if (static_cast<std::uint8_t>(c) < 0x20)
                return fault(m_at,
                             "A control character (such as a tab) in a text must be written as an escape.");
            if (c == '\\')
                ++m_at;
        }
        if (m_at >= m_text.size())
            return fault(opened, "The quote opened here is never closed.");
        return std::nullopt;
    }

    static SyntaxFault fault(std::size_t offset, std::string reason) { return {offset, std::move(reason)}; }

    std::string_view m_text;
    const PlaceText &m_placeText;
    std::size_t m_at = 0;
    std::vector<std::size_t> m_open;
    bool m_ended = false;
};

constexpr bool continues(char c)
{
    return (static_cast<std::uint8_t>(c) & 0xC0U) == 0x80U;
}

/// Takes the digits at the start of `text` away; how many there were.
std::size_t takeDigits(std::string_view &text)
{
    const std::size_t count = std::min(text.find_first_not_of("0123456789"), text.size());
    text.remove_prefix(count);
    return count;
}

bool take(std::string_view &text, std::string_view oneOf)
{
    if (text.empty() || oneOf.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

} // namespace

std::optional<SyntaxFault> encodingFault(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 1;
        if (static_cast<std::uint8_t>(text[at]) >= 0x80)
            while (length < 4 && at + length < text.size() && continues(text[at + length]))
                ++length;
        if (!isValidUtf8(text.substr(at, length)))
            return SyntaxFault{at, "The text is not UTF-8 from here on."};
        at += length;
    }
    return std::nullopt;
}

std::optional<SyntaxFault> bracketFault(std::string_view text, const PlaceText &placeText)
{
    return BracketScan(text, placeText).run();
}

bool isNumberLiteral(std::string_view text)
{
    take(text, "-");
    const bool zero = !text.empty() && text.front() == '0';
    const std::size_t digits = takeDigits(text);
    if (digits == 0 || (zero && digits > 1))
        return false;
    if (take(text, ".") && takeDigits(text) == 0)
        return false;
    if (!take(text, "eE"))
        return text.empty();
    take(text, "+-");
    return takeDigits(text) > 0 && text.empty();
}

} // namespace dramatis::json

// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/writer.h"
#include "base/number.h"
#include "base/text.h"

#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace dramatis::json
{

namespace
{

constexpr bool mustEscape(char c)
{
    return static_cast<std::uint8_t>(c) < 0x20 || c == '"' || c == '\\';
}

void appendEscape(std::string &out, char c)
{
    static constexpr std::string_view withLetter = "\b\t\n\f\r\"\\";
    static constexpr std::string_view letters = "btnfr\"\\";
    static constexpr std::string_view hex = "0123456789abcdef";
    out += '\\';
    if (const std::size_t known = withLetter.find(c); known != std::string_view::npos) {
        out += letters[known];
        return;
    }
    out += "u00";
    out += hex[static_cast<std::uint8_t>(c) >> 4U];
    out += hex[static_cast<std::uint8_t>(c) & 0xFU];
}

void appendEscaped(std::string &out, std::string_view text)
{
    while (!text.empty()) {
        const auto run =
            static_cast<std::size_t>(std::find_if(text.begin(), text.end(), mustEscape) - text.begin());
        out.append(text.data(), run);
        if (run == text.size())
            return;
        appendEscape(out, text[run]);
        text.remove_prefix(run + 1);
    }
}

} // namespace

void appendQuoted(std::string &out, std::string_view text)
{
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<std::uint8_t>(c) < 0x80; });
    out += '"';
    if (ascii || isValidUtf8(text))
        appendEscaped(out, text);
    else
        appendEscaped(out, QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdString());
    out += '"';
}

Writer &Writer::key(std::string_view name)
{
    separate();
    appendQuoted(m_out, name);
    m_out += m_indent > 0 ? ": " : ":";
    m_afterKey = true;
    return *this;
}

Writer &Writer::text(std::string_view value)
{
    separate();
    appendQuoted(m_out, value);
    return *this;
}

Writer &Writer::number(double value)
{
    if (!std::isfinite(value))
        return null();
    separate();
    appendNumber(m_out, value);
    return *this;
}

Writer &Writer::whole(long long value)
{
    separate();
    std::array<char, 24> buffer;
    m_out.append(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr);
    return *this;
}

Writer &Writer::flag(bool value)
{
    return raw(value ? "true" : "false");
}

Writer &Writer::raw(std::string_view json)
{
    separate();
    m_out += json;
    return *this;
}

Writer &Writer::begin(char bracket)
{
    separate();
    m_out += bracket;
    ++m_depth;
    m_first = true;
    return *this;
}

Writer &Writer::end(char bracket)
{
    --m_depth;
    if (!m_first)
        breakLine();
    m_out += bracket;
    m_first = false;
    return *this;
}

void Writer::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (!m_first)
        m_out += ',';
    m_first = false;
    if (m_depth > 0)
        breakLine();
}

void Writer::breakLine()
{
    if (m_indent == 0)
        return;
    m_out += '\n';
    m_out.append(static_cast<std::size_t>(m_depth) * static_cast<std::size_t>(m_indent), ' ');
}

} // namespace dramatis::json

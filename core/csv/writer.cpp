// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/writer.h"
#include "base/number.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace dramatis::csv
{

namespace
{

constexpr std::size_t blockBytes = 1U << 20U;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// A reader would take a byte-order mark at the start of the file for none of the text.
bool needsQuotes(std::string_view field)
{
    const auto special = [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; };
    return std::any_of(field.begin(), field.end(), special) || field.starts_with(byteOrderMark);
}

void appendWithDoubledQuotes(std::string &out, std::string_view field)
{
    for (std::size_t quote = field.find('"'); quote != std::string_view::npos; quote = field.find('"')) {
        out.append(field.substr(0, quote + 1)) += '"';
        field.remove_prefix(quote + 1);
    }
    out += field;
}

/// Spreadsheets run these as formulas, except plain numbers.
bool looksLikeFormula(std::string_view field)
{
    constexpr std::string_view starts = "=+-@\t\r";
    return !field.empty() && starts.find(field.front()) != std::string_view::npos && !parseNumber(field);
}

} // namespace

Writer::Writer(Output output, Options options) : m_output(std::move(output)), m_options(options) {}

Writer &Writer::text(std::string_view field)
{
    beginField();
    const bool guarded = m_options.spreadsheetSafe && looksLikeFormula(field);
    if (needsQuotes(field)) {
        m_buffer += guarded ? "\"'" : "\"";
        appendWithDoubledQuotes(m_buffer, field);
        m_buffer += '"';
    } else {
        if (guarded)
            m_buffer += '\'';
        m_buffer += field;
    }
    return *this;
}

Writer &Writer::number(double value)
{
    beginField();
    appendNumber(m_buffer, value);
    return *this;
}

Writer &Writer::whole(long long value)
{
    beginField();
    std::array<char, 24> digits; // 19 digits and a sign
    const auto [end, code] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    m_buffer.append(digits.data(), end);
    return *this;
}

Writer &Writer::flag(bool value)
{
    beginField();
    m_buffer += value ? '1' : '0';
    return *this;
}

Writer &Writer::empty()
{
    beginField();
    return *this;
}

Status Writer::endRow()
{
    if (m_rowFields == 1 && m_buffer.size() == m_rowStart)
        m_buffer += "\"\"";
    m_buffer += '\n';
    m_rowStart = m_buffer.size();
    m_rowFields = 0;
    return m_buffer.size() < blockBytes ? Status() : finish();
}

Status Writer::finish()
{
    Status status;
    if (!m_buffer.empty())
        status = m_output(m_buffer);
    m_buffer.clear();
    m_rowStart = 0;
    return status;
}

void Writer::beginField()
{
    if (m_rowFields++ > 0)
        m_buffer += ',';
}

} // namespace dramatis::csv

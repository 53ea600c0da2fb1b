// SPDX-License-Identifier: GPL-3.0-or-later
// A text as a source of bytes, given out in pieces of at most `pieceBytes`; and records as text to compare.
#pragma once

#include "csv/reader.h"

#include <algorithm>
#include <string>

namespace dramatis::csv
{

class TextSource final : public ByteSource
{
public:
    explicit TextSource(std::string text, std::size_t pieceBytes = std::string::npos)
        : m_text(std::move(text)), m_pieceBytes(pieceBytes)
    {
    }

    Result<std::size_t> read(std::span<char> buffer) override
    {
        const std::size_t count = m_text.copy(buffer.data(), std::min(buffer.size(), m_pieceBytes), m_at);
        m_at += count;
        return count;
    }
    [[nodiscard]] std::int64_t consumed() const override { return static_cast<std::int64_t>(m_at); }
    [[nodiscard]] std::int64_t size() const override { return static_cast<std::int64_t>(m_text.size()); }
    [[nodiscard]] bool compressed() const override { return false; }

private:
    std::string m_text;
    std::size_t m_pieceBytes;
    std::size_t m_at = 0;
};

inline std::string visible(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else
            out += c;
    }
    return out;
}

/// `LINE@OFFSET [FIELD|"QUOTED FIELD"]`, with `+text` if text stood behind a closing quote; a fault instead
/// of fields is `too long RAW` or `open quote RAW`.
inline std::string printed(const Record &record)
{
    std::string out = std::to_string(record.line) + '@' + std::to_string(record.offset) + ' ';
    if (record.fault != Record::Fault::None)
        return out + (record.fault == Record::Fault::TooLong ? "too long " : "open quote ") +
               visible(record.raw);
    out += '[';
    for (const Field &field : record.fields) {
        if (&field != &record.fields.front())
            out += '|';
        const std::string text = visible(field.text);
        out += field.quoted ? '"' + text + '"' : text;
    }
    return out + (record.textAfterQuote ? "] +text" : "]");
}

/// All records, one per line, and the position at the end.
inline std::string printedRecords(ByteSource &source, const Dialect &dialect = {})
{
    Reader reader(source, dialect);
    Record record;
    std::string out;
    for (;;) {
        const auto more = reader.next(record);
        if (!more)
            return out + more.error().text;
        if (!*more)
            break;
        out += printed(record) + '\n';
    }
    const Position end = reader.position();
    return out + "end " + std::to_string(end.line) + '@' + std::to_string(end.offset);
}

inline std::string printedRecords(std::string_view text, const Dialect &dialect = {})
{
    TextSource source{std::string(text)};
    return printedRecords(source, dialect);
}

} // namespace dramatis::csv

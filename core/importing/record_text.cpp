// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/record_text.h"
#include "csv/reader.h"

#include <algorithm>
#include <cstring>

namespace dramatis::importing
{

namespace
{

class TextSource : public csv::ByteSource
{
public:
    explicit TextSource(std::string_view text) : m_text(text), m_left(text) {}

    Result<std::size_t> read(std::span<char> buffer) override
    {
        const std::size_t count = std::min(buffer.size(), m_left.size());
        std::memcpy(buffer.data(), m_left.data(), count);
        m_left.remove_prefix(count);
        return count;
    }
    [[nodiscard]] std::int64_t consumed() const override { return size(); }
    [[nodiscard]] std::int64_t size() const override { return static_cast<std::int64_t>(m_text.size()); }
    [[nodiscard]] bool compressed() const override { return false; }

private:
    std::string_view m_text;
    std::string_view m_left;
};

/// A record may hold what elsewhere is something else: a first line that is skipped, a comment.
csv::Dialect ofOneRecord(csv::Dialect dialect, std::size_t bytes)
{
    dialect.skipLines = 0;
    dialect.comment.reset();
    dialect.blockBytes = bytes + 1;
    return dialect;
}

bool needsQuotes(std::string_view field, const csv::Dialect &dialect)
{
    const auto isSpecial = [&](char c) {
        return c == dialect.delimiter || c == '\n' || c == '\r' || c == dialect.quote ||
               (dialect.escape == csv::Escape::Character && c == dialect.escapeCharacter);
    };
    return std::any_of(field.begin(), field.end(), isSpecial) ||
           (dialect.comment && field.starts_with(*dialect.comment));
}

void appendQuoted(std::string &text, std::string_view field, const csv::Dialect &dialect)
{
    const char quote = *dialect.quote;
    text += quote;
    for (const char c : field) {
        if (dialect.escape == csv::Escape::Doubled && c == quote)
            text += quote;
        else if (dialect.escape == csv::Escape::Character && (c == quote || c == dialect.escapeCharacter))
            text += dialect.escapeCharacter;
        text += c;
    }
    text += quote;
}

void appendPlain(std::string &text, std::string_view field, const csv::Dialect &dialect)
{
    for (const char c : field)
        text += c == dialect.delimiter || c == '\n' || c == '\r' ? ' ' : c;
}

} // namespace

std::vector<std::string> fieldsOf(std::string_view record, const csv::Dialect &dialect)
{
    TextSource source(record);
    csv::Reader reader(source, ofOneRecord(dialect, record.size()));
    csv::Record parsed;
    const auto there = reader.next(parsed);
    if (!there || !*there || parsed.fault != csv::Record::Fault::None)
        return {std::string(record)};
    std::vector<std::string> fields;
    for (const csv::Field &field : parsed.fields)
        fields.emplace_back(field.text);
    return fields;
}

std::string recordOf(std::span<const std::string> fields, const csv::Dialect &dialect)
{
    std::string text;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i > 0)
            text += dialect.delimiter;
        if (!needsQuotes(fields[i], dialect))
            text += fields[i];
        else if (dialect.quote)
            appendQuoted(text, fields[i], dialect);
        else
            appendPlain(text, fields[i], dialect);
    }
    return text + "\n";
}

} // namespace dramatis::importing

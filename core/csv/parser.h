// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts whole records in memory into fields. Goes from special byte to special byte; what stands between them
// is never looked at. RecordScan must agree with it about where a record ends.
#pragma once

#include "csv/reader.h"
#include "csv/specials.h"

namespace dramatis::csv
{

class Parser
{
public:
    explicit Parser(const Dialect &dialect);

    /// Goes to `begin`, the start of a record; up to 63 bytes behind `end`, the end of one, must be readable.
    void reset(const char *begin, const char *end);

    /// Reads the next record into `record`: its text, not its place. False at the end.
    bool next(Record &record);

    /// Where the last record began.
    [[nodiscard]] const char *start() const { return m_start; }
    [[nodiscard]] std::int64_t linesBeforeStart() const { return m_linesBeforeStart; }
    /// Behind its line end.
    [[nodiscard]] const char *place() const { return m_place; }
    /// Line ends before place().
    [[nodiscard]] std::int64_t lines() const { return m_lines; }

private:
    /// A field that is not in one piece in the bytes: it is put together in m_scratch.
    struct Rewritten {
        std::size_t field;
        std::size_t start;
        std::size_t length;
    };

    const char *readFields(Record &record);
    const char *readLiteral(const char *begin, Record &record);
    const char *readQuoted(const char *begin, Record &record);
    const char *readQuotedSlowly(const char *begin, const char *place, Record &record);
    const char *closeQuoted(std::string_view piece, std::size_t scratchStart, Record &record);
    void appendUnescaped(std::string_view piece);
    const char *nextOutsideQuotes();
    const char *nextLineEnd();
    void passLineEndInQuotes(const char *place);
    void passLineEnd(const char *stop);
    [[nodiscard]] bool isQuote(const char *place) const { return m_quote && *place == *m_quote; }
    [[nodiscard]] bool isEscaped(const char *begin, const char *place) const;

    char m_delimiter;
    std::optional<char> m_quote;
    bool m_doubled;
    std::optional<char> m_escape;
    std::optional<char> m_comment;
    Specials m_specials;
    const char *m_start = nullptr;
    const char *m_place = nullptr;
    const char *m_end = nullptr;
    std::int64_t m_linesBeforeStart = 0;
    std::int64_t m_lines = 0;
    std::string m_scratch;
    std::vector<Rewritten> m_rewritten;
};

} // namespace dramatis::csv

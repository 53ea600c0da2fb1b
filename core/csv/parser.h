// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts bytes in memory into records and fields. Goes from special byte to special byte; what stands between
// them is never looked at. It does not load: when the bytes run out inside a record it says so, and the
// caller starts that record again with more of them.
#pragma once

#include "csv/reader.h"
#include "csv/specials.h"

namespace dramatis::csv
{

class Parser
{
public:
    enum class Outcome {
        Record,
        BlankLine,
        NeedsMore, ///< the record or its line end may go on behind the bytes
        OpenQuote, ///< the text ends inside quotes
        End,
    };

    explicit Parser(const Dialect &dialect)
        : m_delimiter(dialect.delimiter), m_quote(dialect.quote), m_specials(m_delimiter, m_quote)
    {
    }

    /// Goes to `begin`, the start of a record. `complete`: the text ends at `end`. A record that comes to a
    /// line end in quotes before `open` may be taken to be still in quotes there (nullptr: not known).
    void reset(const char *begin, const char *end, bool complete, const char *open = nullptr);

    /// Reads the record at place() into `record`: its text, not its place. Moves place() only with a record
    /// or a blank line.
    Outcome next(Record &record);

    /// Behind the last record or blank line, line end included.
    [[nodiscard]] const char *place() const { return m_place; }
    /// Line ends in and behind the last record or blank line.
    [[nodiscard]] std::int64_t lines() const { return m_lines; }
    /// Behind the last line end in quotes that the record came to; nullptr if there was none.
    [[nodiscard]] const char *open() const { return m_open; }
    /// True if the record used what reset() was told: its fields then are not right.
    [[nodiscard]] bool skipped() const { return m_skipped; }

private:
    /// A field that is not in one piece in the bytes: it is put together in m_scratch.
    struct Rewritten {
        std::size_t field;
        std::size_t start;
        std::size_t length;
    };

    const char *readLiteral(const char *begin, Record &record);
    const char *readQuoted(const char *begin, Record &record);
    const char *closeQuoted(std::string_view piece, std::size_t scratchStart, Record &record);
    const char *nextOutsideQuotes();
    void passLineEndInQuotes(const char *place);
    Outcome endRecord(const char *stop, Record &record);
    [[nodiscard]] bool isQuote(const char *place) const { return m_quote && *place == *m_quote; }

    char m_delimiter;
    std::optional<char> m_quote;
    Specials m_specials;
    const char *m_place = nullptr;
    const char *m_end = nullptr;
    bool m_complete = false;
    const char *m_knownOpen = nullptr;
    const char *m_open = nullptr;
    bool m_skipped = false;
    std::int64_t m_lines = 0;
    std::string m_scratch;
    std::vector<Rewritten> m_rewritten;
};

} // namespace dramatis::csv

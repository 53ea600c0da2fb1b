// SPDX-License-Identifier: GPL-3.0-or-later
// Where records end, without reading their fields: looks at quotes and line ends 64 bytes at a time. A blank
// line or a comment ends like a record.
//
// It agrees with Parser on every text: a quote opens only at the start of a field, that is at the start of
// the record, behind a delimiter, or (where quotes are doubled) right behind a closing quote. Groups of bytes
// in which all quotes stand so are read as a whole, the others byte by byte.
#pragma once

#include "csv/dialect.h"
#include "csv/group.h"

namespace dramatis::csv
{

class RecordScan
{
public:
    explicit RecordScan(const Dialect &dialect);

    /// What to look through. Whole groups of 64 bytes are looked at: they must be readable behind `limit`.
    struct Range {
        const char *begin = nullptr; ///< the start of a record
        const char *limit = nullptr; ///< up to here
        const char *end = nullptr;   ///< of the bytes; one more than `limit`, unless there are no more
        bool textEnds = false;       ///< at `limit`: that ends a record too
        /// A record that comes to a line end in quotes before this is known to be still in quotes here. It
        /// is not looked at on the way.
        const char *knownOpen = nullptr;
    };
    struct Found {
        const char *end = nullptr;     ///< behind the record's line end; nullptr: none ends before the limit
        const char *textEnd = nullptr; ///< before that line end
        std::int64_t lines = 0;        ///< line ends up to `end`
        bool skipped = false;          ///< `knownOpen` was used: `lines` is not right
    };

    /// The end of the first record of the range.
    Found first(const Range &range) { return find(range, true); }
    /// The end of the last record that ends in the range.
    Found last(const Range &range) { return find(range, false); }

    /// Behind the last line end in quotes that the last call came to; nullptr if there was none.
    [[nodiscard]] const char *open() const { return m_open; }

private:
    /// A bit per byte of a group.
    struct Masks {
        std::uint64_t quotes;
        std::uint64_t delimiters;
        std::uint64_t lineEnds;      ///< LF and CR
        std::uint64_t firstLineEnds; ///< without the LF of a CRLF
        std::uint64_t comments;      ///< marks at the start of a line
        std::uint64_t escapedQuotes; ///< quotes behind an escape, which may be escaped itself
    };

    Found find(const Range &range, bool first);
    void begin(const Range &range, bool first);
    [[nodiscard]] Masks masksAt(const char *group) const;
    [[nodiscard]] bool isPlain(const char *group, const Masks &masks, std::uint64_t inside) const;
    void readWhole(const char *group, const Masks &masks, std::uint64_t inside);
    const char *readEach(const char *group, const Masks &masks);
    const char *readLineEnd(const char *place);
    void readQuote(const char *place);
    void endRecord(const char *place, std::int64_t lines);
    void finish();
    [[nodiscard]] bool isEscaped(const char *place) const;
    [[nodiscard]] bool isBehindSeparator(const char *place) const;
    [[nodiscard]] bool isBeforeKnownOpen(const char *place) const
    {
        return m_range.knownOpen && place < m_range.knownOpen;
    }
    [[nodiscard]] bool isBehindClose(const char *place) const { return place == m_behindClose; }

    char m_delimiter;
    std::optional<char> m_quote;
    bool m_doubled;
    std::optional<char> m_escape;
    std::optional<char> m_comment;

    Range m_range;
    bool m_first = false;
    bool m_inQuotes = false;
    bool m_inComment = false;
    bool m_jumped = false;
    std::int64_t m_lines = 0;
    const char *m_behindClose = nullptr; ///< where a quote would be doubled: behind the last closing one
    const char *m_open = nullptr;
    Found m_found;
};

} // namespace dramatis::csv

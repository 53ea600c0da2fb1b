// SPDX-License-Identifier: GPL-3.0-or-later
// CSV text to records of fields with their places. Knows no columns, no types and no database.
//
// Reads RFC 4180 and what else a Dialect says, with LF, CRLF, CR or mixed line ends and a UTF-8 byte-order
// mark at the start of the text. A quote opens at the start of a field only; elsewhere outside quotes it is
// text. Quoted fields may hold delimiters, line ends, and quotes as the dialect writes them; an escape
// character before anything but a quote or itself, and outside quotes, is text. Blanks between a closing
// quote and the delimiter are dropped; other text after a closing quote is kept and the record is marked.
// Blank lines and comments are no records, but count as lines. CR CR LF is a CR, then a blank line. A record
// longer than the limit, or with a quote still open at the end of the file, is one record with a fault at the
// line where it began, and reading goes on at the line after that one. Fields point into the reader's own
// memory: no allocation per field.
#pragma once

#include "csv/dialect.h"
#include "csv/source.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dramatis::csv
{

struct Field {
    std::string_view text; ///< unquoted, doubled and escaped quotes made single
    bool quoted = false;
};

struct Record {
    enum class Fault { None, TooLong, OpenQuote } fault = Fault::None;
    std::int64_t line = 0;   ///< physical line where it starts, from 1
    std::int64_t offset = 0; ///< of its first byte in the (unpacked) text
    std::string_view raw;    ///< its bytes without the line end; with a fault: its first line, cut at 64 KiB
    bool textAfterQuote = false;
    std::vector<Field> fields; ///< empty with a fault
};

/// A place where reading can start again: the start of a record or of a blank line, or the end.
struct Position {
    std::int64_t offset = 0;
    std::int64_t line = 1;

    friend bool operator==(const Position &, const Position &) = default;
};

class Reader
{
public:
    /// Reads from the start of `source`, which must outlive the reader and be at its start.
    explicit Reader(ByteSource &source, Dialect dialect = {});
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    /// The next record into `record`, whose views stay valid until the next call. False at the end.
    Result<bool> next(Record &record);

    /// Behind the last record handed out, line end included; once next() has said false, behind everything.
    [[nodiscard]] Position position() const;

    /// Every byte, in order, goes to `sink` behind the records it belongs to, many at a time (for content and
    /// batch hashes): when sendPassed() has returned, or next() has said false, all before position() has
    /// gone there. Set before the first call of next().
    void setByteSink(std::function<void(std::string_view)> sink);
    void sendPassed();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace dramatis::csv

// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/group.h"
#include "csv/record_scan.h"
#include "csv/segments.h"
#include "csv/window.h"

#include <algorithm>
#include <cstring>

namespace dramatis::csv
{

namespace
{

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view lineEndBytes = "\r\n";
constexpr std::size_t longestRawOfFault = 64U << 10U;
constexpr std::size_t lineEndLength = 2; ///< at most

} // namespace

struct SegmentCutter::State {
    State(ByteSource &file, const Dialect &dialect, std::size_t segment, Position start);

    using Next = Result<std::unique_ptr<Segment>>;
    Status begin();
    Next passEarlier();
    Next passLine(std::size_t most);
    Next cutRecords();
    Next cutOneRecord();
    Next cutFault(Record::Fault fault);
    RecordScan::Found scan(std::size_t limit, bool first);
    std::unique_ptr<Segment> take(std::size_t count, std::int64_t lines);

    ByteSource &source;
    std::size_t maximumRecordBytes;
    std::size_t
        segmentBytes; ///< no longer than a record may be: what is found in so many bytes is none too long
    std::optional<char> comment;
    RecordScan recordScan;
    Window window;
    Position start;
    std::int64_t line = 1;
    std::int64_t linesToPass;
    bool begun = false;
    /// All line ends from the last record with a fault up to this offset were in its quotes: a later record
    /// that comes to one of them in quotes goes the same way, and need not be read so far again. Without this
    /// a file of such records would take time by the square of its size.
    std::int64_t openUntil = 0;
};

SegmentCutter::SegmentCutter(ByteSource &source, const Dialect &dialect, std::size_t segmentBytes,
                             Position start)
    : m_state(std::make_unique<State>(source, dialect, segmentBytes, start))
{
}

SegmentCutter::~SegmentCutter() = default;

Result<std::unique_ptr<Segment>> SegmentCutter::next()
{
    State &state = *m_state;
    if (!state.begun)
        DRAMATIS_TRY(state.begin());
    if (state.window.offset() < state.start.offset)
        return state.passEarlier();
    DRAMATIS_TRY(state.window.loadUpTo(1));
    if (state.window.size() == 0)
        return std::unique_ptr<Segment>();
    return state.linesToPass > 0 ? state.passLine(longestRawOfFault) : state.cutRecords();
}

SegmentCutter::State::State(ByteSource &file, const Dialect &dialect, std::size_t segment, Position from)
    : source(file), maximumRecordBytes(dialect.maximumRecordBytes),
      segmentBytes(std::min(segment, maximumRecordBytes)), comment(dialect.comment), recordScan(dialect),
      // A byte more tells that a record is too long, another one whether its line end is a CR or a CRLF.
      window(file, dialect.blockBytes, std::max(maximumRecordBytes, longestRawOfFault) + lineEndLength),
      start(from), linesToPass(from.offset > 0 ? 0 : dialect.skipLines)
{
}

/// The byte-order mark, if there is one, is the first of the bytes to pass.
Status SegmentCutter::State::begin()
{
    begun = true;
    DRAMATIS_TRY(window.loadUpTo(byteOrderMark.size()));
    if (start.offset == 0 && window.text().starts_with(byteOrderMark))
        start.offset = static_cast<std::int64_t>(byteOrderMark.size());
    return {};
}

SegmentCutter::State::Next SegmentCutter::State::passEarlier()
{
    const auto left = static_cast<std::size_t>(start.offset - window.offset());
    const std::size_t piece = std::min(left, std::max<std::size_t>(segmentBytes, longestRawOfFault));
    DRAMATIS_TRY(window.loadUpTo(piece));
    if (window.size() == 0)
        return std::unique_ptr<Segment>();
    const std::size_t count = std::min(window.size(), piece);
    auto segment = take(count, count == left ? start.line - line : 0);
    segment->skipped = true;
    segment->goesOn = count < left || linesToPass > 0;
    return segment;
}

/// The line at the start of the window, or its first `most` bytes.
SegmentCutter::State::Next SegmentCutter::State::passLine(std::size_t most)
{
    std::size_t length = 0;
    for (;;) {
        length = std::min(window.text().find_first_of(lineEndBytes, length), window.size());
        if (length < window.size() || length >= most || window.complete())
            break;
        DRAMATIS_TRY(window.load());
    }
    length = std::min(length, most);
    DRAMATIS_TRY(window.loadUpTo(length + lineEndLength));
    const std::string_view rest = window.text().substr(length);
    const bool ends = rest.starts_with('\n') || rest.starts_with('\r');
    const std::size_t endLength = rest.starts_with(lineEndBytes) ? lineEndLength : ends ? 1 : 0;
    auto segment = take(length + endLength, ends ? 1 : 0);
    segment->skipped = true;
    linesToPass -= ends || rest.empty() ? 1 : 0;
    segment->goesOn = linesToPass > 0;
    return segment;
}

/// All records that end in the next segmentBytes; where the source fails, those before.
SegmentCutter::State::Next SegmentCutter::State::cutRecords()
{
    const Status loaded = window.loadUpTo(segmentBytes + 1);
    const RecordScan::Found found = scan(segmentBytes, false);
    if (!found.end) {
        DRAMATIS_TRY(loaded);
        return cutOneRecord();
    }
    return take(static_cast<std::size_t>(found.end - window.begin()), found.lines);
}

/// A record that is longer than a segment, or has a fault.
SegmentCutter::State::Next SegmentCutter::State::cutOneRecord()
{
    if (window.text().front() == comment) {
        linesToPass = 1;
        return passLine(longestRawOfFault);
    }
    for (std::size_t limit = std::max<std::size_t>(segmentBytes, groupBytes);; limit *= 2) {
        limit = std::min(limit, maximumRecordBytes + 1);
        DRAMATIS_TRY(window.loadUpTo(limit + 1));
        const RecordScan::Found found = scan(limit, true);
        if (found.end) {
            const auto length = static_cast<std::size_t>(found.textEnd - window.begin());
            if (length > maximumRecordBytes)
                return cutFault(Record::Fault::TooLong);
            return take(static_cast<std::size_t>(found.end - window.begin()), found.lines);
        }
        if (limit > maximumRecordBytes && window.size() > maximumRecordBytes)
            return cutFault(Record::Fault::TooLong);
        if (window.size() <= limit && window.complete())
            return cutFault(Record::Fault::OpenQuote);
    }
}

/// The first line of the record at the start of the window, or the beginning of it.
SegmentCutter::State::Next SegmentCutter::State::cutFault(Record::Fault fault)
{
    if (recordScan.open())
        openUntil = std::max(openUntil, window.offset() + (recordScan.open() - window.begin()));
    linesToPass = 1;
    DRAMATIS_TRY_ASSIGN(segment, passLine(longestRawOfFault));
    segment->skipped = false;
    segment->fault = true;
    segment->faultKind = fault;
    return std::move(segment);
}

/// Looks for record ends in the first `limit` bytes of the window.
RecordScan::Found SegmentCutter::State::scan(std::size_t limit, bool first)
{
    RecordScan::Range range;
    range.begin = window.begin();
    range.limit = range.begin + std::min(limit, window.size());
    range.end = window.end();
    range.textEnds = range.limit == range.end && window.complete();
    if (openUntil > window.offset())
        range.knownOpen = range.begin + (openUntil - window.offset());
    const RecordScan::Found found = first ? recordScan.first(range) : recordScan.last(range);
    if (!found.skipped)
        return found;
    openUntil = 0;
    range.knownOpen = nullptr;
    return first ? recordScan.first(range) : recordScan.last(range);
}

std::unique_ptr<Segment> SegmentCutter::State::take(std::size_t count, std::int64_t lines)
{
    auto segment = std::make_unique<Segment>();
    segment->bytes = std::make_unique_for_overwrite<char[]>(count + groupBytes);
    std::memcpy(segment->bytes.get(), window.begin(), count);
    std::memset(segment->bytes.get() + count, 0, groupBytes);
    segment->size = count;
    segment->start = {window.offset(), line};
    window.pass(count);
    line += lines;
    segment->end = {window.offset(), line};
    segment->consumed = source.consumed();
    return segment;
}

} // namespace dramatis::csv

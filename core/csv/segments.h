// SPDX-License-Identifier: GPL-3.0-or-later
// A text cut into runs of whole records that can be parsed on any thread: one thread cuts, others parse.
// Cutting looks at quotes and line ends alone. What a segment's records are does not depend on where the cuts
// are: the same records, lines and offsets as Reader gives (which is the two in turn).
//
// The bytes of all segments, one behind the other, are the text, the byte-order mark and skipped lines
// included: hashes of the content are taken over them. Where the cuts are depends on the text, the dialect
// and segmentBytes, not on how the source hands its bytes out.
#pragma once

#include "csv/reader.h"

#include <memory>

namespace dramatis::csv
{

/// Whole records and all bytes between them (blank lines, comments, line ends).
struct Segment {
    std::unique_ptr<char[]> bytes; ///< with a group of zero bytes behind the last one
    std::size_t size = 0;
    Position start;            ///< of its first byte
    Position end;              ///< behind its last byte
    std::int64_t consumed = 0; ///< bytes of the file on disk read so far: for progress
    bool fault = false; ///< one record with a fault (too long, open quote): Record::raw is its first line
    Record::Fault faultKind = Record::Fault::None;
    bool skipped = false; ///< holds no records: byte-order mark, skipped lines, the rest of a very long line
    bool goesOn = false;  ///< the next one belongs to it: reading cannot start again at `end`

    [[nodiscard]] std::string_view text() const { return {bytes.get(), size}; }
};

/// Used by one thread at a time.
class SegmentCutter
{
public:
    /// `source` is at its start and outlives it. The header row is the first record. `start`: where reading
    /// goes on, the end of an earlier segment that does not go on (or a Reader's position): the bytes before
    /// it come as skipped segments, and are not looked at.
    SegmentCutter(ByteSource &source, const Dialect &dialect, std::size_t segmentBytes, Position start = {});
    ~SegmentCutter();
    /// The next segment, of about segmentBytes or one record if that is longer; null at the end. If the text
    /// ends before `start`, so do the segments.
    Result<std::unique_ptr<Segment>> next();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The records of a segment, one after the other. One per thread, used for many segments.
class SegmentParser
{
public:
    explicit SegmentParser(const Dialect &dialect);
    ~SegmentParser();
    /// The segment must outlive the views of its records.
    void begin(const Segment &segment);
    /// The next record into `record`, whose views stay valid until the next call. False at the end.
    bool next(Record &record);
    /// Behind the last record, line end included; once next() has said false, the end of the segment.
    [[nodiscard]] Position position() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace dramatis::csv

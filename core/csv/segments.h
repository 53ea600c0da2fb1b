// SPDX-License-Identifier: GPL-3.0-or-later
// A text cut into runs of whole records that can be parsed on any thread: one thread cuts, others parse. Cutting
// looks at quotes and line ends alone. What a segment's records are does not depend on where the cuts are: the
// same records, lines and offsets as Reader gives.
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
    bool fault = false;        ///< one record with a fault (too long, open quote): Record::raw is its first line
    Record::Fault faultKind = Record::Fault::None;
};

/// Used by one thread at a time.
class SegmentCutter
{
public:
    /// `source` is at its start and outlives it. Skipped lines, the byte-order mark and the header row are in the
    /// first segment.
    SegmentCutter(ByteSource &source, const Dialect &dialect, std::size_t segmentBytes);
    ~SegmentCutter();
    /// The next segment, of about segmentBytes or one record if that is longer; null at the end.
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
    bool next(Record &record);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace dramatis::csv

// SPDX-License-Identifier: GPL-3.0-or-later
// A text cut into segments and parsed, as text to compare.
#pragma once

#include "csv/segments.h"
#include "text_source.h"

namespace dramatis::csv
{

/// What a text gives that is read by segments, and whether their bytes are the text.
struct CutText {
    std::string records; ///< as printedRecords()
    std::string bytes;
    std::vector<Position> restarts; ///< the ends of segments where reading can start again
    bool inOrder = true;            ///< each segment starts where the one before it ended
};

inline CutText cut(std::string_view text, const Dialect &dialect, std::size_t segmentBytes,
                   std::size_t pieceBytes = std::string::npos, Position start = {})
{
    TextSource source(std::string(text), pieceBytes);
    SegmentCutter cutter(source, dialect, segmentBytes, start);
    SegmentParser parser(dialect);
    CutText out;
    Position end;
    for (auto segment = *cutter.next(); segment; segment = *cutter.next()) {
        out.inOrder = out.inOrder && segment->start == end && segment->size > 0;
        end = segment->end;
        out.bytes += segment->text();
        if (!segment->goesOn)
            out.restarts.push_back(end);
        parser.begin(*segment);
        for (Record record; parser.next(record);)
            out.records += printed(record) + '\n';
        out.inOrder = out.inOrder && parser.position() == end;
    }
    out.records += "end " + std::to_string(end.line) + '@' + std::to_string(end.offset);
    return out;
}

} // namespace dramatis::csv

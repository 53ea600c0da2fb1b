// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/parser.h"
#include "csv/segments.h"

namespace dramatis::csv
{

namespace
{

/// The bytes of a record with a fault: its first line, or the beginning of it.
void readFault(Record &record, const Segment &segment)
{
    record.fault = segment.faultKind;
    record.line = segment.start.line;
    record.offset = segment.start.offset;
    record.raw = segment.text().substr(0, segment.text().find_first_of("\r\n"));
    record.textAfterQuote = false;
    record.fields.clear();
}

} // namespace

struct SegmentParser::State {
    explicit State(const Dialect &dialect) : parser(dialect) {}

    Parser parser;
    const Segment *segment = nullptr;
    Position position;
    bool faultToRead = false;
};

SegmentParser::SegmentParser(const Dialect &dialect) : m_state(std::make_unique<State>(dialect)) {}

SegmentParser::~SegmentParser() = default;

void SegmentParser::begin(const Segment &segment)
{
    State &state = *m_state;
    const bool hasRecords = !segment.skipped && !segment.fault;
    const char *bytes = segment.bytes.get();
    state.segment = &segment;
    state.position = segment.start;
    state.faultToRead = segment.fault;
    state.parser.reset(bytes, bytes + (hasRecords ? segment.size : 0));
}

bool SegmentParser::next(Record &record)
{
    State &state = *m_state;
    if (!state.segment)
        return false;
    const Segment &segment = *state.segment;
    if (state.parser.next(record)) {
        record.line = segment.start.line + state.parser.linesBeforeStart();
        record.offset = segment.start.offset + (state.parser.start() - segment.bytes.get());
        state.position.line = segment.start.line + state.parser.lines();
        state.position.offset = segment.start.offset + (state.parser.place() - segment.bytes.get());
        return true;
    }
    state.position = segment.end;
    if (!state.faultToRead)
        return false;
    state.faultToRead = false;
    readFault(record, segment);
    return true;
}

Position SegmentParser::position() const
{
    return m_state->position;
}

} // namespace dramatis::csv

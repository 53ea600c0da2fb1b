// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/reader.h"
#include "csv/segments.h"

namespace dramatis::csv
{

struct Reader::State {
    State(ByteSource &source, const Dialect &dialect)
        : cutter(source, dialect, dialect.blockBytes), parser(dialect)
    {
    }

    Result<bool> nextSegment();
    Status passLineOfFault(Record &record);
    void send(std::int64_t offset);

    SegmentCutter cutter;
    SegmentParser parser;
    std::unique_ptr<Segment> segment;
    std::function<void(std::string_view)> sink;
    std::int64_t sent = 0; ///< up to here bytes went to the sink
    std::string firstLine; ///< of a record with a fault
};

Reader::Reader(ByteSource &source, Dialect dialect) : m_state(std::make_unique<State>(source, dialect)) {}

Reader::~Reader() = default;

Result<bool> Reader::next(Record &record)
{
    State &state = *m_state;
    while (!state.parser.next(record)) {
        DRAMATIS_TRY_ASSIGN(more, state.nextSegment());
        if (!more)
            return false;
    }
    if (record.fault != Record::Fault::None)
        DRAMATIS_TRY(state.passLineOfFault(record));
    return true;
}

Position Reader::position() const
{
    return m_state->parser.position();
}

void Reader::setByteSink(std::function<void(std::string_view)> sink)
{
    m_state->sink = std::move(sink);
}

void Reader::sendPassed()
{
    m_state->send(position().offset);
}

Result<bool> Reader::State::nextSegment()
{
    DRAMATIS_TRY_ASSIGN(following, cutter.next());
    send(segment ? segment->end.offset : 0);
    if (!following)
        return false;
    segment = std::move(following);
    parser.begin(*segment);
    return true;
}

/// The line may be spread over several segments; the record's text is in the first.
Status Reader::State::passLineOfFault(Record &record)
{
    firstLine = record.raw;
    record.raw = firstLine;
    while (segment->goesOn) {
        DRAMATIS_TRY(nextSegment());
        Record none;
        parser.next(none);
    }
    return {};
}

/// Bytes of the segment before `offset` that the sink has not had.
void Reader::State::send(std::int64_t offset)
{
    if (sink && sent < offset)
        sink(segment->text().substr(static_cast<std::size_t>(sent - segment->start.offset),
                                    static_cast<std::size_t>(offset - sent)));
    sent = offset;
}

} // namespace dramatis::csv

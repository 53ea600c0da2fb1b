// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/reader.h"
#include "csv/parser.h"
#include "csv/window.h"

#include <algorithm>

namespace dramatis::csv
{

namespace
{

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t longestRawOfFault = 64U << 10U;

} // namespace

struct Reader::State {
    State(ByteSource &source, const Dialect &dialect)
        : maximumRecordBytes(dialect.maximumRecordBytes),
          // A byte more tells that a record is too long, another one whether its line end is a CR or a CRLF.
          window(source, dialect.blockBytes, maximumRecordBytes + 2), parser(dialect)
    {
    }

    Status load();
    void restart();
    void pass(const char *place, std::int64_t lines);
    void handOut(Record &record);
    Result<bool> handOutFault(Record &record, Record::Fault fault);
    Status passPhysicalLine();

    std::size_t maximumRecordBytes;
    Window window;
    Parser parser;
    std::int64_t line = 1;
    std::string firstLine; ///< of a record with a fault
    /// All line ends from the last record with a fault up to this offset were in its quotes: a later record
    /// that comes to one of them in quotes goes the same way, and need not be read so far again. Without this
    /// a file of such records would take time by the square of its size.
    std::int64_t openUntil = 0;
};

Reader::Reader(ByteSource &source, Dialect dialect) : m_state(std::make_unique<State>(source, dialect)) {}

Reader::~Reader() = default;

Result<bool> Reader::next(Record &record)
{
    State &state = *m_state;
    for (;;) {
        const Parser::Outcome outcome = state.parser.next(record);
        switch (outcome) {
        case Parser::Outcome::Record:
            if (record.raw.size() > state.maximumRecordBytes)
                return state.handOutFault(record, Record::Fault::TooLong);
            if (!state.parser.skipped()) {
                state.handOut(record);
                return true;
            }
            state.openUntil = 0;
            state.restart();
            break;
        case Parser::Outcome::BlankLine:
            state.pass(state.parser.place(), 1);
            break;
        case Parser::Outcome::NeedsMore:
            if (state.window.size() > state.maximumRecordBytes + 1)
                return state.handOutFault(record, Record::Fault::TooLong);
            DRAMATIS_TRY(state.load());
            break;
        case Parser::Outcome::OpenQuote:
            return state.handOutFault(record, state.window.size() > state.maximumRecordBytes
                                                  ? Record::Fault::TooLong
                                                  : Record::Fault::OpenQuote);
        case Parser::Outcome::End:
            state.window.sendPassed();
            return false;
        }
    }
}

Position Reader::position() const
{
    return {m_state->window.offset(), m_state->line};
}

void Reader::setByteSink(std::function<void(std::string_view)> sink)
{
    m_state->window.setSink(std::move(sink));
}

void Reader::sendPassed()
{
    m_state->window.sendPassed();
}

Status Reader::State::load()
{
    DRAMATIS_TRY(window.load());
    if (window.offset() == 0) {
        while (window.size() < byteOrderMark.size() && !window.complete())
            DRAMATIS_TRY(window.load());
        if (std::string_view(window.begin(), window.size()).starts_with(byteOrderMark))
            window.pass(window.begin() + byteOrderMark.size());
    }
    restart();
    return {};
}

/// Reads the record at the start of the window, again if need be.
void Reader::State::restart()
{
    const std::int64_t known = openUntil - window.offset();
    parser.reset(window.begin(), window.end(), window.complete(),
                 known > 0 ? window.begin() + known : nullptr);
}

void Reader::State::pass(const char *place, std::int64_t lines)
{
    window.pass(place);
    line += lines;
}

void Reader::State::handOut(Record &record)
{
    record.line = line;
    record.offset = window.offset();
    pass(parser.place(), parser.lines());
}

Result<bool> Reader::State::handOutFault(Record &record, Record::Fault fault)
{
    if (parser.open())
        openUntil = std::max(openUntil, window.offset() + (parser.open() - window.begin()));
    record.fault = fault;
    record.textAfterQuote = false;
    record.fields.clear();
    record.line = line;
    record.offset = window.offset();
    DRAMATIS_TRY(passPhysicalLine());
    record.raw = firstLine;
    restart();
    return true;
}

/// Passes the line at the start of the window, however long, and keeps its beginning in firstLine.
Status Reader::State::passPhysicalLine()
{
    firstLine.clear();
    for (;;) {
        const char *begin = window.begin();
        const char *end = window.end();
        const char *stop = std::find_if(begin, end, [](char c) { return c == '\n' || c == '\r'; });
        const auto length = static_cast<std::size_t>(stop - begin);
        firstLine.append(begin, std::min(length, longestRawOfFault - firstLine.size()));
        const bool lastByte = stop + 1 == end;
        if (stop != end && (*stop == '\n' || !lastByte || window.complete())) {
            const bool pair = *stop == '\r' && !lastByte && stop[1] == '\n';
            pass(stop + (pair ? 2 : 1), 1);
            return {};
        }
        window.pass(stop);
        if (window.complete())
            return {};
        DRAMATIS_TRY(window.load());
    }
}

} // namespace dramatis::csv

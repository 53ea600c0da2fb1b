// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/parser.h"
#include "base/text.h"

#include <algorithm>

namespace dramatis::csv
{

namespace
{

std::string_view between(const char *begin, const char *end)
{
    return {begin, static_cast<std::size_t>(end - begin)};
}

/// Fills the field in place: a temporary would be copied in wider pieces than it was written in, and wait.
void addField(Record &record, std::string_view text, bool quoted)
{
    Field &field = record.fields.emplace_back();
    field.text = text;
    field.quoted = quoted;
}

} // namespace

void Parser::reset(const char *begin, const char *end, bool complete, const char *open)
{
    m_place = begin;
    m_end = end;
    m_complete = complete;
    m_knownOpen = open;
    m_specials.reset(begin, end);
}

Parser::Outcome Parser::next(Record &record)
{
    record.fault = Record::Fault::None;
    record.textAfterQuote = false;
    record.fields.clear();
    m_scratch.clear();
    m_rewritten.clear();
    m_lines = 0;
    m_open = nullptr;
    m_skipped = false;
    if (m_place == m_end)
        return m_complete ? Outcome::End : Outcome::NeedsMore;
    const char *stop = nullptr;
    for (const char *begin = m_place;; begin = stop + 1) {
        stop = m_specials.next();
        if (stop == m_end || !isQuote(stop))
            addField(record, between(begin, stop), false);
        else
            stop = stop == begin ? readQuoted(begin + 1, record) : readLiteral(begin, record);
        if (!stop || stop == m_end || *stop != m_delimiter)
            break;
    }
    if (!stop)
        return m_complete ? Outcome::OpenQuote : Outcome::NeedsMore;
    return endRecord(stop, record);
}

/// A field with quotes in it but not at its start. Returns the special byte that ends it, or the end.
const char *Parser::readLiteral(const char *begin, Record &record)
{
    const char *stop = nextOutsideQuotes();
    addField(record, between(begin, stop), false);
    return stop;
}

/// `begin` is behind the opening quote. Returns nullptr if the bytes run out in quotes.
const char *Parser::readQuoted(const char *begin, Record &record)
{
    const char *place = m_specials.next();
    if (place != m_end && isQuote(place) && place[1] == m_delimiter) { // most quoted fields
        addField(record, between(begin, place), true);
        return m_specials.next();
    }
    const std::size_t scratchStart = m_scratch.size();
    for (; place != m_end; place = m_specials.next()) {
        if (isQuote(place)) {
            if (place + 1 == m_end || !isQuote(place + 1)) // if more bytes come, all of this is done again
                return closeQuoted(between(begin, place), scratchStart, record);
            m_scratch.append(begin, place + 1);
            begin = m_specials.next() + 1;
        } else if (*place != m_delimiter) {
            passLineEndInQuotes(place);
        }
    }
    return nullptr;
}

/// `piece` is what has not been copied to the scratch memory, and ends at the closing quote.
const char *Parser::closeQuoted(std::string_view piece, std::size_t scratchStart, Record &record)
{
    const char *stop = nextOutsideQuotes();
    const std::string_view tail = between(piece.data() + piece.size() + 1, stop);
    const bool textBehind = !std::all_of(tail.begin(), tail.end(), isBlank);
    if (textBehind || m_scratch.size() > scratchStart) {
        m_scratch += piece;
        if (textBehind)
            m_scratch += tail;
        m_rewritten.push_back({record.fields.size(), scratchStart, m_scratch.size() - scratchStart});
        record.textAfterQuote = record.textAfterQuote || textBehind;
    }
    addField(record, piece, true);
    return stop;
}

/// The next special byte that is not a quote: outside quotes they are text.
const char *Parser::nextOutsideQuotes()
{
    const char *place = m_specials.next();
    while (place != m_end && isQuote(place))
        place = m_specials.next();
    return place;
}

void Parser::passLineEndInQuotes(const char *place)
{
    if (*place == '\r' && place + 1 != m_end && place[1] == '\n')
        return; // its line feed comes next
    ++m_lines;
    m_open = place + 1;
    if (m_knownOpen && m_open < m_knownOpen) {
        m_specials.reset(m_knownOpen, m_end);
        m_open = m_knownOpen;
        m_skipped = true;
    }
}

/// `stop` is a line end or the end of the bytes.
Parser::Outcome Parser::endRecord(const char *stop, Record &record)
{
    if (stop == m_end && !m_complete)
        return Outcome::NeedsMore;
    const char *behind = stop;
    if (stop != m_end) {
        ++behind;
        ++m_lines;
        if (*stop == '\r' && behind == m_end && !m_complete)
            return Outcome::NeedsMore;
        if (*stop == '\r' && behind != m_end && *behind == '\n')
            behind = m_specials.next() + 1;
    }
    record.raw = between(m_place, stop);
    m_place = behind;
    for (const Rewritten &text : m_rewritten)
        record.fields[text.field].text = std::string_view(m_scratch).substr(text.start, text.length);
    return record.raw.empty() ? Outcome::BlankLine : Outcome::Record;
}

} // namespace dramatis::csv

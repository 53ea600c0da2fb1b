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

Parser::Parser(const Dialect &dialect)
    : m_delimiter(dialect.delimiter), m_quote(dialect.quote), m_doubled(hasDoubledQuotes(dialect)),
      m_escape(escapeOf(dialect)), m_comment(dialect.comment), m_specials(m_delimiter, m_quote)
{
}

void Parser::reset(const char *begin, const char *end)
{
    m_start = begin;
    m_place = begin;
    m_end = end;
    m_linesBeforeStart = 0;
    m_lines = 0;
    m_specials.reset(begin, end);
}

bool Parser::next(Record &record)
{
    record.fault = Record::Fault::None;
    record.textAfterQuote = false;
    while (m_place != m_end) {
        m_start = m_place;
        m_linesBeforeStart = m_lines;
        if (*m_place == m_comment) {
            passLineEnd(nextLineEnd());
            continue;
        }
        const char *stop = readFields(record);
        passLineEnd(stop);
        record.raw = between(m_start, stop);
        if (stop != m_start)
            return true;
    }
    return false;
}

/// Returns the line end behind the record, or the end.
const char *Parser::readFields(Record &record)
{
    record.fields.clear();
    const char *stop = nullptr;
    for (const char *begin = m_place;; begin = stop + 1) {
        stop = m_specials.next();
        if (stop == m_end || !isQuote(stop))
            addField(record, between(begin, stop), false);
        else
            stop = stop == begin ? readQuoted(begin + 1, record) : readLiteral(begin, record);
        if (stop == m_end || *stop != m_delimiter)
            break;
    }
    if (!m_rewritten.empty()) {
        for (const Rewritten &text : m_rewritten)
            record.fields[text.field].text = std::string_view(m_scratch).substr(text.start, text.length);
        m_rewritten.clear();
    }
    return stop;
}

/// A field with quotes in it but not at its start. Returns the special byte that ends it, or the end.
const char *Parser::readLiteral(const char *begin, Record &record)
{
    const char *stop = nextOutsideQuotes();
    addField(record, between(begin, stop), false);
    return stop;
}

/// `begin` is behind the opening quote.
const char *Parser::readQuoted(const char *begin, Record &record)
{
    const char *place = m_specials.next();
    if (place == m_end || !isQuote(place) || place[1] != m_delimiter || m_escape)
        return readQuotedSlowly(begin, place, record);
    addField(record, between(begin, place), true); // most quoted fields
    return m_specials.next();
}

/// `place` is the first special byte behind the opening quote.
const char *Parser::readQuotedSlowly(const char *begin, const char *place, Record &record)
{
    if (m_rewritten.empty())
        m_scratch.clear();
    const std::size_t scratchStart = m_scratch.size();
    for (; place != m_end; place = m_specials.next()) {
        if (isQuote(place)) {
            if (isEscaped(begin, place))
                continue;
            if (!m_doubled || place + 1 == m_end || !isQuote(place + 1))
                return closeQuoted(between(begin, place), scratchStart, record);
            m_scratch.append(begin, place + 1);
            begin = m_specials.next() + 1;
        } else if (*place != m_delimiter) {
            passLineEndInQuotes(place);
        }
    }
    addField(record, between(begin, m_end), true); // no whole record
    return m_end;
}

/// `piece` is what has not been copied to the scratch memory, and ends at the closing quote.
const char *Parser::closeQuoted(std::string_view piece, std::size_t scratchStart, Record &record)
{
    const char *stop = nextOutsideQuotes();
    const std::string_view tail = between(piece.data() + piece.size() + 1, stop);
    const bool textBehind = !std::all_of(tail.begin(), tail.end(), isBlank);
    const bool escapes = m_escape && piece.find(*m_escape) != std::string_view::npos;
    if (textBehind || escapes || m_scratch.size() > scratchStart) {
        if (escapes)
            appendUnescaped(piece);
        else
            m_scratch += piece;
        if (textBehind)
            m_scratch += tail;
        m_rewritten.push_back({record.fields.size(), scratchStart, m_scratch.size() - scratchStart});
        record.textAfterQuote = record.textAfterQuote || textBehind;
    }
    addField(record, piece, true);
    return stop;
}

void Parser::appendUnescaped(std::string_view piece)
{
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const bool escapes = piece[i] == *m_escape && i + 1 < piece.size() &&
                             (piece[i + 1] == m_quote || piece[i + 1] == *m_escape);
        i += escapes ? 1 : 0;
        m_scratch += piece[i];
    }
}

/// The next special byte that is not a quote: outside quotes they are text.
const char *Parser::nextOutsideQuotes()
{
    const char *place = m_specials.next();
    while (place != m_end && isQuote(place))
        place = m_specials.next();
    return place;
}

const char *Parser::nextLineEnd()
{
    const char *place = m_specials.next();
    while (place != m_end && *place != '\n' && *place != '\r')
        place = m_specials.next();
    return place;
}

void Parser::passLineEndInQuotes(const char *place)
{
    const bool pair = *place == '\r' && place + 1 != m_end && place[1] == '\n';
    m_lines += pair ? 0 : 1; // its line feed comes next
}

/// `stop` is a line end or the end of the bytes.
void Parser::passLineEnd(const char *stop)
{
    m_place = stop;
    if (stop == m_end)
        return;
    ++m_lines;
    ++m_place;
    if (*stop == '\r' && m_place != m_end && *m_place == '\n')
        m_place = m_specials.next() + 1;
}

/// An escape escapes itself too: the quote is escaped behind an odd number of them.
bool Parser::isEscaped(const char *begin, const char *place) const
{
    if (!m_escape)
        return false;
    const char *first = place;
    while (first != begin && first[-1] == *m_escape)
        --first;
    return (place - first) % 2 != 0;
}

} // namespace dramatis::csv

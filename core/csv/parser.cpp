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

/// Writes over the fields of the record before: their number is mostly the same, and none is made anew.
class FieldWriter
{
public:
    explicit FieldWriter(std::vector<Field> &fields)
        : m_fields(fields), m_next(fields.data()), m_end(m_next + fields.size())
    {
    }

    void add(std::string_view text, bool quoted)
    {
        if (m_next == m_end)
            grow();
        m_next->text = text;
        m_next->quoted = quoted;
        ++m_next;
    }
    [[nodiscard]] std::size_t count() const { return static_cast<std::size_t>(m_next - m_fields.data()); }
    void finish() { m_fields.resize(count()); }

private:
    void grow()
    {
        const std::size_t held = m_fields.size();
        m_fields.resize(2 * held + 1);
        m_next = m_fields.data() + held;
        m_end = m_fields.data() + m_fields.size();
    }

    std::vector<Field> &m_fields;
    Field *m_next;
    Field *m_end;
};

} // namespace

Parser::Parser(const Dialect &dialect)
    : m_delimiter(dialect.delimiter),
      m_quote(dialect.quote ? static_cast<unsigned char>(*dialect.quote) : noByte),
      m_doubled(hasDoubledQuotes(dialect)), m_escape(escapeOf(dialect)), m_comment(dialect.comment),
      m_specials(m_delimiter, dialect.quote)
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
    m_textAfterQuote = false;
    while (m_place != m_end) {
        m_start = m_place;
        m_linesBeforeStart = m_lines;
        if (*m_place == m_comment) {
            passLineEnd(nextLineEnd());
            continue;
        }
        const char *stop = readFields(record.fields);
        passLineEnd(stop);
        record.raw = between(m_start, stop);
        if (stop != m_start) {
            record.textAfterQuote = m_textAfterQuote;
            return true;
        }
    }
    return false;
}

/// Returns the line end behind the record, or the end. What the loop changes is copied: members would be
/// loaded and stored again for each field.
const char *Parser::readFields(std::vector<Field> &fields)
{
    Specials specials = m_specials;
    FieldWriter out(fields);
    const char *const end = m_end;
    const char *stop = nullptr;
    for (const char *begin = m_place;; begin = stop + 1) {
        stop = specials.next();
        if (stop == end || !isQuote(stop)) {
            out.add(between(begin, stop), false);
        } else if (stop != begin) {
            m_specials = specials;
            stop = nextOutsideQuotes();
            out.add(between(begin, stop), false);
            specials = m_specials;
        } else if (const char *place = specials.next(); closesField(place)) { // most quoted fields
            out.add(between(begin + 1, place), true);
            stop = specials.next();
        } else {
            m_specials = specials;
            stop = readQuoted(begin + 1, place, out.count());
            out.add(m_quoted, true);
            specials = m_specials;
        }
        if (stop == end || *stop != m_delimiter)
            break;
    }
    m_specials = specials;
    out.finish();
    takeRewritten(fields);
    return stop;
}

void Parser::takeRewritten(std::vector<Field> &fields)
{
    if (m_rewritten.empty())
        return;
    for (const Rewritten &text : m_rewritten)
        fields[text.field].text = std::string_view(m_scratch).substr(text.start, text.length);
    m_rewritten.clear(); // but not m_scratch: the fields are there
}

/// The first special byte in quotes: are they closed there, and the field with them?
bool Parser::closesField(const char *place) const
{
    if (place == m_end || !isQuote(place) || m_escape)
        return false;
    return place[1] == m_delimiter || place[1] == '\n' || place[1] == '\r';
}

/// `begin` is behind the opening quote, `place` the first special byte from there. Leaves the text in
/// m_quoted, or notes that it is put together for field number `field`.
const char *Parser::readQuoted(const char *begin, const char *place, std::size_t field)
{
    if (m_rewritten.empty())
        m_scratch.clear();
    const std::size_t scratchStart = m_scratch.size();
    for (; place != m_end; place = m_specials.next()) {
        if (isQuote(place)) {
            if (isEscaped(begin, place))
                continue;
            if (!m_doubled || place + 1 == m_end || !isQuote(place + 1))
                return closeQuoted(between(begin, place), scratchStart, field);
            m_scratch.append(begin, place + 1);
            begin = m_specials.next() + 1;
        } else if (*place != m_delimiter) {
            passLineEndInQuotes(place);
        }
    }
    m_quoted = between(begin, m_end); // no whole record
    return m_end;
}

/// `piece` is what has not been copied to the scratch memory, and ends at the closing quote.
const char *Parser::closeQuoted(std::string_view piece, std::size_t scratchStart, std::size_t field)
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
        m_rewritten.push_back({field, scratchStart, m_scratch.size() - scratchStart});
        m_textAfterQuote |= textBehind;
    }
    m_quoted = piece;
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

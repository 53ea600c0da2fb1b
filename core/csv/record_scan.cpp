// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/record_scan.h"

#include <algorithm>
#include <bit>

namespace dramatis::csv
{

namespace
{

constexpr int topBit = groupBytes - 1;

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// For each bit, whether the number of bits up to it (itself included) is odd.
std::uint64_t oddUpTo(std::uint64_t bits)
{
    for (int shift = 1; shift < groupBytes; shift *= 2)
        bits ^= bits << shift;
    return bits;
}

/// The bits of a group moved to the byte behind, with what comes over from the group before.
std::uint64_t behind(std::uint64_t bits, bool carried)
{
    return bits << 1 | static_cast<std::uint64_t>(carried);
}

int highest(std::uint64_t bits)
{
    return topBit - std::countl_zero(bits);
}

int lowest(std::uint64_t bits)
{
    return std::countr_zero(bits);
}

} // namespace

RecordScan::RecordScan(const Dialect &dialect)
    : m_delimiter(dialect.delimiter), m_quote(dialect.quote), m_doubled(hasDoubledQuotes(dialect)),
      m_escape(escapeOf(dialect)), m_comment(dialect.comment)
{
}

RecordScan::Found RecordScan::find(const Range &range, bool first)
{
    begin(range, first);
    const char *place = range.begin;
    while (place < range.limit && !(first && m_found.end)) {
        const Masks masks = masksAt(place);
        const std::uint64_t inside = oddUpTo(masks.quotes) ^ (m_inQuotes ? ~std::uint64_t(0) : 0);
        if (isPlain(place, masks, inside)) {
            readWhole(place, masks, inside);
            place += groupBytes;
        } else {
            place = readEach(place, masks);
        }
    }
    finish();
    return m_found;
}

void RecordScan::begin(const Range &range, bool first)
{
    m_range = range;
    m_first = first;
    m_inQuotes = false;
    m_inComment = false;
    m_jumped = false;
    m_lines = 0;
    m_behindClose = nullptr;
    m_open = nullptr;
    m_found = {};
}

RecordScan::Masks RecordScan::masksAt(const char *group) const
{
    const Group bytes(group);
    const std::uint64_t inRange = lowBits(m_range.limit - group);
    const bool starts = group == m_range.begin;
    const std::uint64_t feeds = bytes.equalTo('\n') & inRange;
    const std::uint64_t returns = bytes.equalTo('\r') & inRange;
    Masks masks = {};
    masks.lineEnds = feeds | returns;
    masks.firstLineEnds = returns | (feeds & ~behind(returns, !starts && group[-1] == '\r'));
    if (m_quote)
        masks.quotes = bytes.equalTo(*m_quote) & inRange;
    if (masks.quotes != 0)
        masks.delimiters = bytes.equalTo(m_delimiter) & inRange;
    if (m_comment)
        masks.comments =
            bytes.equalTo(*m_comment) & inRange & behind(masks.lineEnds, starts || isLineEnd(group[-1]));
    if (m_escape)
        masks.escapedQuotes =
            masks.quotes & behind(bytes.equalTo(*m_escape), !starts && group[-1] == *m_escape);
    return masks;
}

/// Do quotes open and close in turn, as `inside` has it, and is there nothing else to mind?
bool RecordScan::isPlain(const char *group, const Masks &masks, std::uint64_t inside) const
{
    if (m_inComment || masks.comments != 0 || masks.escapedQuotes != 0 || isBeforeKnownOpen(group))
        return false;
    if (masks.quotes == 0)
        return true;
    std::uint64_t mayOpen = behind(masks.delimiters | masks.lineEnds, isBehindSeparator(group));
    if (m_doubled)
        mayOpen |= behind(masks.quotes, isBehindClose(group));
    return (masks.quotes & inside & ~mayOpen) == 0;
}

void RecordScan::readWhole(const char *group, const Masks &masks, std::uint64_t inside)
{
    m_inQuotes = inside >> topBit != 0;
    if (masks.quotes >> topBit != 0 && !m_inQuotes)
        m_behindClose = group + groupBytes;
    if (masks.lineEnds == 0)
        return;
    if (const std::uint64_t ends = masks.lineEnds & ~inside; ends != 0) {
        const int bit = m_first ? lowest(ends) : highest(ends);
        endRecord(group + bit, m_lines + std::popcount(masks.firstLineEnds & lowBits(bit + 1)));
    }
    if (const std::uint64_t open = masks.lineEnds & inside; open != 0)
        m_open = group + highest(open) + 1;
    m_lines += std::popcount(masks.firstLineEnds);
}

/// Returns where to go on.
const char *RecordScan::readEach(const char *group, const Masks &masks)
{
    for (std::uint64_t bits = masks.quotes | masks.lineEnds | masks.comments; bits != 0; bits &= bits - 1) {
        const char *place = group + lowest(bits);
        if (isLineEnd(*place)) {
            const char *next = readLineEnd(place);
            if (next != place + 1)
                return next;
        } else if (m_comment && *place == *m_comment) {
            m_inComment = !m_inQuotes;
        } else {
            readQuote(place);
        }
    }
    return group + groupBytes;
}

/// Returns the next byte to look at.
const char *RecordScan::readLineEnd(const char *place)
{
    const bool ofPair = *place == '\n' && place != m_range.begin && place[-1] == '\r';
    m_lines += ofPair ? 0 : 1;
    if (m_inQuotes) {
        m_open = place + 1;
        if (isBeforeKnownOpen(m_open)) {
            m_jumped = true;
            m_open = m_range.knownOpen;
        }
        return m_open;
    }
    m_inComment = false;
    endRecord(place, m_lines);
    return m_first ? m_range.limit : place + 1;
}

void RecordScan::readQuote(const char *place)
{
    if (m_inComment)
        return;
    if (!m_inQuotes) {
        m_inQuotes = isBehindSeparator(place) || (m_doubled && isBehindClose(place));
    } else if (!isEscaped(place)) {
        m_inQuotes = false;
        m_behindClose = place + 1;
    }
}

void RecordScan::endRecord(const char *place, std::int64_t lines)
{
    m_found = {place + 1, place, lines, m_jumped};
}

/// A line end may reach over the limit, and the end of the text ends a record as well.
void RecordScan::finish()
{
    const Range &range = m_range;
    if (m_found.end && m_found.end < range.end && m_found.end[-1] == '\r' && *m_found.end == '\n')
        ++m_found.end;
    const bool wanted = !m_first || !m_found.end;
    if (wanted && range.textEnds && !m_inQuotes && m_found.end != range.end)
        m_found = {range.end, range.end, m_lines, m_jumped};
}

/// An escape escapes itself too: the quote is escaped behind an odd number of them.
bool RecordScan::isEscaped(const char *place) const
{
    if (!m_escape)
        return false;
    const char *first = place;
    while (first != m_range.begin && first[-1] == *m_escape)
        --first;
    return (place - first) % 2 != 0;
}

bool RecordScan::isBehindSeparator(const char *place) const
{
    return place == m_range.begin || place[-1] == m_delimiter || isLineEnd(place[-1]);
}

} // namespace dramatis::csv
